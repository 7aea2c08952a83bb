namespace Bot.News.Summaries;

/// <summary>
/// Reads quotation marks one by one; a straight one opens a quotation where a word follows it and none stands right
/// before.
/// </summary>
internal static class QuotationMark
{
    /// <summary>Whether the text behind a character stands inside a quotation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The character.</param>
    /// <param name="isInside">Whether it stands inside one itself.</param>
    public static bool Opens(ReadOnlySpan<char> text, int at, bool isInside) => text[at] switch
    {
        '“' => true,
        '”' => false,
        '"' => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '\'' or '‘')
            && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => isInside,
    };
}
