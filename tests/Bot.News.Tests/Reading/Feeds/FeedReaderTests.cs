using System.Text;
using Bot.News.Reading.Feeds;

namespace Bot.News.Tests.Reading.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://news.example.org/feeds/world.xml");

    [Fact]
    public void Read_Rss_GivesFeedAndItems()
    {
        var feed = Feed("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>World</title><link>/</link><language>en-gb</language><ttl>45</ttl>
            <item><title>Talks &amp; tea</title><link>https://news.example.org/1?a=1&b=2</link><guid isPermaLink="false">n1</guid>
            <pubDate>Tue, 19 Nov 2019 09:30:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator>
            <description>Short.</description><content:encoded><![CDATA[<p>Long &#8220;text&#8221;.</p><p>More.</p><script>no()</script>]]></content:encoded></item>
            </channel></rss>
            """);
        Assert.Equal(("World", "https://news.example.org/", "en-gb", TimeSpan.FromMinutes(45), "rss 2.0"), (feed.Title?.Text, feed.Link, feed.Language, feed.RefreshAfter, feed.Format));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("n1", "Talks & tea", "https://news.example.org/1?a=1&b=2", "Jane Doe"), (item.Id, item.Title?.Text, item.Link, item.Author));
        Assert.Equal(new DateTimeOffset(2019, 11, 19, 9, 30, 0, TimeSpan.Zero), item.Published);
        Assert.Equal(("Short.", "Long “text”.\nMore."), (item.Summary?.Text, item.Content?.Text));
        Assert.Equal("en-gb", item.Content?.Language);
    }

    [Fact]
    public void Read_Atom_GivesFeedAndItems()
    {
        var feed = Feed("""
            <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.net/blog/">
            <a:title type="html">A &lt;b&gt;bold&lt;/b&gt; feed</a:title><a:link rel="self" href="atom.xml"/><a:link href="."/>
            <a:entry><a:id>tag:1</a:id><a:title>1 &lt; 2</a:title><a:link rel="alternate" href="one"/><a:updated>2019-11-19T10:00:00+01:00</a:updated>
            <a:author><a:name>Ann</a:name><a:email>ann@example.net</a:email></a:author>
            <a:content type="xhtml" xml:lang="fr"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Un<x:br/>deux</x:p></x:div></a:content></a:entry></a:feed>
            """);
        Assert.Equal(("A bold feed", "https://example.net/blog/", "atom 1.0"), (feed.Title?.Text, feed.Link, feed.Format));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("tag:1", "1 < 2", "https://example.net/blog/one", "Ann (ann@example.net)"), (item.Id, item.Title?.Text, item.Link, item.Author));
        Assert.Equal(("Un\ndeux", "fr", "https://example.net/blog/"), (item.Content?.Text, item.Content?.Language, item.Content?.Base));
    }

    [Fact]
    public void Read_Rdf_GivesFeedAndItems()
    {
        var feed = Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://a.example/"><title>Old news</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
            <image><title>Not this</title></image>
            <item rdf:about="https://a.example/1"><title>One</title><dc:date>2019-11-19</dc:date></item></rdf:RDF>
            """);
        Assert.Equal(("Old news", TimeSpan.FromHours(6)), (feed.Title?.Text, feed.RefreshAfter));
        Assert.Equal(("https://a.example/1", "One"), (feed.Items[0].Id, feed.Items[0].Title?.Text));
    }

    [Fact]
    public void Read_JsonFeed_GivesFeedAndItems()
    {
        var feed = Feed("""
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","items":[
            {"id":7,"url":"/7","title":"Seven","content_html":"<p>Hello &amp; bye</p>","date_published":"2019-11-19T09:00:00Z","authors":[{"name":"A"},{"name":"B"}]}]}
            """);
        Assert.Equal(("J", "json 1.1"), (feed.Title?.Text, feed.Format));
        Assert.Equal(("7", "https://news.example.org/7", "Hello & bye", "A, B"), (feed.Items[0].Id, feed.Items[0].Link, feed.Items[0].Content?.Text, feed.Items[0].Author));
    }

    [Theory]
    [InlineData("<rss><channel><title>A & B</title><item><title>x<link>https://a.example/</link></item>", "A & B")]
    [InlineData("<rss version=2.0><channel><title>A&nbsp;&mdash; B</title></channel>", "A — B")]
    [InlineData("junk before <rss><channel><title>C</title></channel></rss> junk after", "C")]
    [InlineData("<!DOCTYPE rss [<!ENTITY who \"D\">]><rss><channel><title>&who;</title></channel></rss>", "D")]
    [InlineData("<rss><channel><title>caf\u00C3\u00A9</title></channel></rss>", "cafÃ©")]
    public void Read_IllFormed_IsStillRead(string xml, string title) => Assert.Equal(title, Feed(xml).Title?.Text);

    [Theory]
    [InlineData("utf-8", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>é</title></channel></rss>", "application/xml; charset=utf-8")]
    [InlineData("iso-8859-1", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>é</title></channel></rss>", null)]
    [InlineData("windows-1252", "<rss><channel><title>é</title></channel></rss>", null)]
    [InlineData("utf-16", "<rss><channel><title>é</title></channel></rss>", null)]
    [InlineData("utf-8", "<rss><channel><title>é</title></channel></rss>", "text/xml; charset=nonsense")]
    [InlineData("utf-8", "<rss><channel><title>é</title></channel></rss>", "text/xml; charset=us-ascii")]
    [InlineData("koi8-r", "<rss><channel><title>и</title></channel></rss>", "application/rss+xml; charset=koi8-r")]
    public void Read_InAnyEncoding_GivesTheText(string encoding, string xml, string? contentType)
    {
        var bytes = News.Reading.Encodings.Charsets.Find(encoding)!.GetBytes(xml);
        Assert.Contains(FeedReader.Read(bytes, contentType, null).Feed!.Title!.Text, (string[])["é", "и"]);
    }

    private static Feed Feed(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address) is { Feed: { } feed } ? feed : throw new InvalidOperationException("refused");
}
