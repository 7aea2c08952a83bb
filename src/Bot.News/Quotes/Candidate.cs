using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>One way to read a cue: its borders, its source and its content, in tokens.</summary>
/// <param name="Source">Empty where the sentence names none.</param>
/// <param name="Before">The content that stands before the cue; empty for none.</param>
/// <param name="After">The content that stands after the cue; empty for none.</param>
/// <param name="SourceScore">How likely the source is, as a logarithm; likewise the others.</param>
internal readonly record struct Candidate(
    int Head, Window Cue, Window Source, Contents.Side Side, Window Before, Window After, float SourceScore, float SideScore, float BorderScore)
{
    public float Score
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => SourceScore + SideScore + BorderScore;
    }

    /// <summary>Whether some tokens lie in the content.</summary>
    public bool Holds(Window tokens) => Before.Has(tokens) || After.Has(tokens);

    public ImmutableArray<Window> Content => (Before.End, After.End) switch
    {
        (0, _) => [After],
        (_, 0) => [Before],
        _ => [Before, After],
    };
}
