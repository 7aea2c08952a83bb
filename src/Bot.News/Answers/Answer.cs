using System.Collections.Immutable;
using Bot.News.Answers.Asked;
using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>What is known about a question: values and spans, no wording of the bot's own.</summary>
/// <param name="ArticlesSearched">The number of articles looked through.</param>
public abstract record Answer(int ArticlesSearched);

/// <summary>Whether anybody said it.</summary>
public enum WhoSaidOutcome
{
    /// <summary>A quotation has these words, or words near them: <see cref="Match.Wording"/>.</summary>
    Said,

    /// <summary>The same, in a version of an article that a later one has replaced.</summary>
    SaidInEarlierVersion,

    /// <summary>The words stand in an article, but in nobody's mouth.</summary>
    ArticleItself,

    /// <summary>Neither.</summary>
    Nobody,
}

/// <summary>A place that matches what was asked.</summary>
/// <param name="Passage">The best place.</param>
/// <param name="Score">How well it matches; for wording 0 to 1, otherwise comparable within one answer only.</param>
/// <param name="AlsoIn">The same words or story in other articles, best first.</param>
/// <param name="Reasons">Why it was chosen, for <c>--explain</c>: feature and its share of the score.</param>
public sealed record Match(
    Passage Passage, double Score, ImmutableArray<Passage> AlsoIn, ImmutableArray<KeyValuePair<string, double>> Reasons)
{
    /// <summary>How the words that were asked for stand in the quotation; null where it was not asked who said some words, or nobody did.</summary>
    public AskedWording? Wording { get; init; }
}

/// <summary>Who said these words.</summary>
/// <param name="Outcome">Whether anybody did.</param>
/// <param name="Matches">Quotations, or the article's own sentences, that have the words; best first; empty for nobody.</param>
/// <param name="About">Where nobody said it: quotations about those words, marked as such when shown.</param>
public sealed record WhoSaidAnswer(
    int ArticlesSearched, WhoSaidOutcome Outcome, ImmutableArray<Match> Matches, ImmutableArray<Match> About)
    : Answer(ArticlesSearched);

/// <summary>Sentences that answer a question, and the articles they were looked for in, best first.</summary>
/// <param name="Understood">How the question was read: "outlet: CNN", "since 14 March 2022"; empty where it holds no such condition.</param>
public sealed record AskAnswer(
    int ArticlesSearched, ImmutableArray<Match> Sentences, ImmutableArray<Document> Articles,
    ImmutableArray<string> Understood)
    : Answer(ArticlesSearched)
{
    /// <summary>Conditions that only the wording implied ("last month") and that nothing meets, told as in <see cref="Understood"/>; they were dropped.</summary>
    public ImmutableArray<string> GaveWay { get; init; } = [];
}

/// <summary>A summary: sentences in reading order.</summary>
/// <param name="About">The article that was summarised, or null for a topic or the latest news.</param>
/// <param name="Understood">How the topic and the limits were read; see <see cref="AskAnswer"/>.</param>
public sealed record SummaryAnswer(
    int ArticlesSearched, ImmutableArray<Passage> Sentences, Document? About, ImmutableArray<string> Understood)
    : Answer(ArticlesSearched);

/// <summary>What a person said, newest first.</summary>
/// <param name="Speaker">The speaker that the name was understood as, or null where nobody fits.</param>
/// <param name="Suggestions">Names that come near, where nobody or several people fit.</param>
/// <param name="Quotations">All of them; the reader's page is cut later.</param>
public sealed record QuotesAnswer(
    int ArticlesSearched, string? Speaker, ImmutableArray<string> Suggestions, ImmutableArray<Passage> Quotations)
    : Answer(ArticlesSearched);

/// <summary>Newest or best-matching articles.</summary>
/// <param name="Articles">Each with its lead, the first sentence that is one.</param>
/// <param name="Understood">How the topic and the limits were read; see <see cref="AskAnswer"/>.</param>
public sealed record ArticlesAnswer(int ArticlesSearched, ImmutableArray<Match> Articles, ImmutableArray<string> Understood)
    : Answer(ArticlesSearched)
{
    /// <inheritdoc cref="AskAnswer.GaveWay"/>
    public ImmutableArray<string> GaveWay { get; init; } = [];
}

/// <summary>What the bot has.</summary>
public sealed record AboutAnswer(NewsCounts Counts, string Version) : Answer(Counts.Articles);
