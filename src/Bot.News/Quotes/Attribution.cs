using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>One cue with its source and content, in tokens, before it becomes a <see cref="Quote"/>.</summary>
/// <param name="Head">The cue's main word; -1 where there is none.</param>
/// <param name="Cue">The tokens of the cue.</param>
/// <param name="Source">The tokens of the source; empty where the text leaves it out.</param>
/// <param name="Content">The tokens of the content, ascending.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The stages that decided, and how.</param>
internal sealed record Attribution(int Head, Window Cue, Window Source, ImmutableArray<Window> Content, double Confidence, string Rule)
{
    /// <summary>Whether the content is what the source said, word for word, though no marks say so: in a transcript, or an excerpt with its source below.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>For each head the place of its attribution, the last where several have it.</summary>
    public static Dictionary<int, int> ByHead(List<Attribution> attributions)
    {
        var byHead = new Dictionary<int, int>();
        for (var a = 0; a < attributions.Count; a++)
        {
            byHead[attributions[a].Head] = a;
        }

        return byHead;
    }
}
