using System.ComponentModel;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Answers.Asked;
using Bot.News.Quotes;

namespace Bot.Json;

/// <summary>An article by name.</summary>
internal sealed record ArticleValue(
    [property: Description("The article's id.")] string Article,
    [property: Description("Its title, or null.")] string? Title,
    [property: Description("Who published it, or null.")] string? Outlet,
    [property: Description("When it was published; midnight UTC where only a day is known, or null.")] DateTimeOffset? Published,
    [property: Description("An absolute http or https address, or null.")] string? Url)
{
    public static ArticleValue Of(Article article) =>
        new(article.Id, article.Title, article.Outlet, article.Published, article.Url);
}

/// <summary>A reason for which a passage was chosen.</summary>
internal sealed record ReasonValue(
    [property: Description("terms, title, recency, type or place.")] string Name,
    [property: Description("What it adds to the score; below 0 it takes away.")] double Share);

/// <summary>Words of an article, verbatim. Offsets are UTF-16 code units into the article's text as it was given, ends exclusive.</summary>
internal sealed record PassageValue(
    [property: Description("The id of the article they stand in.")] string Article,
    [property: Description("The article's title, or null.")] string? Title,
    [property: Description("Who published it, or null.")] string? Outlet,
    [property: Description("When it was published; midnight UTC where only a day is known, or null.")] DateTimeOffset? Published,
    [property: Description("The article's absolute http or https address, or null.")] string? Url,
    [property: Description("Where the words begin in the article's text as it was given, in UTF-16 code units.")] int Start,
    [property: Description("Where they end, exclusive.")] int End,
    [property: Description("The words as they stand in the article.")] string Text,
    [property: Description("The parts that match what was asked: [start, end] into the article's text, ends exclusive.")] int[][] Marks,
    [property: Description("Who said it, by the fullest name in the article; null where the article itself says so, or it is unclear who.")] string? Speaker,
    [property: Description("What the article says the speaker is, or null.")] string? Description,
    [property: Description("The article's own words for the saying (tweeted), or null.")] string? Cue,
    [property: Description("How the words are given: direct, indirect or mixed; null where the article itself says so.")] QuoteKind? Kind,
    [property: Description("0 to 1: how sure it is that this is a quotation of that speaker; null where the article itself says so.")] double? Confidence,
    [property: Description("How well it fits what was asked: for wording 0 to 1, otherwise comparable within one answer only; null where nothing was compared.")] double? Score,
    [property: Description("For who-said, how the words asked for stand in the quotation. said: in a row, as what the speaker says. mentioned: in a row, but denied, asked, supposed or told of others. near: only words near them. null elsewhere.")] AskedWording? Wording,
    [property: Description("Why it was chosen: what each reason adds to the score, the largest first; empty where nothing was compared.")] ReasonValue[] Reasons,
    [property: Description("The same words or story in other articles, best first.")] PassageValue[] AlsoIn)
{
    /// <summary>Decimals of scores.</summary>
    private const int Decimals = 4;

    public static PassageValue Of(Match match) => Of(match.Passage) with
    {
        Score = Math.Round(match.Score, Decimals),
        Wording = match.Wording,
        Reasons = [.. match.Reasons.OrderByDescending(r => r.Value).Select(r => new ReasonValue(r.Key, Math.Round(r.Value, Decimals)))],
        AlsoIn = [.. match.AlsoIn.Select(Of)],
    };

    public static PassageValue Of(Passage passage)
    {
        var (article, quote) = (passage.Article, passage.Quote);
        return new PassageValue(
            article.Id, article.Title, article.Outlet, article.Published, article.Url,
            passage.Span.Start,
            passage.Span.End,
            passage.Text,
            [.. passage.Marks.Select(mark => new[] { mark.Start, mark.End })],
            quote?.Speaker?.Name,
            quote?.Speaker?.Description,
            quote is null || quote.Cue.IsDefaultOrEmpty
                ? null
                : string.Join(" … ", quote.Cue.Select(cue => cue.In(article.Text))),
            quote?.Kind,
            quote is null ? null : Math.Round(quote.Confidence, Decimals),
            Score: null,
            Wording: null,
            Reasons: [],
            AlsoIn: []);
    }
}
