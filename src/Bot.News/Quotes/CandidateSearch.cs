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
    private const float LeastCueEnd = 0.2f, LeastSource = 0.1f, LeastSide = 0.04f;

    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly float[] scores = new float[Contents.Most];
    private readonly Candidate[] found = new Candidate[Most];
    private int count;
    private bool isInverted;
    private Window subject;
    private readonly ContentSearch<ContentBefore> contentsBefore = new(scene, weights);
    private readonly ContentSearch<ContentAfter> contentsAfter = new(scene, weights);
    private readonly SourceSearch sources = new(scene, weights);

    /// <summary>Whether the order of words alone says that the last cue is one: a verb of speaking beside its subject, behind a clause.</summary>
    public bool IsSetOff => isInverted || subject.End > 0;

    /// <summary>The likeliest readings of a cue, best first; none where it has no content. Good until the next call.</summary>
    /// <param name="previous">The source of the cue before it in the sentence, or empty.</param>
    public ReadOnlySpan<Candidate> Find(int head, Window previous)
    {
        count = 0;
        sources.Clear();
        contentsBefore.Clear();
        contentsAfter.Clear();
        isInverted = Inversion.Holds(scene, head);
        subject = isInverted ? default : Postposition.Subject(scene, head);
        if (isInverted)
        {
            AddSources(head, new Window(head, head + 1), previous, 0);
            KeepWhole(scene.WindowOf(head));
            return found.AsSpan(0, count);
        }

        var first = subject.End > 0 ? head : Begin(head);
        Span<Choice> ends = stackalloc Choice[2];
        foreach (var end in ends[..End(head, ends)])
        {
            var cue = new Window(first, head + 1 + end.Index);
            if (subject.End > 0)
            {
                AddContents(head, cue, subject, end.Score);
            }
            else
            {
                AddSources(head, cue, previous, end.Score);
            }
        }

        if (subject.End > 0)
        {
            KeepBefore();
            KeepWhole(scene.WindowOf(head));
        }

        return found.AsSpan(0, count);
    }

    /// <summary>"The bridge is old, but the ferry is older, said Roe.": the whole sentence, where some reading has it, is said; its last clause alone is not.</summary>
    private void KeepWhole(Window window)
    {
        var kept = 0;
        for (var c = 0; c < count; c++)
        {
            if (found[c].Before.End > 0 && found[c].Before.First == window.First)
            {
                found[kept++] = found[c];
            }
        }

        count = kept > 0 ? kept : count;
    }

    /// <summary>"The bridge is old, she added, noting …": the clause before is said, and what another cue opens behind it is not.</summary>
    private void KeepBefore()
    {
        var kept = 0;
        for (var c = 0; c < count; c++)
        {
            if (found[c].Before.End > 0 && (found[c].After.End == 0 || (found[c].After.First <= found[c].Head + 2 && scene[found[c].After.First].Tag != Tag.VerbIng)))
            {
                found[kept++] = found[c];
            }
        }

        count = kept > 0 ? kept : count;
    }

    private void Keep(in Candidate candidate)
    {
        var score = candidate.Score;
        if (count == Most && score <= found[Most - 1].Score)
        {
            return;
        }

        var place = count < Most ? count++ : Most - 1;
        for (; place > 0 && found[place - 1].Score < score; place--)
        {
            found[place] = found[place - 1];
        }

        found[place] = candidate;
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

        Span<Choice> sides = stackalloc Choice[2];
        sides = sides[..Choice.Likeliest(scores.AsSpan(0, 3), LeastSource, sides)];
        if (isInverted)
        {
            sides[0] = After(sides);
            sides = sides[..1];
        }

        foreach (var side in sides)
        {
            foreach (var (source, score) in sources.Find(head, cue, (Sources.Side)side.Index, previous, LeastSource))
            {
                AddContents(head, cue, source, side.Score + score + endScore);
            }
        }
    }

    /// <summary>The side after the cue, whether it is among the likely ones or not.</summary>
    private static Choice After(ReadOnlySpan<Choice> likely)
    {
        foreach (var side in likely)
        {
            if (side.Index == (int)Sources.Side.After)
            {
                return side;
            }
        }

        return new Choice((int)Sources.Side.After, 0);
    }

    private void AddContents(int head, Window cue, Window source, float sourceScore)
    {
        var place = Place.Of(scene, head, cue, source);
        Span<Choice> sides = stackalloc Choice[3];
        sides = sides[..ContentSides(place, GoesOn(place, cue, source), sides)];
        ReadOnlySpan<WeighedPart> before = [], after = [];
        foreach (var choice in sides)
        {
            var side = (Contents.Side)choice.Index;
            if (side != Contents.Side.After)
            {
                before = contentsBefore.Find(place);
            }

            if (side != Contents.Side.Before)
            {
                after = contentsAfter.Find(place);
            }

            AddSide(new Candidate(head, cue, source, side, default, default, sourceScore, choice.Score, 0), before, after);
        }
    }

    private void AddSide(in Candidate open, ReadOnlySpan<WeighedPart> before, ReadOnlySpan<WeighedPart> after)
    {
        if (open.Side == Contents.Side.After || (open.Side == Contents.Side.Both && before.IsEmpty))
        {
            AddAfter(open, after);
        }
        else if (open.Side == Contents.Side.Before || after.IsEmpty)
        {
            foreach (var (part, score) in before)
            {
                if (!IsNamedIn(part, open))
                {
                    Keep(open with { Before = part, BorderScore = score });
                }
            }
        }
        else
        {
            AddBoth(open, before, after);
        }
    }

    private void AddAfter(in Candidate open, ReadOnlySpan<WeighedPart> after)
    {
        foreach (var (part, score) in after)
        {
            if (!IsNamedIn(part, open))
            {
                Keep(open with { After = part, BorderScore = score });
            }
        }
    }

    /// <summary>Both sides; the one after alone where the one before is another report by the same source: "He said it rained, adding …".</summary>
    private void AddBoth(in Candidate open, ReadOnlySpan<WeighedPart> before, ReadOnlySpan<WeighedPart> after)
    {
        var isReport = false;
        foreach (var left in before)
        {
            if (IsNamedIn(left.Part, open))
            {
                isReport = true;
                continue;
            }

            foreach (var right in after)
            {
                if (!IsNamedIn(right.Part, open))
                {
                    Keep(open with { Before = left.Part, After = right.Part, BorderScore = left.Score + right.Score });
                }
            }
        }

        if (isReport)
        {
            AddAfter(open with { Side = Contents.Side.After }, after);
        }
    }

    /// <summary>Whether the source stands in what it is to have said: nobody is named by words of their own.</summary>
    private static bool IsNamedIn(Window part, in Candidate candidate) => candidate.Source.End > candidate.Source.First && part.Has(candidate.Source);

    /// <summary>"“…,” Roe said, adding that …", "Citing “…,” Roe wrote that …": the quotation before the source was said by another cue, or something else follows.</summary>
    private bool GoesOn(Place place, Window cue, Window source) =>
        (source.End > 0 && source.End < cue.First && scene.Verbs(source.End, cue.First) > 0) || scene.TagAt(place.Right, place.Window) == Tag.That;

    private int ContentSides(Place place, bool goesOn, Span<Choice> chosen)
    {
        var f = new Features(keys);
        var unfinished = Clauses.Unfinished(scene, place.Window.First, place.Left);
        var setOff = Clauses.SetOff(scene, place.Left, place.Right, place.Window);
        for (var side = 0; side < 3; side++)
        {
            f.Clear();
            Contents.DescribeSide(ref f, scene, place, (Contents.Side)side, unfinished, setOff);
            scores[side] = weights.Score(f.Keys);
        }

        if ((!goesOn && Sources.Frame(scene, new Window(place.Left, place.Right), place.Window) == 1)
            || (isInverted && place.SourceSide == 2 && scores[(int)Contents.Side.After] > scores[(int)Contents.Side.Before]))
        {
            // A sentence between marks closes right before cue and source: it is what was said.
            scores[(int)Contents.Side.After] = float.NegativeInfinity;
            if (!Contents.HasQuote(scene, place.Right, place.Window.End))
            {
                scores[(int)Contents.Side.Both] = float.NegativeInfinity;
            }
        }

        if (IsIntroduction(place))
        {
            scores[(int)Contents.Side.Both] = scores[(int)Contents.Side.Before] = float.NegativeInfinity;
        }

        return Choice.Likeliest(scores.AsSpan(0, 3), LeastSide, chosen);
    }

    /// <summary>"After the vote, the mayor said, “We …": behind a comma and a mark a capital opens a sentence, so what stands before without marks is not said.</summary>
    private bool IsIntroduction(Place place) =>
        place.Right + 2 < place.Window.End && scene[place.Right].Tag == Tag.Comma && scene[place.Right + 1].Tag == Tag.OpenQuote
        && scene[place.Right + 2].IsCapitalised && scene[place.Right + 2].Tag != Tag.ProperNoun && !scene.Tokens[place.Right + 2].SequenceEqual("I")
        && scene[place.Window.First].Tag is Tag.Preposition or Tag.Subordinator && !Contents.HasQuote(scene, place.Window.First, place.Left);
}
