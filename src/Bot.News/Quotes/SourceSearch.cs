using System.Runtime.InteropServices;
using Bot.News.Quotes.Model;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 3 for one side of a cue: the likeliest sources there. Sources share borders, and what a border weighs is asked once;
/// where the cue ends makes no difference for those before it, which are kept until the next cue.
/// </summary>
internal sealed class SourceSearch(Scene scene, Weights weights)
{
    /// <summary>How many sources are followed.</summary>
    private const int MostFollowed = 3;

    private const int NotWeighed = int.MinValue;

    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly Window[] sources = new Window[SourceCandidates.Most];
    private readonly float[] scores = new float[SourceCandidates.Most];
    private readonly int[] byEnd = new int[SourceCandidates.MostDistance + 1];
    private readonly List<WeighedPart> before = [];
    private readonly List<WeighedPart> after = [];
    private bool knowsBefore;

    /// <summary>Forgets the cue before.</summary>
    public void Clear() => knowsBefore = false;

    /// <summary>The likeliest sources on one side, with log chances, or an empty window where there is none; good until the next call.</summary>
    /// <param name="least">The chance under which a source is left out.</param>
    public ReadOnlySpan<WeighedPart> Find(int head, Window cue, Sources.Side side, Window previous, float least)
    {
        var found = side == Sources.Side.Before ? before : after;
        if (side != Sources.Side.Before || !knowsBefore)
        {
            found.Clear();
            Add(head, cue, side, previous, least, found);
            knowsBefore |= side == Sources.Side.Before;
        }

        return CollectionsMarshal.AsSpan(found);
    }

    private void Add(int head, Window cue, Sources.Side side, Window previous, float least, List<WeighedPart> found)
    {
        var count = SourceCandidates.Find(scene, cue, side, sources);
        if (count == 0)
        {
            found.Add(default);
            return;
        }

        Weigh(head, cue, previous, count);
        Span<Choice> likely = stackalloc Choice[MostFollowed];
        foreach (var choice in likely[..Choice.Likeliest(scores.AsSpan(0, count), least, likely)])
        {
            found.Add(new WeighedPart(sources[choice.Index], choice.Score));
        }
    }

    private void Weigh(int head, Window cue, Window previous, int count)
    {
        var f = new Features(keys);
        Array.Fill(byEnd, NotWeighed);
        int first = -1, firstSum = 0;
        for (var c = 0; c < count; c++)
        {
            var source = sources[c];
            var isBefore = source.End <= cue.First;
            if (source.First != first)
            {
                first = source.First;
                f.Clear();
                Sources.DescribeFirst(ref f, scene, head, cue, source);
                if (!isBefore)
                {
                    Sources.DescribeGap(ref f, scene, head, cue, source);
                }

                firstSum = weights.Sum(f.Keys);
            }

            ref var endSum = ref byEnd[isBefore ? cue.First - source.End : source.End - cue.End];
            if (endSum == NotWeighed)
            {
                f.Clear();
                Sources.DescribeLast(ref f, scene, cue, source);
                if (isBefore)
                {
                    Sources.DescribeGap(ref f, scene, head, cue, source);
                }

                endSum = weights.Sum(f.Keys);
            }

            f.Clear();
            Sources.DescribeWhole(ref f, scene, head, cue, source, previous);
            scores[c] = Weights.Score(firstSum + endSum + weights.Sum(f.Keys));
        }
    }
}
