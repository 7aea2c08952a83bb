using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>
/// Finds the heading that a sentence stands right under. In lists, and where questions are answered one after the other,
/// the text goes on from its heading and is half an answer without it: "7. Red squirrels", and then what befalls them.
/// </summary>
internal static class SectionHeading
{
    /// <summary>The longest heading that is shown with a sentence, in UTF-16 code units: a line of a phone; set by hand.</summary>
    private const int MostLength = 60;

    /// <summary>The longest number of a heading, with its full stop: it is a sentence of its own.</summary>
    private const int LongestNumber = 4;

    /// <summary>
    /// The first sentence of the heading right above a sentence that opens the text under it; the sentence itself where
    /// there is none. What opens the article is no heading of a section: it may be a title, a place or an agency.
    /// </summary>
    /// <param name="document">The article.</param>
    /// <param name="number">The sentence's place in it.</param>
    public static int FirstOf(IndexedDocument document, int number)
    {
        var sentences = document.Document.Sentences;
        if (number < 2 || sentences[number - 1].Length > MostLength)
        {
            return number;
        }

        var first = sentences[number - 2].Length <= LongestNumber ? number - 2 : number - 1;
        var start = sentences[first].Start;
        using var text = document.Document.Article.Text.Open(new TextSpan(start, sentences[number].End));
        var above = text.Units[..(sentences[number - 1].End - start)];
        var between = text.Units[above.Length..(sentences[number].Start - start)];
        if (!between.IsWhiteSpace() || !between.ContainsAny('\n', '\r') || Headings.EndsAsSentence(above) || !Headings.EndsAsSentence(text.Units))
        {
            return number;
        }

        return first == number - 1 || IsNumber(text.Units[..(sentences[number - 1].Start - start)]) ? first : number - 1;
    }

    /// <summary>Whether the text is a number with its full stop, and the line goes on.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.TrimEnd() is [>= '0' and <= '9', .., '.'] && !text.ContainsAny('\n', '\r');
}
