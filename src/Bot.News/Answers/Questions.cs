namespace Bot.News.Answers;

/// <summary>Who said these words?</summary>
/// <param name="Words">As remembered; any marks, case and spelling.</param>
/// <param name="By">Only this speaker, or null.</param>
/// <param name="Outlet">Only this outlet, or null.</param>
public sealed record WhoSaidQuestion(string Words, string? By = null, string? Outlet = null);

/// <summary>What do the articles say about this?</summary>
/// <param name="Words">The question as typed; may hold conditions (<c>outlet:</c>, "according to CNN", "last week").</param>
/// <param name="Asked">When it was asked: recency and "last week" count from here.</param>
/// <param name="Since">Only articles published on or after this day, or null.</param>
public sealed record AskQuestion(string Words, DateTimeOffset Asked, DateOnly? Since = null);

/// <summary>How long a summary is.</summary>
public enum SummaryLength
{
    /// <summary>Two sentences.</summary>
    Short,

    /// <summary>Four sentences.</summary>
    Medium,

    /// <summary>Seven sentences.</summary>
    Long,
}

/// <summary>Sum up an article or a topic.</summary>
/// <param name="About">A topic, or an article's title or id; null or empty for the latest news.</param>
public sealed record SummaryQuestion(string? About, SummaryLength Length, DateTimeOffset Asked);

/// <summary>What did this person say?</summary>
public sealed record QuotesQuestion(string By, string? About = null);

/// <summary>Which articles are there?</summary>
/// <param name="About">A topic; null or empty for the newest.</param>
public sealed record ArticlesQuestion(string? About, DateTimeOffset Asked);
