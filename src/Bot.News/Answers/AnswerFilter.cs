using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>Which quotations and articles an answer may use.</summary>
/// <param name="limits">A speaker fits where every word of the name stands in the speaker's name or description, an outlet where it has all the words.</param>
internal sealed class AnswerFilter(Limits? limits)
{
    /// <summary>The words of a name that are looked at.</summary>
    private const int MostWords = 12;

    private readonly List<string> _by = limits?.By is { } by ? Words(by) : [];
    private readonly List<string> _outlet = limits?.Outlet is { } outlet ? Words(outlet) : [];

    private readonly DayRange? _days = limits is { Since: null, Until: null } or null ? null : new DayRange(limits.Since, limits.Until);

    public bool Accepts(Document document) =>
        (_days is not { } days || days.Holds(IndexedDocument.DayOf(document.Article))) && HasAll(document.Article.Outlet, _outlet);

    public bool Accepts(Document document, Quote quote) =>
        Accepts(document) && (_by.Count == 0
            || HasAll(quote.Speaker?.Name, _by) || HasAll(quote.Speaker?.Description, _by));

    private static List<string> Words(string name) => FoldedWords.Of(name, MostWords);

    private static bool HasAll(string? name, List<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var have = name is null ? [] : Words(name);
        return words.TrueForAll(have.Contains);
    }
}
