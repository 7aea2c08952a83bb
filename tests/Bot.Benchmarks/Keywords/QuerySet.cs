using Bot.News;
using Bot.News.Text;

namespace Bot.Benchmarks.Keywords;

/// <summary>The queries of a measurement, drawn from the articles themselves; the same seed gives the same queries.</summary>
/// <param name="Ranked">Words in a row of a title, folded.</param>
/// <param name="Phrases">Words in a row of a text, folded.</param>
/// <param name="Prefixes">The beginnings of words of titles.</param>
internal sealed record QuerySet(string[][] Ranked, string[][] Phrases, string[] Prefixes)
{
    private const int MostRanked = 1_000, MostPhrases = 200, MostPrefixes = 200;
    private const int Seed = 5;

    public static QuerySet Draw(IReadOnlyList<Article> articles)
    {
        var random = new Random(Seed);
        var ranked = Draw(MostRanked, () => Run(Words(articles[random.Next(articles.Count)].Title ?? ""), random.Next(2, 7), random));
        var phrases = Draw(MostPhrases, () => Run(Words(articles[random.Next(articles.Count)].Text.ToString()), random.Next(4, 9), random));
        var prefixes = Draw(MostPrefixes, () => Run(Words(articles[random.Next(articles.Count)].Title ?? ""), 1, random) is [var word]
            && word.Length >= 3 && word.All(char.IsAsciiLetter) ? word[..Math.Min(word.Length, random.Next(3, 6))] : null);
        return new QuerySet(ranked, phrases, prefixes);
    }

    private static T[] Draw<T>(int count, Func<T?> next)
        where T : class
    {
        var drawn = new List<T>();
        while (drawn.Count < count)
        {
            if (next() is { } one)
            {
                drawn.Add(one);
            }
        }

        return [.. drawn];
    }

    private static string[]? Run(List<string> words, int length, Random random)
    {
        if (words.Count < length)
        {
            return null;
        }

        var start = random.Next(words.Count - length + 1);
        return [.. words[start..(start + length)]];
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var terms = new Terms(text, new char[Terms.MostLetters]);
        while (terms.Next())
        {
            words.Add(terms.Folded.ToString());
        }

        return words;
    }
}
