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

    public IndexedDocument Document => Article.Article.Document;

    public ReadOnlySpan<int> Words => _words ??= Document.Words.Read(Document.WordsOf(Number));

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

    public TextSpan Span => Document.Document.Sentences[Number];

    public string Text => _text ??= Span.In(Document.Document.Article.Text);
}
