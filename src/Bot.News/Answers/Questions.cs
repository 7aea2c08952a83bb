namespace Bot.News.Answers;

/// <summary>Who said these words?</summary>
/// <param name="Words">As remembered; any marks, case and spelling.</param>
/// <param name="Limits">What counts; null for everything.</param>
public sealed record WhoSaidQuestion(string Words, Limits? Limits = null);

/// <summary>What do the articles say about this?</summary>
/// <param name="Words">The question as typed; may hold conditions (<c>outlet:</c>, "according to CNN", "last week").</param>
/// <param name="Asked">When it was asked: recency and "last week" count from here.</param>
/// <param name="Limits">What counts, beside the conditions in the words; null for everything.</param>
public sealed record AskQuestion(string Words, DateTimeOffset Asked, Limits? Limits = null);

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

/// <summary>In which order a summary of several articles tells.</summary>
public enum SummaryOrder
{
    /// <summary>A topic in the order of events, the latest news newest first.</summary>
    Usual,

    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>In the order of events: the oldest first.</summary>
    Events,
}

/// <summary>Sum up an article or a topic.</summary>
/// <param name="About">A topic, which may hold conditions as a question may, or an article's title or id; null or empty for
/// the latest news.</param>
/// <param name="Limits">What counts; null for everything. Where there are any, <paramref name="About"/> is a topic.</param>
/// <param name="Order">In which order a topic is told; an article's sentences stay in its own.</param>
public sealed record SummaryQuestion(
    string? About, SummaryLength Length, DateTimeOffset Asked, Limits? Limits = null, SummaryOrder Order = SummaryOrder.Usual);

/// <summary>What did this person say?</summary>
/// <param name="Limits">What counts; null for everything.</param>
public sealed record QuotesQuestion(string By, string? About = null, Limits? Limits = null);

/// <summary>Which articles are there?</summary>
/// <param name="About">A topic, which may hold conditions as a question may; null or empty for the newest.</param>
/// <param name="Limits">What counts; null for everything.</param>
public sealed record ArticlesQuestion(string? About, DateTimeOffset Asked, Limits? Limits = null);
