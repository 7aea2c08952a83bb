using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Who is behind a quotation, by the fullest name that the article gives.</summary>
/// <param name="Name">The canonical name, verbatim at <paramref name="NameSpan"/>: "Javad Zarif", "A Pentagon spokesman".</param>
/// <param name="NameSpan">Where the article's text has that name.</param>
/// <param name="Description">What the article says the speaker is, verbatim at <paramref name="DescriptionSpan"/>: "Iran's Foreign Minister"; or null.</param>
/// <param name="DescriptionSpan">Where the article's text has the description, or null.</param>
/// <param name="IsNamed">Whether the name is a proper name ("Javad Zarif") rather than a description ("A defense official").</param>
public sealed record Speaker(
    string Name,
    TextSpan NameSpan,
    string? Description = null,
    TextSpan? DescriptionSpan = null,
    bool IsNamed = true);
