namespace Bot.News.Tests.Reading.Pages;

/// <summary>Pages as newspapers make them, written for the tests.</summary>
internal static class Pages
{
    public static readonly Uri Address = new("https://www.gazette.example/2019/11/19/harbour?utm=1");

    public const string Story = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour wall gives way in storm | The Gazette</title>
        <meta property="og:site_name" content="The Gazette"><meta property="og:title" content="Harbour wall gives way in storm">
        <meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2019-11-19T09:30:00+01:00">
        <link rel="canonical" href="/2019/11/19/harbour"><link rel="alternate" type="application/rss+xml" title="All news" href="/feed.xml">
        <link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" hreflang="de" href="/de">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":["NewsArticle"],"headline":"Harbour wall gives way in storm",
        "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"Ann Other"}],"datePublished":"2019-11-19T09:30:00+01:00","publisher":{"name":"The Gazette"}}</script></head>
        <body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article class="story"><header><h1>Harbour wall gives way in storm</h1><p class="byline">By <a href="/jane">Jane Doe</a></p></header>
        <div class="share-tools"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
        <div class="article-body"><p>The harbour wall at Port&nbsp;Elm gave way late on Monday, and the sea ran through
        the lower streets before dawn, the harbour master said.</p>
        <p>&ldquo;We don&rsquo;t know when the ferry will sail again,&rdquo; said the harbour master, Tom Reed, who has watched the wall for thirty years.</p>
        <figure><img src="wall.jpg"><figcaption class="caption">The wall on Tuesday. Photograph: A. Other</figcaption></figure>
        <h2>A long night</h2>
        <p>About 200 people slept in the school hall, the council said, and no one was hurt.<br>The school stays closed until Thursday.</p>
        <p hidden>This is hidden.</p><script>var x = "not text";</script>
        <ul class="related-links"><li><a href="/a">Storm closes two roads in the north</a></li><li><a href="/b">Ferry fares to rise again</a></li></ul>
        <p>Engineers will look at the wall on Wednesday, when the wind is expected to fall, and say how long the work will take.</p></div></article>
        <section class="comments"><h3>Comments</h3><p>reader1: I always said that the wall would not last, and nobody listened to me at all.</p></section>
        <aside class="most-read"><h3>Most read</h3><ol><li><a href="/c">Dog finds its way home after a year</a></li><li><a href="/d">Council votes on new bridge</a></li></ol></aside>
        <footer><p>Copyright 2019 The Gazette. All rights reserved.</p></footer></body></html>
        """;

    public const string Front = """
        <html><head><title>The Gazette</title><link rel="alternate" type="application/atom+xml" href="https://www.gazette.example/atom"></head>
        <body><ul><li><a href="/1">Harbour wall gives way</a></li><li><a href="/2">Bridge opens</a></li></ul></body></html>
        """;
}
