using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stages 3 and 4 for one cue: its borders, its source, where its content stands, starts and ends. At each step the likeliest
/// choices go on (a beam), so that a later stage can weigh whole readings against each other.
/// </summary>
internal sealed class CandidateSearch(Scene scene, Weights weights)
{
    /// <summary>How many readings of one cue are kept.</summary>
    public const int Most = 12;

    /// <summary>The chance under which a choice is not followed beside the likeliest one.</summary>
    private const float LeastCueEnd = 0.2f, LeastSource = 0.1f, LeastSide = 0.04f, LeastStart = 0.08f, LeastEnd = 0.05f;

    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly float[] scores = new float[Contents.Most];
    private readonly int[] places = new int[Contents.Most];
    private readonly Window[] sources = new Window[Sources.Most];
    private readonly List<Candidate> found = [];
    private readonly List<(Window Part, float Score)> before = [];
    private readonly List<(Window Part, float Score)> after = [];
    private readonly List<(Window Source, float Score)> likely = [];

    /// <summary>The likeliest readings of a cue, best first; none where it has no content. The list is used again by the next call.</summary>
    /// <param name="previous">The source of the cue before it in the sentence, or empty.</param>
    public List<Candidate> Find(int head, Window previous)
    {
        found.Clear();
        var first = Begin(head);
        Span<Choice> ends = stackalloc Choice[2];
        foreach (var end in ends[..End(head, ends)])
        {
            AddSources(head, new Window(first, head + 1 + end.Index), previous, end.Score);
        }

        found.Sort((a, b) => b.Score.CompareTo(a.Score));
        if (found.Count > Most)
        {
            found.RemoveRange(Most, found.Count - Most);
        }

        return found;
    }

    private int Begin(int head)
    {
        var first = Cues.FirstBegin(scene, head);
        var f = new Features(keys);
        for (var i = first; i <= head; i++)
        {
            f.Clear();
            Cues.DescribeBegin(ref f, scene, head, i);
            scores[i - first] = weights.Score(f.Keys);
        }

        Span<Choice> best = stackalloc Choice[1];
        Choice.Likeliest(scores.AsSpan(0, head - first + 1), 1, best);
        return first + best[0].Index;
    }

    private int End(int head, Span<Choice> chosen)
    {
        var last = Cues.LastEnd(scene, head);
        var f = new Features(keys);
        for (var i = head + 1; i <= last; i++)
        {
            f.Clear();
            Cues.DescribeEnd(ref f, scene, head, i);
            scores[i - head - 1] = weights.Score(f.Keys);
        }

        return Choice.Likeliest(scores.AsSpan(0, last - head), LeastCueEnd, chosen);
    }

    private void AddSources(int head, Window cue, Window previous, float endScore)
    {
        var f = new Features(keys);
        for (var c = 0; c < 3; c++)
        {
            f.Clear();
            Sources.DescribeSide(ref f, scene, head, cue, (Sources.Side)c, previous);
            scores[c] = weights.Score(f.Keys);
        }

        Span<Choice> sides = stackalloc Choice[2], phrases = stackalloc Choice[3];
        likely.Clear();
        foreach (var side in sides[..Choice.Likeliest(scores.AsSpan(0, 3), LeastSource, sides)])
        {
            var count = Sources.Candidates(scene, cue, (Sources.Side)side.Index, sources);
            if (count == 0)
            {
                likely.Add((default, side.Score));
                continue;
            }

            for (var c = 0; c < count; c++)
            {
                f.Clear();
                Sources.Describe(ref f, scene, head, cue, sources[c], previous);
                scores[c] = weights.Score(f.Keys);
            }

            foreach (var phrase in phrases[..Choice.Likeliest(scores.AsSpan(0, count), LeastSource, phrases)])
            {
                likely.Add((sources[phrase.Index], side.Score + phrase.Score));
            }
        }

        foreach (var (source, score) in likely)
        {
            AddContents(head, cue, source, score + endScore);
        }
    }

    private void AddContents(int head, Window cue, Window source, float sourceScore)
    {
        var place = Place.Of(scene, head, cue, source);
        Span<Choice> sides = stackalloc Choice[3];
        sides = sides[..ContentSides(place, sides)];
        before.Clear();
        after.Clear();
        foreach (var choice in sides)
        {
            var side = (Contents.Side)choice.Index;
            if (side != Contents.Side.After && before.Count == 0)
            {
                FindBefore(place);
            }

            if (side != Contents.Side.Before && after.Count == 0)
            {
                FindAfter(place);
            }

            AddSide(new Candidate(head, cue, source, side, default, default, sourceScore, choice.Score, 0));
        }
    }

    private void AddSide(Candidate open)
    {
        if (open.Side == Contents.Side.After || (open.Side == Contents.Side.Both && before.Count == 0))
        {
            foreach (var (part, score) in after)
            {
                found.Add(open with { After = part, BorderScore = score });
            }
        }
        else if (open.Side == Contents.Side.Before || after.Count == 0)
        {
            foreach (var (part, score) in before)
            {
                found.Add(open with { Before = part, BorderScore = score });
            }
        }
        else
        {
            foreach (var left in before)
            {
                foreach (var right in after)
                {
                    found.Add(open with { Before = left.Part, After = right.Part, BorderScore = left.Score + right.Score });
                }
            }
        }
    }

    private int ContentSides(Place place, Span<Choice> chosen)
    {
        var f = new Features(keys);
        for (var side = 0; side < 3; side++)
        {
            f.Clear();
            Contents.DescribeSide(ref f, scene, place, (Contents.Side)side);
            scores[side] = weights.Score(f.Keys);
        }

        if (Sources.Frame(scene, new Window(place.Left, place.Right), place.Window) == 1)
        {
            // A sentence between marks closes right before cue and source: it is what was said.
            scores[(int)Contents.Side.After] = float.NegativeInfinity;
            if (!Contents.HasQuote(scene, place.Right, place.Window.End))
            {
                scores[(int)Contents.Side.Both] = float.NegativeInfinity;
            }
        }

        return Choice.Likeliest(scores.AsSpan(0, 3), LeastSide, chosen);
    }

    private void FindAfter(Place place)
    {
        var count = Contents.Starts(scene, place, places);
        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeStart(ref f, scene, place, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        Span<Choice> starts = stackalloc Choice[3], ends = stackalloc Choice[4];
        starts = starts[..Choice.Likeliest(scores.AsSpan(0, count), LeastStart, starts)];
        foreach (ref var choice in starts)
        {
            choice = choice with { Index = places[choice.Index] };
        }

        foreach (var start in starts)
        {
            count = Contents.Ends(scene, place, start.Index, places);
            for (var c = 0; c < count; c++)
            {
                f.Clear();
                Contents.DescribeEnd(ref f, scene, place, start.Index, places[c]);
                scores[c] = weights.Score(f.Keys);
            }

            foreach (var end in ends[..Choice.Likeliest(scores.AsSpan(0, count), LeastEnd, ends)])
            {
                after.Add((new Window(start.Index, places[end.Index]), start.Score + end.Score));
            }
        }
    }

    private void FindBefore(Place place)
    {
        var count = Contents.EndsBefore(scene, place, places);
        var f = new Features(keys);
        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Contents.DescribeEndBefore(ref f, scene, place, places[c]);
            scores[c] = weights.Score(f.Keys);
        }

        Span<Choice> ends = stackalloc Choice[2], starts = stackalloc Choice[4];
        ends = ends[..Choice.Likeliest(scores.AsSpan(0, count), LeastStart, ends)];
        foreach (ref var choice in ends)
        {
            choice = choice with { Index = places[choice.Index] };
        }

        foreach (var end in ends)
        {
            count = Contents.StartsBefore(scene, place, end.Index, places);
            for (var c = 0; c < count; c++)
            {
                f.Clear();
                Contents.DescribeStartBefore(ref f, scene, place, places[c], end.Index);
                scores[c] = weights.Score(f.Keys);
            }

            foreach (var start in starts[..Choice.Likeliest(scores.AsSpan(0, count), LeastEnd, starts)])
            {
                before.Add((new Window(places[start.Index], end.Index), start.Score + end.Score));
            }
        }
    }
}
