namespace Bot.News.Summaries;

/// <summary>The words of a sentence one after the other, and whether each stands between quotation marks.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="isQuoted">Whether it opens between quotation marks that stand further up.</param>
internal ref struct SentenceWords(ReadOnlySpan<char> sentence, bool isQuoted = false)
{
    private readonly ReadOnlySpan<char> _sentence = sentence;
    private int _at;

    /// <summary>Whether the last word stands between quotation marks.</summary>
    public bool IsQuoted { get; private set; } = isQuoted;

    /// <summary>Whether a comma stands before the last word.</summary>
    public bool IsAfterComma { get; private set; }

    /// <summary>The next word, or nothing.</summary>
    public ReadOnlySpan<char> Next()
    {
        IsAfterComma = false;
        while (_at < _sentence.Length && !char.IsLetterOrDigit(_sentence[_at]))
        {
            IsAfterComma |= _sentence[_at] == ',';
            IsQuoted = QuotationMark.Opens(_sentence, _at++, IsQuoted);
        }

        var start = _at;
        while (_at < _sentence.Length && char.IsLetterOrDigit(_sentence[_at]))
        {
            _at++;
        }

        return _sentence[start.._at];
    }
}
