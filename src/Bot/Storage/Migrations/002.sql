-- What channels of chats follow, and the articles that they were told of or wait for.
CREATE TABLE follow (
    -- Never given out again.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    speaker TEXT,
    topic TEXT,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE notice (
    channel TEXT NOT NULL,
    article TEXT NOT NULL,
    came INTEGER NOT NULL,
    -- When the channel was told; NULL while it waits.
    told INTEGER,
    UNIQUE (channel, article)
) STRICT;

CREATE INDEX notice_waiting ON notice (channel) WHERE told IS NULL;
