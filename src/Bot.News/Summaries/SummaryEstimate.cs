namespace Bot.News.Summaries;

/// <summary>
/// What each term, pair and sentence of an article is worth to a summary: the chance that a person's summary has the
/// term or pair (concept weights after Gillick and Favre, 2009; here from a logistic regression), and how many of a
/// sentence's terms and pairs it has.
/// </summary>
internal sealed class SummaryEstimate
{
    /// <summary>The least share of a sentence that a summary is taken to have.</summary>
    private const double LeastShare = 0.002;

    private readonly FeatureReader _reader;
    private readonly double[] _terms;
    private readonly double[] _pairs;
    private readonly double[] _worth;
    private readonly double[] _chances;

    public SummaryEstimate(FeatureReader reader, SummaryWeights weights)
    {
        _reader = reader;
        Span<double> features = stackalloc double[FeatureReader.TermFeatures];
        _terms = new double[reader.Terms.Count];
        for (var term = 0; term < _terms.Length; term++)
        {
            reader.ReadTerm(term, features);
            _terms[term] = Chance(Dot(weights.Terms, features));
        }

        features = stackalloc double[FeatureReader.PairFeatures];
        _pairs = new double[reader.Pairs.Count];
        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            reader.ReadPair(pair, features);
            _pairs[pair] = Chance(Dot(weights.Pairs, features));
        }

        features = stackalloc double[FeatureReader.SentenceFeatures];
        _worth = new double[reader.Terms.SentenceCount];
        _chances = new double[_worth.Length];
        for (var sentence = 0; sentence < _worth.Length; sentence++)
        {
            ReadSentence(sentence, features);
            _worth[sentence] = Math.Max(LeastShare, Dot(weights.Sentences, features)) * Words(sentence);
        }
    }

    public int SentenceCount => _worth.Length;

    public int Words(int sentence) => _reader.Terms.Of(sentence).Length;

    /// <summary>The features of a sentence, its terms' and pairs' chances among them; for fitting too.</summary>
    public void ReadSentence(int sentence, Span<double> features)
    {
        double terms = 0, pairs = 0;
        foreach (var term in _reader.Terms.DistinctOf(sentence))
        {
            terms += _terms[term];
        }

        foreach (var pair in _reader.Pairs.DistinctOf(sentence))
        {
            pairs += _pairs[pair];
        }

        _chances[sentence] = terms + pairs;
        _reader.ReadSentence(sentence, terms, pairs, features);
    }

    /// <summary>
    /// What a sentence adds to those that are chosen: the mean of what its terms and pairs are worth that are new, and
    /// of the sentence's own worth, less the share that is not new.
    /// </summary>
    public double Gain(int sentence, Coverage covered)
    {
        var fresh = 0.0;
        foreach (var term in _reader.Terms.DistinctOf(sentence))
        {
            fresh += covered.HasTerm(term) ? 0 : _terms[term];
        }

        foreach (var pair in _reader.Pairs.DistinctOf(sentence))
        {
            fresh += covered.HasPair(pair) ? 0 : _pairs[pair];
        }

        return _chances[sentence] == 0 ? 0 : (fresh + (_worth[sentence] * fresh / _chances[sentence])) / 2;
    }

    /// <summary>What the sentences chosen have between them.</summary>
    public Coverage Cover(IEnumerable<int> sentences)
    {
        var covered = new Coverage(_terms.Length, _pairs.Length);
        foreach (var sentence in sentences)
        {
            covered.Add(_reader.Terms.DistinctOf(sentence), _reader.Pairs.DistinctOf(sentence));
        }

        return covered;
    }

    private static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double Dot(double[] weights, ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
