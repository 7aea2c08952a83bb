namespace Bot.News.Summaries;

/// <summary>The pairs of terms that follow each other in an article's sentences, numbered from 0.</summary>
internal sealed class SentencePairs
{
    private readonly Dictionary<(int, int), int> _ids = [];
    private readonly List<(int First, int Second)> _pairs = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _firsts = [];
    private readonly int[][] _distinct;

    public SentencePairs(SentenceTerms terms)
    {
        _distinct = new int[terms.SentenceCount][];
        for (var sentence = 0; sentence < _distinct.Length; sentence++)
        {
            _distinct[sentence] = Read(terms.Of(sentence), sentence);
            foreach (var pair in _distinct[sentence])
            {
                _counts[pair]++;
            }
        }
    }

    public int Count => _pairs.Count;

    public (int First, int Second) this[int pair] => _pairs[pair];

    /// <summary>A sentence's different pairs.</summary>
    public ReadOnlySpan<int> DistinctOf(int sentence) => _distinct[sentence];

    /// <summary>How many sentences have a pair.</summary>
    public int SentencesWith(int pair) => _counts[pair];

    /// <summary>The first sentence that has a pair.</summary>
    public int FirstSentence(int pair) => _firsts[pair];

    private int[] Read(ReadOnlySpan<int> terms, int sentence)
    {
        var found = new HashSet<int>(terms.Length);
        for (var i = 0; i + 1 < terms.Length; i++)
        {
            var pair = (terms[i], terms[i + 1]);
            if (!_ids.TryGetValue(pair, out var id))
            {
                id = _pairs.Count;
                _ids.Add(pair, id);
                _pairs.Add(pair);
                _counts.Add(0);
                _firsts.Add(sentence);
            }

            found.Add(id);
        }

        return [.. found];
    }
}
