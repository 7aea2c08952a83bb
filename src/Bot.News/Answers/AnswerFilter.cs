using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>Which quotations and articles an answer may use.</summary>
/// <param name="by">Only this speaker: every word of it stands in the speaker's name or description; or null.</param>
/// <param name="outlet">Only outlets that have all these words; or null.</param>
internal sealed class AnswerFilter(string? by, string? outlet)
{
    private readonly string[] _by = by is null ? [] : SpeakerName.Words(by);
    private readonly string[] _outlet = outlet is null ? [] : SpeakerName.Words(outlet);

    public bool Accepts(Document document) => HasAll(document.Article.Outlet, _outlet);

    public bool Accepts(Document document, Quote quote) =>
        Accepts(document) && (_by.Length == 0 || HasAll(quote.Speaker?.Name, _by) || HasAll(quote.Speaker?.Description, _by));

    private static bool HasAll(string? name, string[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var have = name is null ? [] : SpeakerName.Words(name);
        return words.All(w => have.Contains(w, StringComparer.Ordinal));
    }
}
