using System.IO.Compression;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Reading;
using Bot.News.Text;
using Bot.Tests.Shared;
using Xunit.Abstractions;

namespace Bot.News.Tests.Index;

public sealed class SameStoryTests(ITestOutputHelper output)
{
    /// <summary>Every so-manieth article of the measuring data is used.</summary>
    private const int Step = 10;

    private const int LeastWords = 100;

    /// <summary>From this share of the shorter one's runs on, two articles of the data are themselves one story.</summary>
    private const double ReallySame = 0.5;

    [SharedFact]
    public void IsSame_WireCopiesWithSentencesCut_AreToldFromEverythingElse()
    {
        var random = new Random(11);
        var analysis = new DocumentAnalysis(new Vocabulary());
        var originals = Articles().Select(Read).Select(analysis.Analyse).Where(d => d.Words.Length >= LeastWords).ToList();
        var copies = originals.ConvertAll(d => analysis.Analyse(Cut(d.Document, random)));

        var found = originals.Zip(copies).Count(pair => SameStory.IsSame(pair.First, pair.Second));
        var wrong = 0;
        for (var i = 0; i < originals.Count; i++)
        {
            for (var j = 0; j < copies.Count; j++)
            {
                if (i != j && SameStory.IsSame(originals[i], copies[j]) && Shared(originals[i], copies[j]) < ReallySame)
                {
                    wrong++;
                }
            }
        }

        var (precision, recall) = ((double)found / (found + wrong), (double)found / originals.Count);
        output.WriteLine($"{originals.Count} articles: precision {precision:F4}, recall {recall:F4}, {wrong} wrong of {(long)originals.Count * copies.Count} pairs");
        Assert.True(precision >= 0.99 && recall >= 0.95, $"precision {precision:F4}, recall {recall:F4}");
    }

    private static IEnumerable<Article> Articles()
    {
        using var content = File.OpenRead(SharedFolder.File("data/news/articles.jsonl.gz"));
        return [.. ArticleReader.Read(content, "articles.jsonl.gz").Where((_, i) => i % Step == 0).Select(o => o.Article).OfType<Article>()];
    }

    // Quotations play no part here.
    private static Document Read(Article article)
    {
        var paragraphs = Paragraphs.Of(article);
        return new Document(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs), []);
    }

    /// <summary>5 to 50% of the sentences cut, for every second article all from the end.</summary>
    private static Document Cut(Document document, Random random)
    {
        var sentences = document.Sentences.Select(s => s.In(document.Article.Text).ToString()).ToList();
        var cut = (int)Math.Round(sentences.Count * (0.05 + (0.45 * random.NextDouble())));
        var fromTheEnd = random.Next(2) == 0;
        for (var i = 0; i < cut; i++)
        {
            sentences.RemoveAt(fromTheEnd ? sentences.Count - 1 : random.Next(sentences.Count));
        }

        return Read(document.Article with { Id = document.Article.Id + "-copy", Text = string.Join('\n', sentences) });
    }

    /// <summary>The share of the shorter one's three-word runs that the other has too, counted.</summary>
    private static double Shared(IndexedDocument a, IndexedDocument b)
    {
        var (one, other) = (Runs(a), Runs(b));
        return (double)one.Count(other.Contains) / Math.Max(1, Math.Min(one.Count, other.Count));
    }

    private static HashSet<(int, int, int)> Runs(IndexedDocument document) =>
        [.. Enumerable.Range(2, Math.Max(0, document.Words.Length - 2)).Select(i => (document.Words[i - 2], document.Words[i - 1], document.Words[i]))];
}
