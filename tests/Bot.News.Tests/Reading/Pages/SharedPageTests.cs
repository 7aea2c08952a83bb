using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.News.Reading.Pages;
using Bot.Tests.Shared;
using Xunit.Abstractions;

namespace Bot.News.Tests.Reading.Pages;

public sealed partial class SharedPageTests(ITestOutputHelper output)
{
    // What pages.py measures on pages that the weights were fitted to; what holds elsewhere, fit-pages measures with sites kept out.
    private const double Reach = 0.96;

    /// <summary>Every so many pages: enough to see a change for the worse, few enough for every run.</summary>
    private const int Step = 4;

    [SharedFact]
    public void Read_PagesWithKnownText_GivesThatText()
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.File("data/pages/truth.json")));
        var scores = Pages().AsParallel().Select(page =>
        {
            var want = Shingles(truth.RootElement.GetProperty(page.Id).GetProperty("articleBody").GetString()!);
            var have = Shingles(PageReader.Read(page.Html, null, null).Article?.Text ?? "");
            var hit = have.Sum(s => Math.Min(s.Value, want.GetValueOrDefault(s.Key)));
            return (Precision: (double)hit / Math.Max(1, have.Values.Sum()), Recall: (double)hit / want.Values.Sum());
        }).ToList();
        var (p, r) = (scores.Average(s => s.Precision), scores.Average(s => s.Recall));
        output.WriteLine($"precision {p:0.000} recall {r:0.000} F1 {2 * p * r / (p + r):0.000} pages {scores.Count}");
        Assert.InRange(2 * p * r / (p + r), Reach, 1);
    }

    private static List<(string Id, byte[] Html)> Pages()
    {
        var pages = new List<(string, byte[])>();
        using var file = File.OpenRead(SharedFolder.File("data/pages/html.tar.gz"));
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(plain);
        for (var i = 0; tar.GetNextEntry() is { } entry;)
        {
            if (entry.DataStream is { } data && entry.Name.EndsWith(".html.gz", StringComparison.Ordinal) && i++ % Step == 0)
            {
                using var html = new MemoryStream();
                using var inner = new GZipStream(data, CompressionMode.Decompress);
                inner.CopyTo(html);
                pages.Add((Path.GetFileName(entry.Name)[..^".html.gz".Length], html.ToArray()));
            }
        }

        return pages;
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var shingles = new Dictionary<string, int>();
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            var shingle = string.Join(' ', words[i..(i + 4)]);
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
