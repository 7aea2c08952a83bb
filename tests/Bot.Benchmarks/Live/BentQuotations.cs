using System.Text;
using Bot.Benchmarks.Fitting;
using Bot.News;
using Bot.News.Quotes;

namespace Bot.Benchmarks.Live;

/// <summary>Words that somebody remembers: runs of direct quotations, bent as <c>who_said.py</c> of the measuring data bends them.</summary>
internal static class BentQuotations
{
    private const int Fewest = 6, Most = 14;

    public static readonly string[] Kinds = ["exact", "plain", "typos", "recalled"];

    /// <summary>For each kind the same runs, at most so many.</summary>
    public static Dictionary<string, List<string>> Of(IReadOnlyList<Document> documents, int most)
    {
        var random = new Random(20261122);
        var runs = documents.Select(d => Run(d, Fewest, Most, random)).OfType<string>().ToArray();
        random.Shuffle(runs);
        var vocabulary = OwnWords(documents);
        return Kinds.ToDictionary(kind => kind, kind => runs.Take(most).Select(run => Bend(run, kind, random, vocabulary)).ToList());
    }

    /// <summary>Words that somebody may put in the place of those that he forgot.</summary>
    public static string[] OwnWords(IEnumerable<Document> documents) =>
        [.. documents.Take(100).SelectMany(d => d.Article.Text.ToString().Split(' ')).Where(w => w.Length is >= 4 and <= 9 && w.All(char.IsAsciiLetterLower)).Distinct()];

    /// <summary>One word in four left out, and one in eight replaced.</summary>
    public static string Recall(string[] words, Random random, string[] ownWords) => string.Join(' ', words
        .Where(_ => random.Next(4) > 0).Select(w => random.Next(8) == 0 ? ownWords[random.Next(ownWords.Length)] : w));

    /// <summary>What nobody in the articles said: quotations of other articles.</summary>
    public static List<string> Unsaid(string shared, int most) =>
        [.. Measures.Rows(Path.Combine(shared, "data/who-said/queries.jsonl.gz"))
            .Where(row => (string?)row["kind"] == "decoy").Take(most).Select(row => (string)row["quote"]!)];

    /// <summary>Some words in a row of a direct quotation of the article; null where it has none so long.</summary>
    /// <param name="document">The article.</param>
    /// <param name="fewest">The fewest words.</param>
    /// <param name="most">The most words.</param>
    /// <param name="random">Chooses the quotation and the words.</param>
    public static string? Run(Document document, int fewest, int most, Random random)
    {
        var quotes = document.Statements.Where(q => q.Kind == QuoteKind.Direct).ToArray();
        if (quotes.Length == 0)
        {
            return null;
        }

        var words = quotes[random.Next(quotes.Length)].Content.MaxBy(c => c.Length).In(document.Article.Text).ToString()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < fewest)
        {
            return null;
        }

        var size = Math.Min(words.Length, random.Next(fewest, most + 1));
        return string.Join(' ', words.Skip(random.Next(words.Length - size + 1)).Take(size));
    }

    private static string Bend(string run, string kind, Random random, string[] vocabulary)
    {
        var words = run.Split(' ');
        return kind switch
        {
            "plain" => new string([.. run.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '\'' ? c : ' ')]),
            "typos" => string.Join(' ', Typos(words, random)),
            "recalled" => Recall(words, random, vocabulary),
            _ => run,
        };
    }

    private static IEnumerable<string> Typos(string[] words, Random random)
    {
        var longer = 0;
        foreach (var word in words)
        {
            if (word.Length <= 4 || longer++ % 3 != 0)
            {
                yield return word;
                continue;
            }

            var letters = new StringBuilder(word);
            var at = random.Next(1, word.Length - 2);
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            yield return letters.ToString();
        }
    }
}
