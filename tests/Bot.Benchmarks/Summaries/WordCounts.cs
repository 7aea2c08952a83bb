using Bot.News.Text;

namespace Bot.Benchmarks.Summaries;

/// <summary>The words and pairs of a text, stemmed, as ROUGE-1 and ROUGE-2 count them (Lin, 2004).</summary>
internal sealed class WordCounts
{
    private const int ShortestStemmed = 4;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _pairs = [];

    public WordCounts(string text)
    {
        var previous = string.Empty;
        var folded = text.ToLowerInvariant();
        char[] marks = [.. folded.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct(), ' '];
        foreach (var word in folded.Split(marks, StringSplitOptions.RemoveEmptyEntries))
        {
            var stem = word.Length < ShortestStemmed ? word : Stemmer.Stem(word);
            _words[stem] = _words.GetValueOrDefault(stem) + 1;
            if (Words > 0)
            {
                _pairs[(previous, stem)] = _pairs.GetValueOrDefault((previous, stem)) + 1;
            }

            previous = stem;
            Words++;
        }
    }

    public int Words { get; private set; }

    /// <summary>The words and the pairs that both have.</summary>
    public int Shared(WordCounts other) => Shared(_words, other._words) + Shared(_pairs, other._pairs);

    /// <summary>F1 of words (ROUGE-1), in points.</summary>
    public double Rouge1(WordCounts other) => F1(Shared(_words, other._words), Words + other.Words);

    /// <summary>F1 of pairs (ROUGE-2), in points.</summary>
    public double Rouge2(WordCounts other) => F1(Shared(_pairs, other._pairs), Words + other.Words - 2);

    private static double F1(int shared, int both) => both <= 0 ? 0 : 100 * 2.0 * shared / both;

    private static int Shared<TKey>(Dictionary<TKey, int> one, Dictionary<TKey, int> other)
        where TKey : notnull =>
        one.Sum(w => Math.Min(w.Value, other.GetValueOrDefault(w.Key)));
}
