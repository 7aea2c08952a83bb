-- Articles with what was read out of them, earlier versions of edited ones, feeds and the items that were seen in them.
CREATE TABLE article (
    id TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    url TEXT,
    published TEXT,
    byline TEXT,
    -- When it was stored, in milliseconds since 1970 began.
    stored INTEGER NOT NULL
) STRICT;

CREATE INDEX article_stored ON article (stored);

CREATE TABLE reading (
    article TEXT PRIMARY KEY NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    -- Which build of the newsroom read it: another one reads it again.
    reader TEXT NOT NULL,
    -- Paragraphs, sentences and quotations.
    content BLOB NOT NULL
) STRICT;

CREATE TABLE earlier_version (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    replaced INTEGER NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (article, replaced)
) STRICT;

CREATE TABLE feed (
    address TEXT PRIMARY KEY NOT NULL,
    added INTEGER NOT NULL,
    -- The feed itself, where the address is a page that links to it.
    found_at TEXT,
    title TEXT,
    etag TEXT,
    last_modified TEXT,
    last_try INTEGER,
    last_success INTEGER,
    next_poll INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    is_muted INTEGER NOT NULL DEFAULT 0,
    reason TEXT
) STRICT;

CREATE TABLE feed_item (
    feed TEXT NOT NULL,
    item TEXT NOT NULL,
    -- What the feed said of it: another content is an edited article.
    content BLOB NOT NULL,
    article TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    seen INTEGER NOT NULL,
    PRIMARY KEY (feed, item)
) STRICT, WITHOUT ROWID;
