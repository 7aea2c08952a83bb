using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 5: weighs whole readings of a cue against each other and against none at all, by what only a whole shows:
/// whether the content is a clause, what of the sentence is left over, how marks and commas fall (after Collins 2000, discriminative reranking).
/// </summary>
internal static class Reranker
{
    /// <summary>The reading that says that the word is no cue, or not one with content.</summary>
    public static void DescribeNone(ref Features f, Scene scene, int head)
    {
        int lemma = scene.LemmaAt(head), kind = Value.Of((int)scene.ClassAt(head));
        var chance = Value.Of(Step(scene.CueScores[head]));
        f.Add(Template.NoneChance, chance, kind);
        f.Add(Template.NoneLemma, lemma);
        f.Add(Template.NoneTag, Value.Of(scene[head].Tag), kind);
        f.Add(Template.NoneQuoted, Value.Of(scene.QuotationAt(head) >= 0), chance);
    }

    /// <summary>What all readings of a cue weigh beforehand, against none: the log odds that the word is a cue.</summary>
    public static float Prior(Scene scene, int head) => Math.Clamp(scene.CueScores[head], -MostPrior, MostPrior);

    /// <summary>How much the word alone may weigh.</summary>
    private const float MostPrior = 6;

    public static void Describe(ref Features f, Scene scene, in Candidate candidate)
    {
        var head = candidate.Head;
        int lemma = scene.LemmaAt(head), kind = Value.Of((int)scene.ClassAt(head));
        var place = Place.Of(scene, head, candidate.Cue, candidate.Source);
        var window = place.Window;
        var sides = ((int)candidate.Side * 4) + place.SourceSide;
        var part = candidate.After.End > 0 ? candidate.After : candidate.Before;

        f.Add(Template.WholeSource, Value.Of(Unlikely(candidate.SourceScore)), Value.Of(sides));
        f.Add(Template.WholeSide, Value.Of(Unlikely(candidate.SideScore)), Value.Of(sides));
        f.Add(Template.WholeBorder, Value.Of(Unlikely(candidate.BorderScore)), Value.Of(sides));
        f.Add(Template.WholeScores, Value.Of((Unlikely(candidate.SourceScore) * 64) + (Unlikely(candidate.SideScore) * 8) + Unlikely(candidate.BorderScore)));
        f.Add(Template.WholeChance, Value.Of(Step(scene.CueScores[head])), Value.Of(sides));
        f.Add(Template.WholeSides, Value.Of(sides), lemma);
        f.Add(Template.WholeSidesTag, Value.Of(sides), Value.Of(scene[head].Tag));

        Tag t0 = scene.TagAt(part.First, window), t1 = scene.TagAt(part.First + 1, window), t2 = scene.TagAt(part.First + 2, window);
        var clause = ClauseShape(scene, part);
        var shape = Value.Of((sides * 16) + clause);
        var length = part.End - part.First;
        f.Add(Template.WholeClause, shape, kind);
        f.Add(Template.WholeClauseLemma, Value.Of(((int)candidate.Side * 16) + clause), lemma);
        f.Add(Template.WholeClauseOpening, Value.Of(clause), Value.Of(t0, t1));
        f.Add(Template.WholeOpening, scene.ValueAt(part.First, window), shape);
        f.Add(Template.WholeOpeningLemma, Value.Of(t0), lemma);
        f.Add(Template.WholeOpeningTags, Value.Of(t0, t1, t2), Value.Of(sides));
        f.Add(Template.WholeOpeningWords, scene.ValueAt(part.First, window), scene.ValueAt(part.First + 1, window));
        f.Add(Template.WholeLength, Value.Bucket(length), shape);
        f.Add(Template.WholeLengthLemma, Value.Bucket(length), lemma);
        Tag last = scene.TagAt(part.End - 1, window), next = scene.TagAt(part.End, window);
        f.Add(Template.WholeEnd, Value.Of(last, next), Value.Of(sides));
        f.Add(Template.WholeEndClause, Value.Of(last, next), Value.Of(clause));
        f.Add(Template.WholeLast, scene.ValueAt(part.End - 1, window), Value.Of(sides));

        var unfinished = Value.Of((Clauses.Unfinished(scene, part.First, part.End) * 4) + Math.Min(scene.Verbs(part.End, window.End), 2));
        f.Add(Template.WholeUnfinished, unfinished, Value.Of(sides));
        f.Add(Template.WholeUnfinishedRest, unfinished, Value.Of(last, next));
        f.Add(Template.WholeSetOff, Value.Of(Clauses.SetOff(scene, place.Left, place.Right, window)), Value.Of((sides * 16) + clause));
        AddRest(ref f, scene, candidate, place, sides, clause);
        AddMarks(ref f, scene, candidate, window, sides, kind);
        AddOtherCues(ref f, scene, candidate, sides);
        AddSource(ref f, scene, candidate, window, sides, lemma, clause);
    }

    /// <summary>What of the sentence belongs to nothing: before, behind, and between cue and content.</summary>
    private static void AddRest(ref Features f, Scene scene, in Candidate candidate, Place place, int sides, int clause)
    {
        var window = place.Window;
        int first = candidate.Cue.First, end = candidate.Cue.End;
        foreach (var part in (ReadOnlySpan<Window>)[candidate.Source, candidate.Before, candidate.After])
        {
            if (part.End > 0)
            {
                first = Math.Min(first, part.First);
                end = Math.Max(end, part.End);
            }
        }

        var left = first - window.First;
        var right = window.End - end;
        var rightVerbs = Math.Min(scene.Verbs(end, window.End), 2);
        var leftVerbs = Math.Min(scene.Verbs(window.First, first), 2);
        Tag before = scene.TagAt(first - 1, window), opens = scene.TagAt(first, window);
        Tag next = scene.TagAt(end, window), next2 = scene.TagAt(end + 1, window);
        f.Add(Template.WholeLeft, Value.Bucket(left), Value.Of((sides * 4) + leftVerbs));
        f.Add(Template.WholeLeftTags, Value.Of(before, opens), Value.Of(sides));
        f.Add(Template.WholeLeftWord, scene.ValueAt(first - 1, window), Value.Of(sides));
        f.Add(Template.WholeRight, Value.Bucket(right), Value.Of((sides * 4) + rightVerbs));
        f.Add(Template.WholeRightTags, Value.Of(next, next2), Value.Of(sides));
        f.Add(Template.WholeRightClause, Value.Of(next, next2), Value.Of((rightVerbs * 16) + clause));
        f.Add(Template.WholeRightWord, scene.ValueAt(end, window), Value.Of((sides * 4) + rightVerbs));
        f.Add(Template.WholeRightWords, scene.ValueAt(end, window), scene.ValueAt(end + 1, window));
        f.Add(Template.WholeAround, Value.Of((Math.Min(left, 3) * 16) + (leftVerbs * 4) + Math.Min(right, 3)), Value.Of((sides * 4) + rightVerbs));
        if (candidate.After.End > 0)
        {
            Tag ahead = scene.TagAt(candidate.After.First - 1, window), starts = scene.TagAt(candidate.After.First, window);
            var quoted = starts == Tag.OpenQuote ? scene.Quotations[scene.QuotationAt(candidate.After.First)].Length > 5 ? 4 : 2 : 0;
            quoted += IsCapital(scene, candidate.After) ? 1 : 0;
            f.Add(Template.WholeAfterOpening, Value.Of(ahead, starts), Value.Of((sides * 8) + quoted));
            f.Add(Template.WholeAfterWord, scene.ValueAt(candidate.After.First - 1, window), Value.Of((sides * 8) + quoted));
            var gap = Math.Clamp(candidate.After.First - place.Right, 0, 12);
            f.Add(Template.WholeGap, Value.Bucket(gap), Value.Of((sides * 16) + clause));
            f.Add(Template.WholeGapTags, Value.Of(scene.TagAt(place.Right, window), scene.TagAt(candidate.After.First, window)), Value.Bucket(gap));
            f.Add(Template.WholeGapLemma, Value.Bucket(gap), scene.LemmaAt(candidate.Head));
        }

        if (candidate.Side == Contents.Side.Both && candidate.Before.End > 0 && candidate.After.End > 0)
        {
            var pair = (scene.TagAt(candidate.Before.First, window) == Tag.OpenQuote ? 1 : 0) + (scene.TagAt(candidate.After.First, window) == Tag.OpenQuote ? 2 : 0)
                + (IsCapital(scene, candidate.After) ? 4 : 0);
            f.Add(Template.WholePair, Value.Of(pair), Value.Of(place.SourceSide));
            f.Add(Template.WholePairMarks, Value.Of(pair), Value.Of(scene.TagAt(candidate.Before.End - 1, window), scene.TagAt(candidate.After.First - 1, window)));
        }

        if (candidate.Before.End > 0)
        {
            var isQuoted = scene.TagAt(candidate.Before.First, window) == Tag.OpenQuote ? 2 : 0;
            f.Add(Template.WholeBeforeQuoted, Value.Of(isQuoted + (IsCapital(scene, candidate.Before) ? 1 : 0)), Value.Of((sides * 8) + (int)Math.Min(left, 7)));
            f.Add(Template.WholeGapBefore, Value.Bucket(place.Left - candidate.Before.End), Value.Of(sides));
            f.Add(Template.WholeBeforeClause, Value.Of(ClauseShape(scene, candidate.Before)), Value.Of(sides));
            f.Add(Template.WholeBeforeOpening, Value.Of(scene.TagAt(candidate.Before.First - 1, window), scene.TagAt(candidate.Before.First, window)), Value.Of(sides));
        }
    }

    /// <summary>Whether the first word, behind a mark, is capitalised.</summary>
    private static bool IsCapital(Scene scene, Window part)
    {
        var first = part.First + (scene[part.First].Tag == Tag.OpenQuote && part.First + 1 < part.End ? 1 : 0);
        return scene[first].IsCapitalised;
    }

    /// <summary>How the content lies to the quotation marks: whole quotations, cut ones, and those of the sentence that it leaves out.</summary>
    private static void AddMarks(ref Features f, Scene scene, in Candidate candidate, Window window, int sides, int kind)
    {
        int inside = 0, outside = 0, whole = 0, titles = 0;
        var own = scene.QuotationAt(candidate.Head);
        for (var i = window.First; i < window.End; i++)
        {
            if (scene.QuotationAt(i) is >= 0 and var q && q != own)
            {
                var quotation = scene.Quotations[q];
                var isInside = Holds(candidate.Before, quotation) || Holds(candidate.After, quotation);
                inside += isInside ? 1 : 0;
                outside += !isInside && quotation.Length > 2 ? 1 : 0;
                titles += isInside && IsTitle(scene, quotation) ? 1 : 0;
                whole += quotation.Open == candidate.Before.First && quotation.End == candidate.Before.End
                    || (quotation.Open == candidate.After.First && quotation.End == candidate.After.End) ? 1 : 0;
                i = quotation.End - 1;
            }
        }

        var marks = (Math.Min(inside, 2) * 9) + (Math.Min(outside, 2) * 3) + Math.Min(whole, 2);
        f.Add(Template.WholeMarks, Value.Of(marks), Value.Of(sides));
        f.Add(Template.WholeTitles, Value.Of((Math.Min(titles, 2) * 3) + Math.Min(inside, 2)), kind);
        f.Add(Template.WholeMarksKind, Value.Of(marks), kind);
        f.Add(Template.WholeMarksRight, Value.Of(marks), Value.Of(scene.TagAt(Math.Max(candidate.Before.End, candidate.After.End), window)));
        var open = candidate.After.End > 0 ? scene.OpenMarks(candidate.After.First, candidate.After.End) : 0;
        f.Add(Template.WholeOpenMarks, Value.Of(open), Value.Of(sides));
    }

    /// <summary>Whether a quotation is written like the title of a work: two to eight words, of which all but small ones are capitalised, and no stop.</summary>
    internal static bool IsTitle(Scene scene, Quotation quotation)
    {
        const int most = 8;
        var words = quotation.Length;
        for (var i = quotation.Open + 1; i <= quotation.Open + words; i++)
        {
            var isSmall = scene[i].Tag is Tag.Determiner or Tag.Preposition or Tag.Coordinator or Tag.Comma || scene[i].End - scene[i].Start < 4;
            if (!scene[i].IsCapitalised && !(isSmall && i > quotation.Open + 1))
            {
                return false;
            }
        }

        return words is > 1 and <= most;
    }

    private static bool Holds(Window part, Quotation quotation) => part.First <= quotation.Open && quotation.End <= part.End;

    /// <summary>Whether the content holds another likely cue, how it opens, and whether one follows it.</summary>
    private static void AddOtherCues(ref Features f, Scene scene, in Candidate candidate, int sides)
    {
        foreach (var part in (ReadOnlySpan<Window>)[candidate.Before, candidate.After])
        {
            var best = -1;
            for (var i = part.First; i < part.End; i++)
            {
                if (scene.CueScores[i] > 0 && scene.QuotationAt(i) == scene.QuotationAt(candidate.Head) && (best < 0 || scene.CueScores[i] > scene.CueScores[best]))
                {
                    best = i;
                }
            }

            if (best >= 0)
            {
                var tag = scene[best].Tag;
                f.Add(Template.WholeOther, Value.Of(scene[best - (best > 0 ? 1 : 0)].Tag, tag), Value.Of(sides));
                f.Add(Template.WholeOtherPlace, Value.Bucket(best - part.First), Value.Of((sides * 8) + Math.Min(Step(scene.CueScores[best]), 7)));
                f.Add(Template.WholeOtherTags, Value.Of(scene[candidate.Head].Tag, tag), Value.Bucket(part.End - best));
            }
            else if (part.End > 0)
            {
                f.Add(Template.WholeAlone, Value.Of(sides));
            }
        }
    }

    private static void AddSource(ref Features f, Scene scene, in Candidate candidate, Window window, int sides, int lemma, int clause)
    {
        var source = candidate.Source;
        if (source.End == 0)
        {
            f.Add(Template.WholeNoSource, lemma, Value.Of(sides));
            f.Add(Template.WholeNoSourceTag, Value.Of(scene[candidate.Head].Tag, scene.TagAt(candidate.Cue.First - 1, window)), Value.Of(sides));
            return;
        }

        Tag first = scene.TagAt(source.First, window), last = scene.TagAt(source.End - 1, window);
        Tag before = scene.TagAt(source.First - 1, window), after = scene.TagAt(source.End, window);
        f.Add(Template.WholeSourceWord, scene.ValueAt(source.End - 1, window), Value.Of(sides));
        f.Add(Template.WholeSourceFirst, Value.Of(before, first), Value.Of(sides));
        f.Add(Template.WholeSourceTags, Value.Of(first, last), Value.Of((sides * 16) + clause));
        f.Add(Template.WholeSourceAfter, Value.Of(last, after), Value.Of(sides));
        f.Add(Template.WholeSourceLength, Value.Bucket(source.End - source.First), Value.Of(sides));
        f.Add(Template.WholeSourceLemma, Value.Of(last), lemma);
        f.Add(Template.WholeSourceCue, Value.Of(MostCue(scene, source)), Value.Of(Math.Min(scene.Verbs(source.First, source.End), 2)));
    }

    /// <summary>How likely the likeliest cue within a source is: "the mayor said in her latest" is no source.</summary>
    private static int MostCue(Scene scene, Window source)
    {
        var most = float.NegativeInfinity;
        for (var i = source.First; i < source.End; i++)
        {
            most = Math.Max(most, scene.CueScores[i]);
        }

        return Step(most);
    }

    /// <summary>
    /// What the words are: 0 no finite verb; 1 one soon, with its subject before it; 2 one later; 3 it opens with the verb; 4 "to" or "-ing"; 5 "that";
    /// 8 more where a second finite verb follows.
    /// </summary>
    private static int ClauseShape(Scene scene, Window part)
    {
        var first = part.First;
        while (first < part.End && scene[first].Tag.IsQuote())
        {
            first++;
        }

        if (first >= part.End)
        {
            return 7;
        }

        var verbs = scene.Verbs(first, part.End);
        var more = verbs > 1 ? 8 : 0;
        if (scene[first].Tag == Tag.That)
        {
            return 5 + more;
        }

        if (scene[first].Tag is Tag.To or Tag.VerbIng)
        {
            return 4 + more;
        }

        if (verbs == 0)
        {
            return 0;
        }

        if (scene.Verbs(first, first + 1) > 0)
        {
            return 3 + more;
        }

        const int near = 8;
        return (scene.Verbs(first, Math.Min(part.End, first + near)) > 0 ? 1 : 2) + more;
    }

    /// <summary>A logarithm of a chance in eight steps, from sure to hardly.</summary>
    private static int Unlikely(float score) => score switch
    {
        > -0.05f => 0,
        > -0.2f => 1,
        > -0.5f => 2,
        > -1f => 3,
        > -1.7f => 4,
        > -2.6f => 5,
        > -4f => 6,
        _ => 7,
    };

    /// <summary>Log odds in steps of one, from 0 (-3 and less) to 9.</summary>
    private static int Step(float score) => Math.Clamp((int)MathF.Floor(score) + 3, 0, 9);
}
