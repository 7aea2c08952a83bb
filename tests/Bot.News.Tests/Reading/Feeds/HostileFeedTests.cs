using System.Text;
using Bot.News.Reading.Feeds;

namespace Bot.News.Tests.Reading.Feeds;

public sealed class HostileFeedTests
{
    private const int Million = 1_000_000;

    /// <summary>A hang fails; a machine that is busy with something else does not. Alone, each takes less than a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Hostile => new()
    {
        { "it is empty", "" },
        { "it is empty", " \n\t " },
        { "it is a page, not a feed", "<!DOCTYPE html><html><body><p>Hello</p></body></html>" },
        { "it is no feed: it opens with \"opml\"", "<opml><body/></opml>" },
        { "it holds no elements", "Not found" },
        { "its elements nest deeper than 256", "<rss>" + Repeat("<a>", Million) },
        { "it nests deeper than 256", "{\"items\":" + Repeat("[", Million) },
        { "it is not whole JSON", "{\"items\":[" },
        { "it is JSON, but no JSON Feed: it has no items", "{\"a\":1}" },
        { "an element has more than 200 attributes", "<rss " + string.Concat(Enumerable.Range(0, 300).Select(i => $"a{i}='x' ")) + ">" },
        { "it has more than 250000 elements", "<rss><channel>" + Repeat("<p>x</p>", Million) },
        { "it is larger than 10 MB", "<rss>" + new string(' ', FeedReader.MostBytes) },
        { "its document type declares entities made of entities", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>" },
        { "its entities unfold to more than 1048576 characters", $"<!DOCTYPE x [<!ENTITY a \"{new string('a', 200)}\">]><rss><channel><title>{Repeat("&a;", Million)}</title></channel></rss>" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Read_Hostile_IsRefusedWithItsReason(string reason, string feed)
    {
        var outcome = await Task.Run(() => FeedReader.Read(Encoding.UTF8.GetBytes(feed), null, null)).WaitAsync(Patience);
        Assert.Equal(reason, outcome.Reason);
    }

    [Fact]
    public void Read_ExternalEntity_IsNeitherFetchedNorShown()
    {
        const string xml = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>a&f;b</title></channel></rss>";
        Assert.Equal("a&f;b", FeedReader.Read(Encoding.UTF8.GetBytes(xml), null, null).Feed?.Title?.Text);
    }

    [Fact]
    public void Read_MoreItemsThanTheCap_GivesTheFirst()
    {
        var xml = "<rss><channel>" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"<item><title>{i}</title></item>"));
        var items = FeedReader.Read(Encoding.UTF8.GetBytes(xml), null, null).Feed!.Items;
        Assert.Equal((FeedReader.MostItems, "0"), (items.Length, items[0].Title?.Text));
    }

    [Fact]
    public void Read_EndlessField_IsCut()
    {
        var xml = $"<rss><channel><title>{new string('a', 9_000_000)}</title><item><title>x</title></item></channel></rss>";
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(xml), null, null).Feed!;
        Assert.Equal((FeedReader.MostTextLength, 1), (feed.Title!.Text.Length, feed.Items.Length));
    }

    [Theory]
    [InlineData("<div>", 5000)]
    [InlineData("<b a='1'>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    public async Task Read_DeepMarkupInAnItem_IsReadAsText(string tag, int times)
    {
        var xml = $"<rss><channel><item><description><![CDATA[{Repeat(tag, times)}deep]]></description></item></channel></rss>";
        var outcome = await Task.Run(() => FeedReader.Read(Encoding.UTF8.GetBytes(xml), null, null)).WaitAsync(Patience);
        Assert.Equal("deep", outcome.Feed!.Items[0].Summary!.Text);
    }

    [Fact]
    public async Task Read_MutatedFeeds_NeverThrows()
    {
        string[] seeds =
        [
            "<?xml version='1.0'?><rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>T &amp; U</title><item><title>x</title><guid>http://a.example/</guid><c:encoded><![CDATA[<p>y</p>]]></c:encoded><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/'><entry><id>1</id><link href='x'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a<br/>b</div></content><updated>2003-12-31T10:14:55Z</updated></entry></feed>",
            "<!DOCTYPE r [<!ENTITY a 'b'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel><title>&a;&#x41;&nbsp;</title></channel><item rdf:about='u'><title>z</title></item></rdf:RDF>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"\\u0041\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>a</p>\",\"url\":\"http://a.example/\"}]}",
        ];
        var random = new Random(20191119);
        var done = Task.Run(() =>
        {
            for (var i = 0; i < 4000; i++)
            {
                var bytes = Mutation.Of(Encoding.UTF8.GetBytes(seeds[i % seeds.Length]), random);
                var outcome = FeedReader.Read(bytes, i % 3 == 0 ? "text/xml; charset=utf-16" : null, null);
                Assert.True(outcome.Feed is null != outcome.Reason is null);
            }
        });
        await done.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
