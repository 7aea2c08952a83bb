using System.ComponentModel;
using System.Text.Json.Serialization;
using Bot.Chat.Replies;

namespace Bot.Web;

/// <summary>What the page sends: a typed line.</summary>
internal sealed record ChatLine([property: Description("What was typed: /who-said we don't seek a war. Words without a command are a question.")] string Line);

/// <summary>Whole lines that the typed one could go on as.</summary>
internal sealed record CompletionsValue([property: Description("Best first.")] string[] Lines);

/// <summary>What the bot says, for a page to render: blocks without markup.</summary>
internal sealed record ReplyValue(
    [property: Description("answer, nothing (nothing was found, and the reply says so) or refusal (the line cannot be taken).")] ReplyTone Tone,
    [property: Description("In reading order.")] BlockValue[] Blocks,
    [property: Description("What can be asked next.")] ActionValue[] Actions);

/// <summary>Something that can be asked next.</summary>
internal sealed record ActionValue(
    [property: Description("A few words for a button.")] string Label,
    [property: Description("The line that it sends.")] string Line,
    [property: Description("Whether it leads to another page of the same answer.")] bool TurnsPage);

/// <summary>A part of a reply.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeadingValue), "heading")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(ListValue), "list")]
[JsonDerivedType(typeof(PassageBlockValue), "passage")]
internal abstract record BlockValue;

/// <summary>A short title over what follows.</summary>
internal sealed record HeadingValue(string Text) : BlockValue;

/// <summary>A paragraph in the bot's own words.</summary>
internal sealed record TextValue(RunValue[] Runs) : BlockValue;

/// <summary>Things side by side, one a line.</summary>
internal sealed record ListValue(ListItemValue[] Items) : BlockValue;

/// <summary>One line of a list.</summary>
internal sealed record ListItemValue(RunValue Term, RunValue[] Runs);

/// <summary>Words of an article, verbatim, with the names behind them.</summary>
internal sealed record PassageBlockValue(
    [property: Description("The words, cut where the matching part begins and ends; that part is strong.")] RunValue[] Words,
    [property: Description("Who said it; null where the article itself says so.")] SpeakerValue? Speaker,
    [property: Description("Where the words stand.")] SourceValue Source,
    [property: Description("Other articles that have the same words or story.")] SourceValue[] AlsoIn,
    [property: Description("Where the words begin in the article's text, in UTF-16 code units.")] int Start,
    [property: Description("Where they end, exclusive.")] int End) : BlockValue;

/// <summary>A run of text in one style: plain, strong, or code (something to type).</summary>
internal sealed record RunValue(string Text, RunStyle Style);

/// <summary>Who said it; the name is null where it is unclear who.</summary>
internal sealed record SpeakerValue(string? Name, string? Description, string? Cue);

/// <summary>Where words stand.</summary>
internal sealed record SourceValue(string Article, string Title, string? Outlet, DateOnly? Published, string? Url);
