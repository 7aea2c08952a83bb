using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>A quotation (an attribution): what was said, by whom, and the words that say so.</summary>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Content">What was said, in ascending order; more than one span where the attribution cuts it. Direct content includes its quotation marks.</param>
/// <param name="Source">The words that name who said it here ("he", "a defense official"); empty where the text leaves it out.</param>
/// <param name="Cue">The words that say that it was said ("told", "according to"); empty where there are none.</param>
/// <param name="Speaker">Who said it, or null where the text does not support a name.</param>
/// <param name="Confidence">0 to 1: how sure the rules are that this is a quotation and that the source is right.</param>
/// <param name="Rule">The stages that decided, by the names of their files, and how; the last one found the speaker: "Cues: say; Sources: after; Contents: before; Reranker: 1 of 4; SourceParser: a name".</param>
public sealed record Quote(
    QuoteKind Kind,
    ImmutableArray<TextSpan> Content,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    Speaker? Speaker,
    double Confidence,
    string Rule)
{
    /// <summary>
    /// The confidence under which nobody is named: "unclear who". On PolNeAR's train articles every second name under it is
    /// wrong, and one in thirty above.
    /// </summary>
    public const double LeastNamed = 0.1;

    /// <summary>Whether the cue is one of speaking or writing ("said", "according to") rather than of thought, desire or attitude ("believes", "wants").</summary>
    public bool IsSpeech { get; init; } = true;

    /// <summary>From where the content starts to where it ends, with whatever cuts it.</summary>
    public TextSpan Whole => new(Content[0].Start, Content[^1].End);

    public QuoteForm Form { get; init; }

    public Factuality Factuality { get; init; }

    /// <summary>Whether somebody said that it is not so: "denied that the plan had failed".</summary>
    public bool IsDenial { get; init; }

    /// <summary>Whether it is speech or writing that took place, be it to deny: a wish ("wants") is none, and what somebody "declined to say" neither.</summary>
    public bool WasSaid => IsSpeech && (Factuality != Factuality.Negated || IsDenial);

    /// <summary>Whether the content may be shown as somebody's words: asserted speech with quoted words or a clause.</summary>
    public bool IsStatement => IsSpeech && Form == QuoteForm.Statement && Factuality == Factuality.Asserted;
}
