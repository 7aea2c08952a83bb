using System.Numerics;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>
/// What a question looks for: its different terms, how rare each is, and which stand side by side in it. Behind them come
/// the other words of their roots, which count half.
/// </summary>
internal sealed class QuestionTerms
{
    /// <summary>The most different terms that are looked for: one bit each of a mask.</summary>
    public const int Most = 60;

    /// <summary>The most words of a question that are read.</summary>
    public const int MostWords = 256;

    /// <summary>Terms with at most one word between them in the question are a pair.</summary>
    private const int PairReach = 2;

    /// <summary>
    /// What a relative of a term is worth beside the term; set by hand. In folds on quiz questions about news it did not matter
    /// whether sentences count a half or seven tenths.
    /// </summary>
    private const double RelativeWorth = 0.5;

    private readonly bool[] _pairs;
    private readonly int[] _own;
    private readonly ulong[] _instead;
    private readonly int _ownTerms;
    private readonly ulong _asked;
    private readonly double _askedIdf;

    /// <param name="own">For each term the slot of the question's own term that it stands for.</param>
    /// <param name="asked">The own terms of the sentence that asks.</param>
    private QuestionTerms(int[] terms, float[] idf, int[] own, bool[] pairs, double unknownIdf, ulong asked)
    {
        (Terms, Idf, Slots) = (terms, idf, new TermSlots(terms));
        (_pairs, _own, _ownTerms) = (pairs, own, own.Length == 0 ? 0 : own.Max() + 1);
        KnownIdf = idf.Take(_ownTerms).Sum();
        AllIdf = KnownIdf + unknownIdf;
        _asked = asked;
        _instead = new ulong[terms.Length];
        for (var i = _ownTerms; i < terms.Length; i++)
        {
            _asked |= (asked >> own[i] & 1) << i;
            for (var before = 0; before < i; before++)
            {
                _instead[i] |= own[before] == own[i] ? 1ul << before : 0;
            }
        }

        _askedIdf = IdfOf(_asked);
        for (var i = 0; i < pairs.Length; i++)
        {
            PairIdf += pairs[i] ? PairWorth(i / _ownTerms, i % _ownTerms) : 0;
        }
    }

    /// <summary>Different terms that some article has: the question's own, in its order, then their relatives.</summary>
    public int[] Terms { get; }

    /// <summary>The weight of each term.</summary>
    public float[] Idf { get; }

    public TermSlots Slots { get; }

    /// <summary>The weights of the question's own terms together.</summary>
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

            if (Known(words[i], index) is not { } term)
            {
                unknown += Bm25.Idf(index.Counts.Articles, 0);
                continue;
            }

            var slot = terms.IndexOf(term);
            if (slot < 0)
            {
                slot = terms.Count;
                terms.Add(term);
                idf.Add((float)Bm25.Idf(index.Counts.Articles, index.ArticlesWith(term)));
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

        var own = AddRelatives(terms, idf, index);
        return new QuestionTerms([.. terms], [.. idf], own, pairs, unknown, asked);
    }

    /// <summary>Whether the second term, or the one that it stands for, follows the first in the question.</summary>
    public bool IsPair(int first, int second) => _pairs[(_own[first] * _ownTerms) + _own[second]];

    /// <summary>The weight of a pair: the mean of its terms.</summary>
    public double PairWorth(int first, int second) => (Idf[first] + Idf[second]) / 2;

    /// <summary>The share of the weight of the sentence that asks that the terms of a mask have, 0 to 1.</summary>
    public double AskedIn(ulong mask) => _askedIdf == 0 ? 0 : IdfOf(mask & _asked) / _askedIdf;

    /// <summary>The weights of the terms of a mask together; of a term and its relatives only the first counts.</summary>
    public double IdfOf(ulong mask)
    {
        var sum = 0.0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var slot = BitOperations.TrailingZeroCount(rest);
            sum += (mask & _instead[slot]) == 0 ? Idf[slot] : 0;
        }

        return sum;
    }

    /// <summary>The term of a word, or the first of its relatives where no article has it; null where none has those either.</summary>
    private static int? Known(string word, IndexSnapshot index)
    {
        var term = Stemming.TermOf(word, index.Vocabulary);
        if (term != Vocabulary.None && index.ArticlesWith(term) > 0)
        {
            return term;
        }

        foreach (var relative in WordFamilies.RelativesOf(Stemmer.Stem(word)))
        {
            var other = index.Vocabulary.Find(relative);
            if (other != Vocabulary.None && index.ArticlesWith(other) > 0)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Puts the relatives of the terms that some article has behind them; gives the slot that each term stands for.</summary>
    private static int[] AddRelatives(List<int> terms, List<float> idf, IndexSnapshot index)
    {
        List<int> own = [.. Enumerable.Range(0, terms.Count)];
        for (var slot = 0; slot < own.Count && own[slot] == slot; slot++)
        {
            foreach (var relative in WordFamilies.RelativesOf(index.Vocabulary.Letters(terms[slot])))
            {
                var term = index.Vocabulary.Find(relative);
                var having = term == Vocabulary.None || terms.Contains(term) ? 0 : index.ArticlesWith(term);
                if (having > 0 && terms.Count < RankedSearch.MostTerms)
                {
                    terms.Add(term);
                    idf.Add((float)(RelativeWorth * Math.Min(idf[slot], Bm25.Idf(index.Counts.Articles, having))));
                    own.Add(slot);
                }
            }
        }

        return [.. own];
    }
}
