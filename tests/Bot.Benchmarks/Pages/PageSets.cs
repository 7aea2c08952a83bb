using System.IO.Compression;
using System.Text.Json;
using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>Sets of pages of whose articles something is known.</summary>
internal static class PageSets
{
    /// <summary>Pages whose whole text is known, in the form of scrapinghub/article-extraction-benchmark: TRUTH.json, and a folder of ID.html or ID.html.gz.</summary>
    public static List<KnownPage> Whole(string truth, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truth));
        return
        [
            .. json.RootElement.EnumerateObject().Select(page => new KnownPage(
                page.Name, Site(page.Value.GetProperty("url").GetString()!), Html(Path.Combine(folder, page.Name + ".html")),
                _ => new WholeText(page.Value.GetProperty("articleBody").GetString()!))),
        ];
    }

    /// <summary>Pages of which pieces are known, in the form of trafilatura's evaldata.json, and the folder of its files.</summary>
    public static List<KnownPage> Snippets(string truth, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(truth));
        var pages = new List<KnownPage>();
        foreach (var page in json.RootElement.EnumerateObject())
        {
            var file = Path.Combine(folder, page.Value.GetProperty("file").GetString()!);
            if (File.Exists(file) && Text(file) is var html && HtmlScan.Refusal(html) is null)
            {
                string[] Pieces(string name) => [.. page.Value.GetProperty(name).EnumerateArray().Select(piece => piece.GetString()!)];
                var (with, without) = (Pieces("with"), Pieces("without"));
                pages.Add(new KnownPage(Path.GetFileName(file), Site(page.Name), html, tree => new Snippets(tree, with, without)));
            }
        }

        return pages;
    }

    private static string Site(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : address;

    private static string Text(string file)
    {
        using var text = PageEncoding.Decode(File.ReadAllBytes(file), null);
        return text.Span.ToString();
    }

    private static string Html(string file)
    {
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(file + ".gz"), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
