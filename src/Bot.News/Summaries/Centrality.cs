namespace Bot.News.Summaries;

/// <summary>
/// How much each sentence is about what the rest of the article is about: the cosine of its terms with the sum of the
/// other sentences', each term weighing log(1 + sentences / sentences with it).
/// </summary>
internal sealed class Centrality
{
    private readonly SentenceTerms _terms;
    private readonly double[] _weights;
    private readonly double[] _sum;
    private readonly double _sumSquares;

    public Centrality(SentenceTerms terms)
    {
        _terms = terms;
        _weights = new double[terms.Count];
        _sum = new double[terms.Count];
        for (var term = 0; term < _weights.Length; term++)
        {
            var sentences = terms[term].Sentences;
            _weights[term] = terms[term].IsContent ? Math.Log(1 + ((double)terms.SentenceCount / sentences)) : 0;
            _sum[term] = _weights[term] * sentences;
            _sumSquares += _sum[term] * _sum[term];
        }
    }

    /// <summary>0 to 1.</summary>
    public double Of(int sentence)
    {
        double dot = 0, own = 0, rest = _sumSquares;
        foreach (var term in _terms.DistinctOf(sentence))
        {
            var others = _sum[term] - _weights[term];
            dot += _weights[term] * others;
            own += _weights[term] * _weights[term];
            rest += (others * others) - (_sum[term] * _sum[term]);
        }

        // What rounding leaves of nothing is nothing.
        return own == 0 || rest < 1e-9 ? 0 : dot / Math.Sqrt(own * rest);
    }
}
