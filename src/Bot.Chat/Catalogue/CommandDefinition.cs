using System.Collections.Immutable;

namespace Bot.Chat.Catalogue;

/// <summary>A command as every chat shows it.</summary>
/// <param name="Name">Lower-case letters and hyphens, at most 32: "who-said".</param>
/// <param name="Description">One sentence of at most 100 characters.</param>
/// <param name="Example">A whole line that works: <c>/who-said we don't seek a war</c>.</param>
/// <param name="Options">In order; the first required one takes the words that are typed without a name.</param>
public sealed record CommandDefinition(
    string Name, string Description, string Example, ImmutableArray<OptionDefinition> Options)
{
    /// <summary>The option that takes the words typed without a name, or null where the command takes none.</summary>
    public OptionDefinition? Leading => Options.FirstOrDefault(option => !option.IsHidden);

    /// <summary>
    /// Whether it changes what the bot does for everybody, or for a channel where it is for channels. A chat that knows who may manage offers it to them alone;
    /// whether somebody may is told to <see cref="NewsDesk.Run"/> with each invocation.
    /// </summary>
    public bool IsForManagers { get; init; }

    /// <summary>Whether it is about the channel that it is given in: only a chat where the bot can write unasked offers it.</summary>
    public bool IsForChannels { get; init; }

    public OptionDefinition? Option(string name) => Options.FirstOrDefault(option => option.Name == name);
}

/// <summary>An option of a command.</summary>
/// <param name="Name">Lower-case letters, at most 32: "by".</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="IsRequired">Whether the command needs it.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Choices">The values of a <see cref="OptionKind.Choice"/>, at most 25; otherwise empty.</param>
/// <param name="Completion">What completes it while typing.</param>
/// <param name="IsHidden">Whether only buttons set it ("page"); not offered to people.</param>
public sealed record OptionDefinition(
    string Name,
    string Description,
    bool IsRequired = false,
    OptionKind Kind = OptionKind.Text,
    ImmutableArray<string> Choices = default,
    Completion Completion = Completion.None,
    bool IsHidden = false)
{
    public ImmutableArray<string> Choices { get; } = Choices.IsDefault ? [] : Choices;
}

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>A day, month, week or year, of which the first day counts: 2026-11-23, Tuesday, last week, March 2022.</summary>
    FirstDay,

    /// <summary>The same, of which the last day counts.</summary>
    LastDay,

    /// <summary>A whole number from 1.</summary>
    Number,
}

/// <summary>What completes an option while typing.</summary>
public enum Completion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Names of speakers.</summary>
    Speakers,

    /// <summary>Names of outlets.</summary>
    Outlets,

    /// <summary>Titles of articles.</summary>
    Titles,
}
