using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>A sentence that may answer.</summary>
/// <param name="Article">The article it stands in, scanned and scored.</param>
/// <param name="Number">Its place among the article's sentences.</param>
/// <param name="Features">In the order of <see cref="SentenceRanker.Features"/>.</param>
/// <param name="Score">The weighted sum of the features.</param>
internal sealed record RankedSentence(RankedArticle Article, int Number, double[] Features, double Score)
{
    private int[]? _words;
    private string? _text;
    private ulong _signature;

    /// <summary>What it says that the question does not.</summary>
    public SentenceContent Content { get; init; } = SentenceContent.None;

    /// <summary>The share of the question's weight that the sentence has with its neighbours and its article's title.</summary>
    public double Covered => Features[SentenceRanker.CoveredWithNeighbours];

    /// <summary>The share that the whole article has.</summary>
    public double CoveredByArticle => Features[SentenceRanker.CoveredByArticle];

    public IndexedDocument Document => Article.Article.Document;

    /// <summary>Where that which is shown begins: the first sentence of the heading right above, or the sentence itself.</summary>
    public int First { get; init; } = Number;

    public ReadOnlySpan<int> Words => _words ??= Document.Words.Read(Range);

    /// <summary>The words with those of the heading.</summary>
    public WordRange Range => new(Document.SentenceStarts[First], Document.SentenceStarts[Number + 1]);

    /// <summary>A bit for each word, of 64: where many bits differ, the words do.</summary>
    public ulong Signature
    {
        get
        {
            if (_signature == 0)
            {
                foreach (var word in Words)
                {
                    _signature |= 1ul << (int)((uint)word * 0x9E3779B1 >> 26);
                }
            }

            return _signature;
        }
    }

    /// <summary>What is shown of the article: the sentence, with the heading right above it.</summary>
    public TextSpan Span => new(Document.Document.Sentences[First].Start, Document.Document.Sentences[Number].End);

    public string Text => _text ??= Span.In(Document.Document.Article.Text);
}
