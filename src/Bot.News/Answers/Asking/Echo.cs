using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>
/// What several articles say in answer to a question: the names and numbers that come up in sentences about it, each
/// article heard once for each. The true answer is repeated; chance finds are not (Clarke, Cormack and Lynam,
/// "Exploiting redundancy in question answering", 2001).
/// </summary>
internal sealed class Echo(IndexSnapshot index)
{
    private readonly Dictionary<int, Dictionary<IndexedDocument, double>> _heard = [];
    private readonly List<(RankedSentence Sentence, HashSet<int> Said)> _sentences = [];
    private Dictionary<int, double>? _loudness;
    private double _loudest;

    /// <summary>Takes in a sentence with the names and numbers in it.</summary>
    public void Hear(RankedSentence sentence, HashSet<int> said)
    {
        _sentences.Add((sentence, said));
        var worth = Math.Exp(sentence.Score);
        foreach (var term in said)
        {
            if (!_heard.TryGetValue(term, out var by))
            {
                _heard.Add(term, by = new Dictionary<IndexedDocument, double>(ReferenceEqualityComparer.Instance));
            }

            by[sentence.Document] = Math.Max(by.GetValueOrDefault(sentence.Document), worth);
        }
    }

    /// <summary>How loud the loudest name or number of a sentence is beside the loudest of all, 0 to 1.</summary>
    /// <param name="sentence">Its place in the order of hearing.</param>
    public double Of(int sentence)
    {
        if (_loudness is null)
        {
            _loudness = _heard.ToDictionary(h => h.Key, h => h.Value.Values.Sum() * Bm25.Idf(index.Counts.Articles, index.ArticlesWith(h.Key)));
            _loudest = _loudness.Count == 0 ? 0 : _loudness.Values.Max();
        }

        var loudest = 0.0;
        foreach (var term in _sentences[sentence].Said)
        {
            loudest = Math.Max(loudest, _loudness[term]);
        }

        return _loudest == 0 ? 0 : loudest / _loudest;
    }
}
