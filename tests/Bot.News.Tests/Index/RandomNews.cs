using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Tests.Index;

/// <summary>Articles of made-up words, some common and some rare, with quotations of some of their sentences.</summary>
internal sealed class RandomNews(int seed)
{
    private static readonly string[] Syllables = ["ba", "ko", "li", "men", "tor", "sa", "ring", "vel", "du", "ation"];

    private readonly Random _random = new(seed);

    /// <summary>Half of the articles without a time of their own are from before it.</summary>
    public static DateTimeOffset Middle { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Word()
    {
        // Zipf-like: low numbers come often.
        var number = (int)Math.Pow(400, _random.NextDouble());
        return Syllables[number % 10] + Syllables[number / 10 % 10] + Syllables[number / 100 % 10];
    }

    public string Words(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Word()));

    public int Next(int most) => _random.Next(most);

    public Document Document(string id, DateTimeOffset? published = null, int mostSentences = 11)
    {
        var sentences = Enumerable.Range(0, _random.Next(1, mostSentences + 1)).Select(_ => char.ToUpperInvariant('x') + Words(2, 14) + ".");
        var article = new Article(id, string.Join(' ', sentences))
        {
            Title = _random.Next(5) == 0 ? null : Words(2, 6),
            Outlet = _random.Next(2) == 0 ? "The Daily Sample" : "Sample News",
            Url = $"https://sample.test/{id}",
            Published = published ?? (_random.Next(4) == 0 ? null : Middle.AddDays(_random.Next(-400, 400))),
        };
        var paragraphs = Paragraphs.Of(article);
        var spans = Sentences.Of(article.Text.ToString(), paragraphs);
        var quotes = spans
            .Where(_ => _random.Next(3) == 0)
            .Select(s => new Quote(QuoteKind.Direct, [s], [], [], Speaker(article.Text.ToString(), s), 1, "sample"))
            .ToImmutableArray();
        return new Document(article, paragraphs, spans, quotes);
    }

    // The first word of the sentence, or "the" and that word, which is another name of the same one; or nobody.
    private Speaker? Speaker(string text, TextSpan sentence)
    {
        var span = new TextSpan(sentence.Start, text.IndexOfAny([' ', '.'], sentence.Start));
        var name = span.In(text).ToString();
        return _random.Next(4) switch { 0 => null, 1 => new Speaker("the " + name, span), _ => new Speaker(name, span) };
    }
}
