using System.Runtime.InteropServices;
using Bot.News.Quotes.Model;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 4 for one side of a cue: the likeliest contents there. Several sources of one cue ask for the same contents,
/// so what was weighed is kept until the next cue.
/// </summary>
internal sealed class ContentSearch<TBorders>(Scene scene, Weights weights)
    where TBorders : IContentBorders
{
    /// <summary>The chance under which a border is not followed beside the likeliest one.</summary>
    private const float LeastNear = 0.08f, LeastFar = 0.05f;

    /// <summary>How many far borders are followed for each near one.</summary>
    private const int MostFar = 4;

    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly float[] scores = new float[Contents.Most];
    private readonly int[] places = new int[Contents.Most];
    private readonly List<WeighedPart> contents = [];
    private readonly List<Kept> keptContents = [];
    private readonly List<Choice> farBorders = [];
    private readonly List<Kept> keptBorders = [];

    /// <summary>Forgets the cue before: contents are kept for one cue only.</summary>
    public void Clear()
    {
        contents.Clear();
        keptContents.Clear();
        farBorders.Clear();
        keptBorders.Clear();
    }

    /// <summary>The likeliest contents, with log chances; good until the next call.</summary>
    public ReadOnlySpan<WeighedPart> Find(scoped in Place place)
    {
        if (!TryGet(keptContents, TBorders.Anchor(place), place.SourceSide, out var kept))
        {
            var first = contents.Count;
            Add(place);
            kept = new Kept(TBorders.Anchor(place), place.SourceSide, first, contents.Count - first);
            keptContents.Add(kept);
        }

        return CollectionsMarshal.AsSpan(contents).Slice(kept.First, kept.Count);
    }

    private void Add(in Place place)
    {
        var count = TBorders.NearPlaces(scene, place, places);
        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            TBorders.DescribeNear(ref f, scene, place, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        Span<Choice> likely = stackalloc Choice[TBorders.MostNear];
        likely = likely[..Choice.Likeliest(scores.AsSpan(0, count), LeastNear, likely)];
        foreach (ref var near in likely)
        {
            near = near with { Index = places[near.Index] };
        }

        foreach (var near in likely)
        {
            foreach (var far in FarBorders(place, near.Index))
            {
                contents.Add(new WeighedPart(TBorders.Content(near.Index, far.Index), near.Score + far.Score));
            }
        }
    }

    private ReadOnlySpan<Choice> FarBorders(scoped in Place place, int near)
    {
        var sourceSide = TBorders.FarDependsOnSource ? place.SourceSide : 0;
        if (!TryGet(keptBorders, near, sourceSide, out var kept))
        {
            kept = new Kept(near, sourceSide, farBorders.Count, AddFarBorders(place, near));
            keptBorders.Add(kept);
        }

        return CollectionsMarshal.AsSpan(farBorders).Slice(kept.First, kept.Count);
    }

    private int AddFarBorders(in Place place, int near)
    {
        var count = TBorders.FarPlaces(scene, place, near, places);
        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            TBorders.DescribeFar(ref f, scene, place, near, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        Span<Choice> likely = stackalloc Choice[MostFar];
        likely = likely[..Choice.Likeliest(scores.AsSpan(0, count), LeastFar, likely)];
        foreach (var far in likely)
        {
            farBorders.Add(far with { Index = places[far.Index] });
        }

        return likely.Length;
    }

    private static bool TryGet(List<Kept> known, int token, int sourceSide, out Kept found)
    {
        foreach (var kept in known)
        {
            if (kept.Token == token && kept.SourceSide == sourceSide)
            {
                found = kept;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Where what was found for a token and a side of the source stands in its list.</summary>
    private readonly record struct Kept(int Token, int SourceSide, int First, int Count);
}
