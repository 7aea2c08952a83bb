using System.Diagnostics;
using System.Globalization;
using Bot.Benchmarks.Live;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>
/// <c>page-stages PAGES</c>: how long pages take, each from its bytes to the article, in a first pass and once all is
/// compiled; and where the processor time goes, in milliseconds a page.
/// </summary>
internal static class PageStages
{
    private const int Passes = 3;
    private const int Rounds = 5;

    public static void Run(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Console.WriteLine($"{{{Pass(pages).Json("first pass, ms a page")}}}");
        for (var i = 0; i < Passes; i++)
        {
            var texts = pages.ConvertAll(page => PageEncoding.Decode(page, null));
            Time("decode", pages, page => Freed(PageEncoding.Decode(page, null)));
            var lean = new char[PageReader.MostBytes];
            Time("scan", texts, text => HtmlScan.Read(text.Span, lean).Length);
            Time("scan, tree", texts, text => Freed(ParsedPage.Parse(text.Span).Page!));
            var trees = texts.ConvertAll(text => ParsedPage.Parse(text.Span).Page!);
            var metas = Time("metadata", trees, page => new PageMetadata(PageDescription.Of(page.Document), null));
            Time("feeds", trees, page => FeedLinks.Of(PageDescription.Of(page.Document).Links, null));
            var nodes = Time("tree", trees, page => PageTree.Of(page.Document.Body!));
            var pairs = metas.Zip(nodes).ToList();
            var evidence = Time("evidence", pairs, p => new PageEvidence(p.Second, p.First.Linked.Body, p.First.Description, p.First.Headline));
            var both = evidence.Zip(nodes).ToList();
            var found = Time("find", both, p => ArticleFinder.Find(p.Second, p.First, BlockWeights.Embedded));
            Time("fields", pairs, p => (p.First.Title(p.Second), p.First.Outlet, p.First.Byline, p.First.Published, p.First.Url, p.First.Language));
            Time("whole", pages, page => PageReader.Read(page, null, null));
            Console.WriteLine($"{{{Pass(pages).Json("warm, ms a page")}}}");
        }
    }

    private static Latencies Pass(List<byte[]> pages)
    {
        var took = new Latencies();
        foreach (var page in pages)
        {
            var start = Stopwatch.GetTimestamp();
            PageReader.Read(page, null, null);
            took.Add(Stopwatch.GetElapsedTime(start));
        }

        return took;
    }

    private static bool Freed(IDisposable page)
    {
        page.Dispose();
        return true;
    }

    private static List<TOut> Time<TIn, TOut>(string name, List<TIn> inputs, Func<TIn, TOut> stage)
    {
        List<TOut> outputs = inputs.ConvertAll(input => stage(input));
        GC.Collect();
        var began = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            inputs.ForEach(input => stage(input));
        }

        var took = Environment.CpuUsage.TotalTime - began;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {took.TotalMilliseconds / Rounds / inputs.Count:f3} ms {(GC.GetAllocatedBytesForCurrentThread() - bytes) / Rounds / inputs.Count / 1024} KB"));
        return outputs;
    }
}
