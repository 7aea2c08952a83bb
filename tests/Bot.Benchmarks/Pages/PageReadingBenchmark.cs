using System.IO.Compression;
using System.Formats.Tar;
using BenchmarkDotNet.Attributes;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>
/// Reading one page, from its bytes to the article. The pages are those of scrapinghub/article-extraction-benchmark,
/// found through the variable PAGES, which names its archive (html.tar.gz); the quantile is of their size.
/// </summary>
[MemoryDiagnoser]
public class PageReadingBenchmark
{
    private byte[] _page = [];

    [Params(50, 95, 100)]
    public int SizePercentile { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var pages = Pages().OrderBy(page => page.Length).ToArray();
        _page = pages[Math.Min(pages.Length - 1, pages.Length * SizePercentile / 100)];
    }

    [Benchmark]
    public PageOutcome Read() => PageReader.Read(_page, null, null);

    private static IEnumerable<byte[]> Pages()
    {
        using var file = File.OpenRead(Environment.GetEnvironmentVariable("PAGES") ?? throw new InvalidOperationException("PAGES names no archive of pages."));
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(plain);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".html.gz", StringComparison.Ordinal))
            {
                using var html = new MemoryStream();
                using var inner = new GZipStream(data, CompressionMode.Decompress);
                inner.CopyTo(html);
                yield return html.ToArray();
            }
        }
    }
}
