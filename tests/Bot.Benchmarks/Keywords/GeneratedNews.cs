using System.Text;
using Bot.News;

namespace Bot.Benchmarks.Keywords;

/// <summary>
/// Articles of the shape of news without its meaning: words by Zipf's law with Mandelbrot's shift, lengths log-normal
/// about the mean of real news, and a few topical words that come up again and again and in the title. The same seed
/// gives the same articles.
/// </summary>
/// <param name="seed">Of the random numbers.</param>
/// <param name="words">How many words an article has on average; 1,200 as in news of 2021 to 2023.</param>
internal sealed class GeneratedNews(int seed, int words)
{
    private const int Vocabulary = 400_000;
    private const double Shift = 5;
    private const double Exponent = 1.3;
    private const double LengthSpread = 0.7;
    private const int TopicWords = 12;
    private const int TitleWords = 11;

    /// <summary>Topics are not drawn from the words that come up everywhere.</summary>
    private const int FirstTopical = 150, TopicalWords = 30_000;

    private const double TopicShare = 0.06;
    private const int SentenceWords = 21;
    private const int SentencesOfParagraph = 2;

    private static readonly string[] Syllables =
    [
        "ba", "co", "di", "fe", "ga", "hu", "in", "jo", "ke", "la", "mo", "ne", "or", "pa", "qui", "re", "sa", "te",
        "un", "va", "wi", "xe", "yo", "za", "ar", "el", "st", "er", "ion", "th",
    ];

    private readonly Random _random = new(seed);
    private readonly double[] _upTo = UpTo();
    private readonly string?[] _words = new string?[Vocabulary];

    public IEnumerable<Article> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Next($"g{i}");
        }
    }

    private Article Next(string id)
    {
        var length = Math.Max(SentenceWords, (int)(words * Math.Exp((LengthSpread * Normal()) - (LengthSpread * LengthSpread / 2))));
        var topics = new int[TopicWords];
        for (var i = 0; i < topics.Length; i++)
        {
            topics[i] = FirstTopical + (int)(TopicalWords * Math.Pow(_random.NextDouble(), 2));
        }

        var text = new StringBuilder(length * 6);
        for (var i = 0; i < length; i++)
        {
            var word = Word(_random.NextDouble() < TopicShare ? topics[_random.Next(TopicWords)] : Draw());
            var starts = i % SentenceWords == 0;
            text.Append(starts ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            var ends = (i + 1) % SentenceWords == 0 || i + 1 == length;
            text.Append(ends ? (i + 1) % (SentenceWords * SentencesOfParagraph) == 0 ? ".\n\n" : ". " : " ");
        }

        return new Article(id, text.ToString())
        {
            Title = string.Join(' ', Enumerable.Range(0, TitleWords).Select(i => Word(i % 2 == 0 ? topics[i] : Draw()))),
            Published = new DateTimeOffset(2021, 7, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(800 * 24 * 60)),
        };
    }

    private int Draw()
    {
        var found = Array.BinarySearch(_upTo, _random.NextDouble() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found, Vocabulary - 1);
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private string Word(int rank) => _words[rank] ??= Spelling(rank);

    /// <summary>A word for a rank: syllables for digits, so frequent words are short.</summary>
    private static string Spelling(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= Syllables.Length)
        {
            word.Append(Syllables[rest % Syllables.Length]);
        }

        return word.ToString();
    }

    private static double[] UpTo()
    {
        var upTo = new double[Vocabulary];
        var sum = 0.0;
        for (var rank = 0; rank < upTo.Length; rank++)
        {
            upTo[rank] = sum += 1 / Math.Pow(rank + 1 + Shift, Exponent);
        }

        return upTo;
    }
}
