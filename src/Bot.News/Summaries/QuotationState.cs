namespace Bot.News.Summaries;

/// <summary>Whether a quotation is open between two sentences.</summary>
internal sealed class QuotationState
{
    /// <summary>The most sentences of one quotation; where it seems longer, a mark is missing.</summary>
    private const int MostSentences = 6;

    private bool _isOpen;
    private int _sentences;

    /// <param name="isInParagraph">Whether the next sentence stands in the paragraph of the last.</param>
    public bool IsOpenBefore(bool isInParagraph)
    {
        _isOpen &= isInParagraph && _sentences < MostSentences;
        return _isOpen;
    }

    public void Read(ReadOnlySpan<char> sentence)
    {
        _sentences = _isOpen ? _sentences + 1 : 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            _isOpen = QuotationMark.Opens(sentence, i, _isOpen);
        }
    }
}
