using System.Collections.Immutable;

namespace Bot.Chat.Replies;

/// <summary>A part of a reply. The kinds are all here; a chat renders each.</summary>
public abstract record Block;

/// <summary>A short title over what follows.</summary>
public sealed record HeadingBlock(string Text) : Block;

/// <summary>A paragraph in the bot's own words.</summary>
public sealed record TextBlock(ImmutableArray<Run> Runs) : Block
{
    public static TextBlock Of(params ReadOnlySpan<Run> runs) => new([.. runs]);

    public string PlainText => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Things side by side, one a line: commands with their examples, names, counts.</summary>
/// <param name="Items">Each with a term, and what is said of it.</param>
public sealed record ListBlock(ImmutableArray<ListItem> Items) : Block;

/// <summary>One line of a list: a term and what is said of it; the rest may be empty.</summary>
public sealed record ListItem(Run Term, ImmutableArray<Run> Runs);

/// <summary>Words of an article, verbatim, with the names behind them.</summary>
/// <param name="Words">The passage, cut into runs where the matching part begins and ends; joined they are the article's text at <paramref name="Start"/>.</param>
/// <param name="Speaker">Who said it, or null where the article itself says so or it is unclear who.</param>
/// <param name="Source">Where the words stand.</param>
/// <param name="AlsoIn">Other articles that have the same words or story; may be empty.</param>
/// <param name="Start">Offset of the passage in the article's text, in UTF-16 code units.</param>
/// <param name="End">The offset after it, exclusive.</param>
public sealed record PassageBlock(
    ImmutableArray<Run> Words,
    Attribution? Speaker,
    SourceLine Source,
    ImmutableArray<SourceLine> AlsoIn,
    int Start,
    int End) : Block
{
    public string PlainText => string.Concat(Words.Select(run => run.Text));
}

/// <summary>Who said it.</summary>
/// <param name="Name">The speaker's full name as an article gives it, or null: "unclear who".</param>
/// <param name="Description">What the article says the speaker is, or null.</param>
/// <param name="Cue">The article's own word for the saying ("tweeted"), or null.</param>
public sealed record Attribution(string? Name, string? Description, string? Cue);

/// <summary>Where words stand.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Title">Its title, or its id where it has none.</param>
/// <param name="Outlet">Who published it, or null.</param>
/// <param name="Published">The day, or null.</param>
/// <param name="Url">An absolute http or https address, or null.</param>
public sealed record SourceLine(string ArticleId, string Title, string? Outlet, DateOnly? Published, string? Url);
