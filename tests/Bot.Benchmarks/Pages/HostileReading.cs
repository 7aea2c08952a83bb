using System.Globalization;
using System.Text;
using Bot.News.Reading.Feeds;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary><c>hostile</c>: what pages and feeds cost that are made to cost much: processor time and memory allocated, each alone, the first time and again.</summary>
internal static class HostileReading
{
    private const int Million = 1_000_000;

    private static readonly (string Name, Func<string> Make)[] Cases =
    [
        ("ten million <", () => Repeat("<", 10 * Million)),
        ("million-deep HTML", () => Repeat("<div>", Million)),
        ("million-deep HTML behind a comment that ends at once", () => "<!-->" + Repeat("<div>", Million)),
        ("million-deep XML", () => "<rss><channel>" + Repeat("<a>", Million)),
        ("million-deep JSON", () => "{\"items\":" + Repeat("[", Million)),
        ("million-deep linked data", () => "<script type='application/ld+json'>" + Repeat("[", Million) + "</script>"),
        ("entities of entities", () => "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 30).Select(i => $"<!ENTITY a{i} \"&a;&a;&a;&a;\">")) + "]><rss><channel><title>&a29;</title></channel></rss>"),
        ("a million entities of 200 letters", () => $"<!DOCTYPE x [<!ENTITY a \"{new string('a', 200)}\">]><rss><channel><title>{Repeat("&a;", Million)}</title></channel></rss>"),
        ("million paragraphs", () => Repeat("<p>x</p>", Million)),
        ("formatting that never ends", () => Repeat("<a href=x><b><i><u>x</p>", 3_900)),
        ("formatting around paragraphs", () => Repeat("<b><p></b>", 6_000)),
        ("paragraphs in a table", () => "<table>" + Repeat("x<p>", 19_000)),
        ("one class of 9 MB", () => "<p class='" + Repeat("share ", 1_500_000) + "'>x"),
        ("two million references", () => Repeat("&amp;", 2 * Million)),
        ("a title of 8 MB", () => "<title>" + Repeat("t ", 4 * Million)),
        ("attributes without end", () => "<p " + Repeat("a=1 ", 2 * Million)),
        ("linked body that is in no block", () => "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + Repeat("word ", Million) + "\"}</script>" + Repeat("<p>Words that are not in it.</p>", 9_000)),
        ("9,000 paragraphs of prose", () => Repeat("<p>A sentence of some length, which says a thing.</p>", 9_000)),
    ];

    public static void Run()
    {
        foreach (var (name, make) in Cases)
        {
            var bytes = Encoding.UTF8.GetBytes(make());
            var (first, _) = Measure(bytes);
            var (again, megabytes) = Measure(bytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {bytes.Length / 1e6:f1} | {first.TotalSeconds:f2} | {again.TotalSeconds:f2} | {megabytes:f0} |"));
        }
    }

    // What comes from an address is tried as a feed, then as a page.
    private static (TimeSpan Processor, double Megabytes) Measure(byte[] bytes)
    {
        GC.Collect();
        var (allocated, began) = (GC.GetTotalAllocatedBytes(true), Environment.CpuUsage.TotalTime);
        FeedReader.Read(bytes, null, null);
        PageReader.Read(bytes, null, null);
        return (Environment.CpuUsage.TotalTime - began, (GC.GetTotalAllocatedBytes(true) - allocated) / 1e6);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
