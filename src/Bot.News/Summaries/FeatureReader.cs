using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Counts the features of an article's terms, pairs and sentences.</summary>
internal sealed class FeatureReader
{
    public static readonly int TermFeatures = Enum.GetValues<TermFeature>().Length;
    public static readonly int PairFeatures = Enum.GetValues<PairFeature>().Length;
    public static readonly int SentenceFeatures = Enum.GetValues<SentenceFeature>().Length;

    private const int LongSentence = 30;

    private readonly string _text;
    private readonly TextSpan[] _sentences;
    private readonly Centrality _centrality;
    private readonly int _mainName;

    /// <param name="text">The article's text.</param>
    /// <param name="title">The article's title, or null.</param>
    /// <param name="sentences">Its sentences, those that may be chosen.</param>
    public FeatureReader(string text, string? title, TextSpan[] sentences)
    {
        _text = text;
        _sentences = sentences;
        Terms = new SentenceTerms(text, sentences, title);
        Pairs = new SentencePairs(Terms);
        _centrality = new Centrality(Terms);
        _mainName = MainName();
    }

    public SentenceTerms Terms { get; }

    public SentencePairs Pairs { get; }

    public void ReadTerm(int index, Span<double> features)
    {
        features.Clear();
        var term = Terms[index];
        if (!term.IsContent)
        {
            features[(int)TermFeature.Stop] = 1;
            return;
        }

        var frequency = Math.Log(term.Sentences);
        features[(int)TermFeature.Content] = 1;
        features[(int)TermFeature.Frequency] = frequency;
        features[(int)TermFeature.Share] = (double)term.Sentences / Terms.SentenceCount;
        features[(int)TermFeature.Early] = 1.0 / (1 + term.FirstSentence);
        features[(int)TermFeature.Late] = Math.Log(1 + term.FirstSentence);
        features[(int)TermFeature.Lead] = One(term.FirstSentence == 0);
        features[(int)TermFeature.Name] = One(term.IsName);
        features[(int)TermFeature.FrequentName] = term.IsName ? frequency : 0;
        features[(int)TermFeature.Number] = One(term.IsNumber);
        features[(int)TermFeature.Title] = One(term.IsInTitle);
    }

    public void ReadPair(int index, Span<double> features)
    {
        var (first, second) = (Terms[Pairs[index].First], Terms[Pairs[index].Second]);
        var isContent = first.IsContent && second.IsContent;
        var areNames = first.IsName && second.IsName;
        var sentence = Pairs.FirstSentence(index);
        var frequency = Math.Log(Pairs.SentencesWith(index));
        features[(int)PairFeature.Bias] = 1;
        features[(int)PairFeature.Content] = One(isContent);
        features[(int)PairFeature.HalfContent] = One(first.IsContent != second.IsContent);
        features[(int)PairFeature.Frequency] = frequency;
        features[(int)PairFeature.FrequentContent] = isContent ? frequency : 0;
        features[(int)PairFeature.Early] = 1.0 / (1 + sentence);
        features[(int)PairFeature.Late] = Math.Log(1 + sentence);
        features[(int)PairFeature.Lead] = One(sentence == 0);
        features[(int)PairFeature.Names] = One(areNames);
        features[(int)PairFeature.FrequentNames] = areNames ? frequency : 0;
        features[(int)PairFeature.Number] = One(first.IsNumber || second.IsNumber);
        features[(int)PairFeature.Title] = One(isContent && first.IsInTitle && second.IsInTitle);
    }

    /// <param name="index">The sentence.</param>
    /// <param name="termChances">The sum of its terms' chances.</param>
    /// <param name="pairChances">The sum of its pairs' chances.</param>
    /// <param name="features">Where they are put.</param>
    public void ReadSentence(int index, double termChances, double pairChances, Span<double> features)
    {
        var words = Terms.Of(index);
        int content = 0, names = 0, numbers = 0;
        var frequency = 0.0;
        foreach (var word in words)
        {
            var term = Terms[word];
            names += term.IsName ? 1 : 0;
            numbers += term.IsNumber ? 1 : 0;
            if (term.IsContent)
            {
                content++;
                frequency += Math.Log(term.Sentences);
            }
        }

        var length = Math.Max(1, words.Length);
        features[(int)SentenceFeature.Bias] = 1;
        features[(int)SentenceFeature.Early] = 1.0 / (1 + index);
        features[(int)SentenceFeature.Long] = Math.Max(0, length - LongSentence) / 10.0;
        features[(int)SentenceFeature.Frequency] = content == 0 ? 0 : frequency / content;
        features[(int)SentenceFeature.Centrality] = _centrality.Of(index);
        features[(int)SentenceFeature.Names] = (double)names / length;
        features[(int)SentenceFeature.MainName] = One(words.Contains(_mainName));
        features[(int)SentenceFeature.Number] = One(numbers > 0);
        features[(int)SentenceFeature.Quoted] = QuotedShare(_sentences[index].In(_text));
        features[(int)SentenceFeature.Terms] = termChances / length;
        features[(int)SentenceFeature.Pairs] = pairChances / length;
    }

    private static double One(bool holds) => holds ? 1 : 0;

    private static double QuotedShare(ReadOnlySpan<char> sentence)
    {
        var quoted = 0;
        var isInside = false;
        for (var i = 0; i < sentence.Length; i++)
        {
            isInside = QuotationMark.Opens(sentence, i, isInside);
            quoted += isInside ? 1 : 0;
        }

        return sentence.IsEmpty ? 0 : (double)quoted / sentence.Length;
    }

    private int MainName()
    {
        var (best, most) = (-1, 0);
        for (var term = 0; term < Terms.Count; term++)
        {
            if (Terms[term].IsName && Terms[term].Names > most)
            {
                (best, most) = (term, Terms[term].Names);
            }
        }

        return best;
    }
}
