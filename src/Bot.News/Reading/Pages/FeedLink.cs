namespace Bot.News.Reading.Pages;

/// <summary>A feed that a page links to.</summary>
/// <param name="Url">An absolute http or https address.</param>
/// <param name="Title">What the page calls it, or null.</param>
/// <param name="MediaType">What the page says it is: "application/rss+xml".</param>
public sealed record FeedLink(string Url, string? Title, string MediaType);
