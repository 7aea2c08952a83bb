using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>What a question looks for: its different terms, how rare each is, and which stand side by side in it.</summary>
internal sealed class QuestionTerms
{
    /// <summary>The most different terms that are looked for: one bit each of a mask.</summary>
    public const int Most = 60;

    /// <summary>The most words of a question that are read.</summary>
    public const int MostWords = 256;

    /// <summary>Terms with at most one word between them in the question are a pair.</summary>
    private const int PairReach = 2;

    private readonly bool[] _pairs;
    private readonly ulong _asked;
    private readonly double _askedIdf;

    private QuestionTerms(int[] terms, float[] idf, bool[] pairs, double unknownIdf, ulong asked)
    {
        Terms = terms;
        Idf = idf;
        Slots = new TermSlots(terms);
        _pairs = pairs;
        KnownIdf = idf.Sum();
        AllIdf = KnownIdf + unknownIdf;
        _asked = asked;
        _askedIdf = IdfOf(asked);
        for (var i = 0; i < pairs.Length; i++)
        {
            PairIdf += pairs[i] ? PairWorth(i / Math.Max(1, terms.Length), i % terms.Length) : 0;
        }
    }

    /// <summary>Different terms that some article has, in the question's order.</summary>
    public int[] Terms { get; }

    /// <summary>The weight of each term.</summary>
    public float[] Idf { get; }

    public TermSlots Slots { get; }

    /// <summary>The weights of the terms together.</summary>
    public double KnownIdf { get; }

    /// <summary>The same with the words that no article has.</summary>
    public double AllIdf { get; }

    /// <summary>The weights of the pairs together.</summary>
    public double PairIdf { get; }

    /// <summary>Reads the words that count: those that carry a topic, or all where none does.</summary>
    /// <param name="words">Folded, in order.</param>
    /// <param name="focus">The first word of the sentence that asks; those before it lead up to it.</param>
    public static QuestionTerms Of(IReadOnlyList<string> words, IndexSnapshot index, int focus = 0)
    {
        var topical = words.Any(w => !StopWords.Contains(w));
        var terms = new List<int>();
        var idf = new List<float>();
        var places = new List<(int Slot, int Place)>();
        var unknown = 0.0;
        ulong asked = 0;
        for (var i = 0; i < words.Count && terms.Count < Most; i++)
        {
            if (topical && StopWords.Contains(words[i]))
            {
                continue;
            }

            var term = Stemming.TermOf(words[i], index.Vocabulary);
            var having = term == Vocabulary.None ? 0 : index.ArticlesWith(term);
            if (having == 0)
            {
                unknown += Bm25.Idf(index.Counts.Articles, 0);
                continue;
            }

            var slot = terms.IndexOf(term);
            if (slot < 0)
            {
                slot = terms.Count;
                terms.Add(term);
                idf.Add((float)Bm25.Idf(index.Counts.Articles, having));
            }

            places.Add((slot, i));
            if (i >= focus)
            {
                asked |= 1ul << slot;
            }
        }

        var pairs = new bool[terms.Count * terms.Count];
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].Place - places[i - 1].Place <= PairReach && places[i].Slot != places[i - 1].Slot)
            {
                pairs[(places[i - 1].Slot * terms.Count) + places[i].Slot] = true;
            }
        }

        return new QuestionTerms([.. terms], [.. idf], pairs, unknown, asked);
    }

    /// <summary>Whether the second term follows the first in the question.</summary>
    public bool IsPair(int first, int second) => _pairs[(first * Terms.Length) + second];

    /// <summary>The weight of a pair: the mean of its terms.</summary>
    public double PairWorth(int first, int second) => (Idf[first] + Idf[second]) / 2;

    /// <summary>The share of the weight of the sentence that asks that the terms of a mask have, 0 to 1.</summary>
    public double AskedIn(ulong mask) => _askedIdf == 0 ? 0 : IdfOf(mask & _asked) / _askedIdf;

    /// <summary>The weights of the terms of a mask together.</summary>
    public double IdfOf(ulong mask)
    {
        var sum = 0.0;
        for (; mask != 0; mask &= mask - 1)
        {
            sum += Idf[System.Numerics.BitOperations.TrailingZeroCount(mask)];
        }

        return sum;
    }
}
