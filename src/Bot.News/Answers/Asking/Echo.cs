using System.Runtime.InteropServices;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>
/// What several articles say in answer to a question: the names and numbers that come up in sentences about it, each
/// article heard once for each. The true answer is repeated; chance finds are not (Clarke, Cormack and Lynam,
/// "Exploiting redundancy in question answering", 2001).
/// </summary>
internal sealed class Echo
{
    /// <summary>
    /// How fast a sentence is heard less for a lower score: by e for four points. Chosen on quiz questions about news; with
    /// 1 in place of it only the best articles are heard.
    /// </summary>
    private const double Fading = 0.25;

    private readonly Dictionary<int, double> _loudness = [];
    private readonly double _loudest;

    /// <param name="index">Tells how rare a name or number is.</param>
    /// <param name="sentences">Best first, each with what is said in it.</param>
    public Echo(IndexSnapshot index, IReadOnlyList<RankedSentence> sentences)
    {
        // In the order of worth, an article's first sentence with a term is the one that it is heard for.
        // Articles by number: the hash of a record is that of all that it holds, here of the whole text.
        var numbers = new Dictionary<IndexedDocument, int>(ReferenceEqualityComparer.Instance);
        var heard = new HashSet<(int Term, int By)>();
        foreach (var sentence in sentences)
        {
            var worth = Math.Exp((sentence.Score - sentences[0].Score) * Fading);
            numbers.TryAdd(sentence.Document, numbers.Count);
            var by = numbers[sentence.Document];
            foreach (var term in sentence.Said)
            {
                if (heard.Add((term, by)))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_loudness, term, out _) += worth;
                }
            }
        }

        foreach (var term in _loudness.Keys)
        {
            ref var loudness = ref CollectionsMarshal.GetValueRefOrNullRef(_loudness, term);
            loudness *= Bm25.Idf(index.Counts.Articles, index.ArticlesWith(term));
            _loudest = Math.Max(_loudest, loudness);
        }
    }

    /// <summary>How loud the loudest name or number of a sentence is beside the loudest of all, 0 to 1.</summary>
    public double Of(RankedSentence sentence)
    {
        var loudest = 0.0;
        foreach (var term in sentence.Said)
        {
            loudest = Math.Max(loudest, _loudness[term]);
        }

        return _loudest == 0 ? 0 : loudest / _loudest;
    }
}
