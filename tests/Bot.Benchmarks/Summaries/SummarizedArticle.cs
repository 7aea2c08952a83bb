using System.IO.Compression;
using System.Text.Json;
using Bot.News;
using Bot.News.Summaries;
using Bot.News.Text;

namespace Bot.Benchmarks.Summaries;

/// <summary>An article with a person's summary of it.</summary>
internal sealed class SummarizedArticle
{
    private SummarizedArticle(Article article, string reference)
    {
        var paragraphs = Paragraphs.Of(article);
        Document = new Document(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs), []);
        Reference = new WordCounts(reference);
        var sentences = Summary.Candidates(Document);
        Reader = new FeatureReader(article.Text.ToString(), article.Title, sentences);
        HasTerm = new bool[Reader.Terms.Count];
        HasPair = new HashSet<(int, int)>();
        var previous = -1;
        foreach (var term in Reader.Terms.Read(reference))
        {
            if (term >= 0)
            {
                HasTerm[term] = true;
                HasPair.Add((previous, term));
            }

            previous = term;
        }

        Shares =
        [
            .. sentences
                .Select(s => new WordCounts(s.In(article.Text).ToString()))
                .Select(w => w.Words == 0 ? 0 : (double)w.Shared(Reference) / w.Words),
        ];
    }

    public Document Document { get; }

    public WordCounts Reference { get; }

    public FeatureReader Reader { get; }

    /// <summary>Which terms of the article its summary has.</summary>
    public bool[] HasTerm { get; }

    /// <summary>Which pairs of terms it has.</summary>
    public HashSet<(int First, int Second)> HasPair { get; }

    /// <summary>For each sentence the words and pairs that the summary has too, for each of its words.</summary>
    public double[] Shares { get; }

    /// <summary>Rows {id, title?, text, references: [[sentence, ...], ...]}; the first reference counts.</summary>
    public static IEnumerable<SummarizedArticle> Read(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            var article = new Article(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!)
            {
                Title = root.TryGetProperty("title", out var title) ? title.GetString() : null,
            };
            var reference = string.Join(' ', root.GetProperty("references")[0].EnumerateArray().Select(s => s.GetString()));
            yield return new SummarizedArticle(article, reference);
        }
    }
}
