using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>Which quotations and articles an answer may use.</summary>
/// <param name="by">Only this speaker: every word of it stands in the speaker's name or description; or null.</param>
/// <param name="outlet">Only outlets that have all these words; or null.</param>
internal sealed class AnswerFilter(string? by, string? outlet)
{
    /// <summary>The words of a name that are looked at.</summary>
    private const int MostWords = 12;

    private readonly List<string> _by = by is null ? [] : Words(by);
    private readonly List<string> _outlet = outlet is null ? [] : Words(outlet);

    public bool Accepts(Document document) => HasAll(document.Article.Outlet, _outlet);

    public bool Accepts(Document document, Quote quote) =>
        Accepts(document) && (_by.Count == 0 || HasAll(quote.Speaker?.Name, _by) || HasAll(quote.Speaker?.Description, _by));

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
