using Bot.Benchmarks.Live;
using Bot.News;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.Benchmarks.Fitting;

/// <summary>
/// Words as most people type them: two to five of a quotation, as they stand, with a slip, or with a word that is not theirs.
/// <c>who_said.py</c> makes none so short.
/// </summary>
internal static class ShortWordings
{
    public const string Said = "short", Unsaid = "short, unsaid";

    private const int Fewest = 2, MostWords = 5, RunsOfAnArticle = 4, LongWord = 5;

    /// <summary>How far around a match the words are looked for that it was made from, in UTF-16 code units.</summary>
    private const int Around = 80;

    /// <summary>One thing asked.</summary>
    /// <param name="Words">The words.</param>
    /// <param name="Article">The place of the article among those it was made from.</param>
    /// <param name="IsRight">Whether words of an article are those meant.</param>
    public sealed record Wording(string Words, int Article, Func<string, TextSpan, bool> IsRight);

    /// <summary>What is quoted in the articles; any other place with the same words is right too.</summary>
    public static IEnumerable<Wording> OfSaid(IReadOnlyList<Document> documents)
    {
        var random = new Random(20261127);
        var texts = documents.ToDictionary(d => d.Article.Id, d => d.Article.Text.ToString());
        for (var i = 0; i < RunsOfAnArticle * documents.Count; i++)
        {
            if (Run(documents[i % documents.Count], random) is { } run)
            {
                yield return new Wording(Bend(run, random), i % documents.Count, (article, span) => Has(Near(texts[article], span), run));
            }
        }
    }

    /// <summary>What is quoted in other articles and stands nowhere in these.</summary>
    public static IEnumerable<Wording> OfUnsaid(IEnumerable<Document> others, IReadOnlyList<Document> documents)
    {
        var random = new Random(20261128);
        var texts = documents.Select(d => Folded(d.Article.Text.ToString())).ToList();
        foreach (var (number, document) in others.Index())
        {
            if (Run(document, random) is { } run && Folded(run) is var words && !texts.Exists(text => text.Contains(words, StringComparison.Ordinal)))
            {
                yield return new Wording(run, number, (_, _) => false);
            }
        }
    }

    private static string? Run(Document document, Random random) =>
        random.Next(Fewest, MostWords + 1) is var words ? BentQuotations.Run(document, words, words, random) : null;

    /// <summary>One in three as it is, one with two letters swapped, one with a word left out or in another's place.</summary>
    private static string Bend(string run, Random random)
    {
        var words = run.Split(' ');
        var (what, longest) = (random.Next(3), Array.FindIndex(words, w => w.Length >= LongWord));
        if (what == 1 && longest >= 0)
        {
            var letters = words[longest].ToCharArray();
            (letters[2], letters[3]) = (letters[3], letters[2]);
            words[longest] = new string(letters);
        }
        else if (what == 2 && words.Length == MostWords)
        {
            words[random.Next(words.Length)] = random.Next(2) == 0 ? "" : "people";
        }

        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Near(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - Around)..Math.Min(text.Length, span.End + Around)];

    private static bool Has(string text, string run) => Folded(text).Contains(Folded(run), StringComparison.Ordinal);

    private static string Folded(string text) => $" {string.Join(' ', FoldedWords.Of(text, int.MaxValue))} ";
}
