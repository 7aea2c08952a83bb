using System.Globalization;
using Bot.Benchmarks.Fitting;
using Bot.News;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Benchmarks.Live;

/// <summary>
/// <c>near-duplicates ARTICLES [STEP] [SEED]</c>: makes a copy of every so-many-th article with 5 to 50% of its sentences
/// cut, half of them from the end and half anywhere, compares every article with every copy, and counts which are told to
/// be one story. A pair is wrong where one is not the copy of the other and they share less than half of their three-word
/// runs: in the data, some articles are themselves copies.
/// </summary>
internal static class NearDuplicates
{
    private const int LeastWords = 100;
    private const double LeastCut = 0.05;
    private const double MostCut = 0.5;
    private const double ReallySame = 0.5;

    public static void Run(string articles, int step, int seed)
    {
        var random = new Random(seed);
        var analysis = new DocumentAnalysis(new Vocabulary());
        var originals = Measures.Rows(articles).Where((_, i) => i % step == 0).Select(Measures.Article)
            .Select(Read).Select(analysis.Analyse).Where(document => document.Words.Length >= LeastWords).ToList();
        var copies = originals.ConvertAll(original => Copy(original.Document, random));
        var analysed = copies.ConvertAll(copy => analysis.Analyse(copy.Document));
        var (found, by) = (0, new SortedDictionary<int, (int Found, int All)>());
        for (var i = 0; i < originals.Count; i++)
        {
            var isFound = SameStory.IsSame(originals[i], analysed[i]);
            found += isFound ? 1 : 0;
            var tenth = (int)(copies[i].Cut * 10);
            var before = by.GetValueOrDefault(tenth);
            by[tenth] = (before.Found + (isFound ? 1 : 0), before.All + 1);
        }

        var wrong = Enumerable.Range(0, originals.Count).AsParallel().Sum(i => Enumerable.Range(0, analysed.Count).Count(
            j => i != j && SameStory.IsSame(originals[i], analysed[j]) && Shared(originals[i], analysed[j]) < ReallySame));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{originals.Count} articles, {(long)originals.Count * analysed.Count} pairs: precision {(double)found / Math.Max(1, found + wrong):f4}, recall {(double)found / originals.Count:f4}, {wrong} wrong"));
        foreach (var (tenth, (hits, all)) in by)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cut {tenth * 10} to {(tenth * 10) + 10}%: {all} copies, recall {(double)hits / all:f4}"));
        }
    }

    // Quotations play no part here.
    private static Document Read(Article article)
    {
        var paragraphs = Paragraphs.Of(article);
        return new Document(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs), []);
    }

    private static (Document Document, double Cut) Copy(Document document, Random random)
    {
        var sentences = document.Sentences.Select(s => s.In(document.Article.Text).ToString()).ToList();
        var share = LeastCut + ((MostCut - LeastCut) * random.NextDouble());
        var cut = (int)Math.Round(sentences.Count * share);
        var fromTheEnd = random.Next(2) == 0;
        for (var i = 0; i < cut; i++)
        {
            sentences.RemoveAt(fromTheEnd ? sentences.Count - 1 : random.Next(sentences.Count));
        }

        return (Read(document.Article with { Id = document.Article.Id + "-copy", Text = string.Join('\n', sentences) }), share);
    }

    /// <summary>The share of the shorter one's three-word runs that the other has too, counted.</summary>
    private static double Shared(IndexedDocument a, IndexedDocument b)
    {
        var (one, other) = (Runs(a), Runs(b));
        return (double)one.Count(other.Contains) / Math.Max(1, Math.Min(one.Count, other.Count));
    }

    private static HashSet<(int First, int Second, int Third)> Runs(IndexedDocument document) =>
        [.. Enumerable.Range(2, Math.Max(0, document.Words.Length - 2)).Select(i => (document.Words[i - 2], document.Words[i - 1], document.Words[i]))];
}
