namespace Bot.News.Text;

/// <summary>A word or mark of a text; the text itself is never changed.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Word">Its place in the <see cref="Lexicon"/>, case folded; 0 where the lexicon lacks it.</param>
/// <param name="Tag">Its word class.</param>
/// <param name="IsCapitalised">Whether it opens with an upper-case letter.</param>
internal record struct Token(int Start, int End, ushort Word, Tag Tag, bool IsCapitalised)
{
    /// <summary>Whether it has letters from a to z and A to Z alone.</summary>
    public bool IsPlain { get; init; }

    public readonly TextSpan Span => new(Start, End);
}
