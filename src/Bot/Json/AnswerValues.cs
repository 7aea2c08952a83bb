using System.ComponentModel;
using Bot.News.Answers;

namespace Bot.Json;

/// <summary>Who said these words.</summary>
internal sealed record WhoSaidValue(
    [property: Description("How many articles were looked through.")] int ArticlesSearched,
    [property: Description("said: a quotation has these words, or words near them: see wording. said-in-earlier-version: the same, but the article no longer has it. article-itself: they stand in an article, but in nobody's mouth. nobody: neither.")] WhoSaidOutcome Outcome,
    [property: Description("The places that have the words, best first; empty for nobody.")] PassageValue[] Matches,
    [property: Description("Where nobody said it: quotations about it, in other words.")] PassageValue[] About);

/// <summary>The sentences that answer a question best.</summary>
internal sealed record AskValue(
    [property: Description("How many articles were looked through.")] int ArticlesSearched,
    [property: Description("The conditions that were found in the question, such as an outlet or a day.")] string[] Understood,
    [property: Description("How many sentences there are on all pages.")] int Total,
    [property: Description("Which page of them this is, from 1.")] int Page,
    [property: Description("How many pages there are.")] int Pages,
    [property: Description("The sentences of this page, best first.")] PassageValue[] Sentences,
    [property: Description("The articles they were looked for in, best first.")] ArticleValue[] Articles);

/// <summary>A summary.</summary>
internal sealed record SummaryValue(
    [property: Description("How many articles were looked through.")] int ArticlesSearched,
    [property: Description("The conditions that were found in the topic or given beside it, such as an outlet or a day.")] string[] Understood,
    [property: Description("The article that was summed up; null for a topic or the latest news.")] ArticleValue? Article,
    [property: Description("Sentences in reading order.")] PassageValue[] Sentences);

/// <summary>What a person said.</summary>
internal sealed record QuotesValue(
    [property: Description("How many articles were looked through.")] int ArticlesSearched,
    [property: Description("The speaker that the name was understood as; null where nobody fits.")] string? Speaker,
    [property: Description("Names that come near, where nobody or several people fit.")] string[] Suggestions,
    [property: Description("How many quotations there are on all pages.")] int Total,
    [property: Description("Which page of them this is, from 1.")] int Page,
    [property: Description("How many pages there are.")] int Pages,
    [property: Description("The quotations of this page, newest first.")] PassageValue[] Quotations);

/// <summary>Articles, newest or best-matching first.</summary>
internal sealed record ArticlesValue(
    [property: Description("How many articles were looked through.")] int ArticlesSearched,
    [property: Description("The conditions that were found in the topic or given beside it, such as an outlet or a day.")] string[] Understood,
    [property: Description("How many articles there are on all pages.")] int Total,
    [property: Description("Which page of them this is, from 1.")] int Page,
    [property: Description("How many pages there are.")] int Pages,
    [property: Description("The articles of this page, each with its first sentence.")] PassageValue[] Articles);

/// <summary>What the bot has.</summary>
internal sealed record AboutValue(
    [property: Description("The program's version.")] string Version,
    [property: Description("Articles.")] int Articles,
    [property: Description("Sentences of those articles.")] int Sentences,
    [property: Description("Quotations found in them.")] int Quotations,
    [property: Description("Different named speakers behind the quotations.")] int Speakers,
    [property: Description("The earliest publication date known, or null.")] DateTimeOffset? Oldest,
    [property: Description("The latest publication date known, or null.")] DateTimeOffset? Newest);

/// <summary>What the bot follows.</summary>
internal sealed record FeedsValue([property: Description("The first added first.")] FeedValue[] Feeds);

/// <summary>A feed.</summary>
internal sealed record FeedValue(
    [property: Description("Its place in the list, from 1.")] int Number,
    [property: Description("Its title, or its host until that is known.")] string Name,
    [property: Description("Its address, without what may be secret.")] string Address,
    [property: Description("How it goes, in a sentence.")] string State,
    [property: Description("Whether the last poll worked, or none was made yet.")] bool Well);

/// <summary>Every command.</summary>
internal sealed record HelpValue([property: Description("In the order in which they are shown.")] CommandValue[] Commands);

/// <summary>A command.</summary>
internal sealed record CommandValue(
    [property: Description("What is typed after the slash.")] string Name,
    [property: Description("What it answers.")] string Description,
    [property: Description("A whole line that works.")] string Example,
    [property: Description("Its options; the first takes the words that are typed without a name.")] OptionValue[] Options);

/// <summary>An option of a command.</summary>
internal sealed record OptionValue(
    [property: Description("What is typed before the colon.")] string Name,
    [property: Description("What it is for.")] string Description,
    [property: Description("Whether the command needs it.")] bool Required,
    [property: Description("The values it takes; empty where it takes any.")] string[] Choices);

/// <summary>Why there is no answer.</summary>
internal sealed record ErrorValue([property: Description("What is wrong and what to do instead, in a sentence or two.")] string Error);
