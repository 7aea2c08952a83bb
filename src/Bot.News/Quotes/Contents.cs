using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 4: where the content stands (after the cue, before it, on both sides) and where it starts and ends.</summary>
internal static class Contents
{
    public enum Side
    {
        After,
        Before,
        Both,
    }

    /// <summary>How many places are weighed for one border.</summary>
    public const int Most = 160;

    public static void DescribeSide(ref Features f, Scene scene, Place place, Side side)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)Cues.ClassOf(scene[place.Head]));
        int s = Value.Of((int)side), pair = Value.Of(((int)side * 4) + place.SourceSide);
        Tag before = scene.TagAt(place.Left - 1, window), before2 = scene.TagAt(place.Left - 2, window);
        Tag after = scene.TagAt(place.Right, window), after2 = scene.TagAt(place.Right + 1, window);
        f.Add(Template.Side, s, kind);
        f.Add(Template.SideSource, pair, kind);
        f.Add(Template.SideLemma, pair, lemma);
        f.Add(Template.SideBefore, pair, Value.Of(before2, before));
        f.Add(Template.SideAfter, pair, Value.Of(after, after2));
        f.Add(Template.SideAround, s, Value.Of(before, after));
        f.Add(Template.SideAroundSource, pair, Value.Of(before, after));
        f.Add(Template.SideAfterWord, s, scene.ValueAt(place.Right, window));
        f.Add(Template.SideAfterWord2, s, scene.ValueAt(place.Right + 1, window));
        f.Add(Template.SideBeforeWord, s, scene.ValueAt(place.Left - 1, window));
        f.Add(Template.SideLeft, pair, Value.Bucket(place.Left - window.First));
        f.Add(Template.SideRight, pair, Value.Bucket(window.End - place.Right));
        f.Add(Template.SideRightAfter, Value.Of(((int)side * 16) + Math.Min(window.End - place.Right, 5)), Value.Of(before, after));
        f.Add(Template.SideVerbs, pair, Value.Of((Math.Min(scene.Verbs(window.First, place.Left), 2) * 3) + Math.Min(scene.Verbs(place.Right, window.End), 2)));
        f.Add(Template.SideCueTag, pair, Value.Of(scene[place.Head].Tag, before, after));
        var quoteLeft = HasQuote(scene, window.First, place.Left);
        var quoteRight = HasQuote(scene, place.Right, window.End);
        f.Add(Template.SideQuotes, pair, Value.Of((quoteLeft ? 2 : 0) + (quoteRight ? 1 : 0)));
        f.Add(Template.SideCapital, Value.Of(((int)side * 16) + (OpensWithCapital(scene, place) * 4) + (quoteLeft ? 1 : 0)), kind);
        var frame = Sources.Frame(scene, new Window(place.Left, place.Right), window);
        f.Add(Template.SideFrame, Value.Of(((int)side * 32) + (place.SourceSide * 8) + frame), kind);
        f.Add(Template.SideFrameAfter, Value.Of(((int)side * 32) + (place.SourceSide * 8) + frame), Value.Of(after));
        f.Add(Template.SideFrameLemma, Value.Of(((int)side * 8) + frame), lemma);
        f.Add(Template.SideFrameRest, Value.Of(((int)side * 8) + frame), Value.Of((quoteRight ? 8 : 0) + Math.Min(window.End - place.Right, 7)));
        f.Add(Template.SideQuotesAround, Value.Of(((int)side * 4) + (quoteLeft ? 2 : 0) + (quoteRight ? 1 : 0)), Value.Of(before, after));
    }

    /// <summary>Whether a quotation opens within two tokens after cue and source: 0 none; 1 with a small letter; 2 with a capital.</summary>
    private static int OpensWithCapital(Scene scene, Place place)
    {
        for (var i = place.Right; i < Math.Min(place.Window.End - 1, place.Right + 3); i++)
        {
            if (scene[i].Tag == Tag.OpenQuote)
            {
                return scene[i + 1].IsCapitalised ? 2 : 1;
            }
        }

        return 0;
    }

    public static bool HasQuote(Scene scene, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene[i].Tag.IsQuote())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where content after the cue can start.</summary>
    public static int Starts(Scene scene, Place place, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = place.Right; i < Math.Min(place.Window.End, place.Right + 40) && count < Most; i++)
        {
            if (!SplitsQuotation(scene, i, quoted))
            {
                found[count++] = i;
            }

            if (scene[i].Tag == Tag.OpenQuote && scene.QuotationAt(i) is var q && q != quoted)
            {
                i = scene.Quotations[q].End - 1;
            }
        }

        return count;
    }

    public static void DescribeStart(ref Features f, Scene scene, Place place, int start)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)Cues.ClassOf(scene[place.Head]));
        var offset = Value.Bucket(start - place.Right);
        Tag before = scene.TagAt(start - 1, window), tag = scene.TagAt(start, window), next = scene.TagAt(start + 1, window);
        int word = scene.ValueAt(start, window), beforeWord = scene.ValueAt(start - 1, window);
        f.Add(Template.FromOffset, offset, kind);
        f.Add(Template.FromOffsetLemma, offset, lemma);
        f.Add(Template.FromOffsetTag, offset, Value.Of(tag));
        f.Add(Template.FromWord, word, Value.Of(start == place.Right));
        f.Add(Template.FromWordLemma, word, lemma);
        f.Add(Template.FromBefore, beforeWord, Value.Of(start == place.Right));
        f.Add(Template.FromWords, beforeWord, word);
        f.Add(Template.FromTags, Value.Of(before, tag), kind);
        f.Add(Template.FromTags3, Value.Of(before, tag, next), Value.Of(start == place.Right));
        f.Add(Template.FromTagLemma, Value.Of(before, tag), lemma);
        f.Add(Template.FromTagOffset, Value.Of(before, tag), offset);
        f.Add(Template.FromTagCue, Value.Of(tag, next), Value.Of(Math.Min(start - place.Right, 3)));
        f.Add(Template.FromSource, Value.Of(before, tag), Value.Of((place.SourceSide * 4) + Math.Min(start - place.Right, 3)));
        var first = place.Right < window.End ? scene[place.Right].Tag : Tag.None;
        f.Add(Template.FromSkipped, Value.Of(first, tag), offset);
        f.Add(Template.FromSkippedBefore, Value.Of(first, before, tag), kind);
        var verbs = Math.Min(scene.Verbs(place.Right, start), 2);
        var passed = Passed(scene, place.Right, start);
        f.Add(Template.FromPassed, Value.Of((verbs * 8) + passed), Value.Of(tag));
        f.Add(Template.FromPassedKind, Value.Of((verbs * 8) + passed), kind);
    }

    /// <summary>Which marks stand between: 1 a "that", 2 a comma, 4 a quotation.</summary>
    private static int Passed(Scene scene, int first, int end)
    {
        var passed = 0;
        for (var i = first; i < end; i++)
        {
            passed |= scene[i].Tag switch
            {
                Tag.That => 1,
                Tag.Comma => 2,
                Tag.OpenQuote => 4,
                _ => 0,
            };
        }

        return passed;
    }

    /// <summary>Where content after the cue can end, exclusive.</summary>
    public static int Ends(Scene scene, Place place, int start, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = start + 1; i <= place.Window.End && count < Most; i++)
        {
            if (scene.QuotationAt(i - 1) is >= 0 and var q && q != quoted && scene.Quotations[q].End > i)
            {
                i = Math.Min(scene.Quotations[q].End, place.Window.End);
            }

            found[count++] = i;
        }

        return count;
    }

    public static void DescribeEnd(ref Features f, Scene scene, Place place, int start, int end)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head);
        var speech = Cues.ClassOf(scene[place.Head]);
        var kind = Value.Of((int)speech);
        Tag last2 = scene.TagAt(end - 2, window), last = scene.TagAt(end - 1, window);
        Tag next = scene.TagAt(end, window), next2 = scene.TagAt(end + 1, window);
        int lastWord = scene.ValueAt(end - 1, window), nextWord = scene.ValueAt(end, window), nextWord2 = scene.ValueAt(end + 1, window);
        var opening = Opening(scene, start, window);
        var verbs = Math.Min(scene.Verbs(start, end), 3);
        var shape = Value.Of((opening * 8) + verbs);
        var border = end == window.End ? 2 : last == Tag.Stop || next == Tag.Stop ? 1 : 0;
        f.Add(Template.ToLast, lastWord, Value.Of(border));
        f.Add(Template.ToNext, nextWord, Value.Of(verbs));
        f.Add(Template.ToNextKind, nextWord, kind);
        f.Add(Template.ToNext2, nextWord, nextWord2);
        f.Add(Template.ToLastNext, lastWord, nextWord);
        f.Add(Template.ToTags, Value.Of(last, next), kind);
        f.Add(Template.ToTagsBefore, Value.Of(last2, last, next), Value.Of(border));
        f.Add(Template.ToTagsAfter, Value.Of(last, next, next2), kind);
        f.Add(Template.ToTags3, Value.Of(next, next2, scene.TagAt(end + 2, window)), Value.Of(last));
        f.Add(Template.ToShapeTags, shape, Value.Of(last, next));
        f.Add(Template.ToShapeNext, shape, nextWord);
        f.Add(Template.ToShapeNext2, shape, Value.Of(last, next, next2));
        f.Add(Template.ToShapeLength, shape, Value.Bucket(end - start));
        f.Add(Template.ToShapeBorder, Value.Of((opening * 4) + border), Value.Of(last, next));
        f.Add(Template.ToLemmaTags, lemma, Value.Of(last, next));
        f.Add(Template.ToLemmaLength, lemma, Value.Bucket(end - start));
        var commas = Math.Min(scene.Commas(start, end), 3);
        f.Add(Template.ToCommas, Value.Of((opening * 4) + commas), Value.Of(last, next));
        f.Add(Template.ToRest, Value.Bucket(window.End - end), Value.Of(last, next));
        var restVerbs = Math.Min(scene.Verbs(end, window.End), 2);
        f.Add(Template.ToRestVerbs, Value.Of((restVerbs * 4) + verbs), Value.Of(last, next));
        f.Add(Template.ToRestVerbsShape, Value.Of((restVerbs * 64) + (opening * 8) + verbs), Value.Of(next));
        f.Add(Template.ToNextCue, Value.Of(NextCue(scene, end, window)), Value.Of(next));
        f.Add(Template.ToNextCueTags, Value.Of(NextCue(scene, end, window)), Value.Of(last, next, next2));
        if (last == Tag.CloseQuote || (end - 2 >= start && last2 == Tag.CloseQuote))
        {
            var q = scene.QuotationAt(last == Tag.CloseQuote ? end - 1 : end - 2);
            var whole = q >= 0 && scene.Quotations[q].Open == start ? 1 : 0;
            f.Add(Template.ToQuote, Value.Of((whole * 4) + border), Value.Of(last, next));
            f.Add(Template.ToQuoteOpening, shape, Value.Of((whole * 4) + border));
        }

        var headTag = scene[place.Head].Tag;
        var skipped = next == Tag.Comma ? end + 1 : end;
        if (next == Tag.Comma)
        {
            f.Add(Template.ToCommaWord, nextWord2, kind);
            f.Add(Template.ToCommaWords, nextWord2, scene.ValueAt(end + 2, window));
            f.Add(Template.ToCommaTags, Value.Of(next2, scene.TagAt(end + 2, window), scene.TagAt(end + 3, window)), kind);
            f.Add(Template.ToCommaShape, nextWord2, shape);
        }

        if (scene.TagAt(skipped, window) == Tag.Coordinator)
        {
            f.Add(Template.ToAnd, Value.Of(headTag, scene.TagAt(skipped + 1, window), scene.TagAt(skipped + 2, window)), Value.Of(verbs));
            f.Add(Template.ToAndTense, Value.Of(headTag, scene.TagAt(skipped + 1, window)), kind);
            f.Add(Template.ToAndComma, Value.Of(next, scene.TagAt(skipped + 1, window)), shape);
        }

        var open = scene.OpenMarks(start, end);
        f.Add(Template.ToOpenMarks, Value.Of(open), Value.Of(last, next));
        f.Add(Template.ToOpeningWord, scene.ValueAt(start, window), Value.Of((border * 4) + verbs));
        f.Add(Template.ToRestShape, Value.Of((restVerbs * 64) + (opening * 8) + Math.Min(window.End - end, 7)), kind);
        f.Add(Template.ToRestTags, Value.Of(next, next2), Value.Of((restVerbs * 64) + (opening * 8) + verbs));
        f.Add(Template.ToBorderLemma, Value.Of((border * 4) + verbs), lemma);
        f.Add(Template.ToBorderCommas, Value.Of((border * 4) + commas), kind);
        var after = QuoteAhead(scene, end, window);
        f.Add(Template.ToQuoteAhead, Value.Of((after * 8) + opening), Value.Of(last, next));
    }

    /// <summary>What kind of words open the content.</summary>
    private static int Opening(Scene scene, int start, Window window) => scene.TagAt(start, window) switch
    {
        Tag.OpenQuote => 1,
        Tag.That => 2,
        Tag.To => 3,
        Tag.Wh or Tag.Subordinator => 4,
        Tag.Preposition => 5,
        Tag.VerbIng => 6,
        _ => 7,
    };

    /// <summary>Whether words soon after look like another cue, in four steps.</summary>
    private static int NextCue(Scene scene, int end, Window window)
    {
        var best = float.NegativeInfinity;
        for (var i = end; i < Math.Min(window.End, end + 5); i++)
        {
            best = Math.Max(best, scene.CueScores[i]);
        }

        return best switch
        {
            > 2 => 3,
            > 0 => 2,
            > -2 => 1,
            _ => 0,
        };
    }

    private static int QuoteAhead(Scene scene, int end, Window window)
    {
        for (var i = end; i < window.End; i++)
        {
            if (scene[i].Tag == Tag.OpenQuote)
            {
                return i < end + 4 ? 2 : 1;
            }
        }

        return 0;
    }

    /// <summary>Where content before cue and source can end, exclusive: nearest first.</summary>
    public static int EndsBefore(Scene scene, Place place, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = place.Left; i > Math.Max(place.Window.First, place.Left - 16) && count < Most; i--)
        {
            if (!SplitsQuotation(scene, i, quoted))
            {
                found[count++] = i;
            }
        }

        return count;
    }

    public static void DescribeEndBefore(ref Features f, Scene scene, Place place, int end)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)Cues.ClassOf(scene[place.Head]));
        var offset = Value.Of(Math.Min(place.Left - end, 10));
        Tag last2 = scene.TagAt(end - 2, window), last = scene.TagAt(end - 1, window), next = scene.TagAt(end, window);
        f.Add(Template.UptoOffset, offset, kind);
        f.Add(Template.UptoOffsetLemma, offset, lemma);
        f.Add(Template.UptoTags, Value.Of(last, next), offset);
        f.Add(Template.UptoTags3, Value.Of(last2, last, next), offset);
        f.Add(Template.UptoNext, scene.ValueAt(end, window), offset);
        f.Add(Template.UptoLast, scene.ValueAt(end - 1, window), offset);
        f.Add(Template.UptoSource, Value.Of(last, next), Value.Of(place.SourceSide));
        f.Add(Template.UptoAround, Value.Of(last, next, scene.TagAt(place.Left, window)), kind);
    }

    /// <summary>Where content before cue and source can start: nearest first.</summary>
    public static int StartsBefore(Scene scene, Place place, int end, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = end - 1; i >= place.Window.First && count < Most; i--)
        {
            if (scene.QuotationAt(i) is >= 0 and var q && q != quoted && scene.Quotations[q].Open < i)
            {
                i = Math.Max(scene.Quotations[q].Open, place.Window.First);
            }

            found[count++] = i;
        }

        return count;
    }

    public static void DescribeStartBefore(ref Features f, Scene scene, Place place, int start, int end)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)Cues.ClassOf(scene[place.Head]));
        Tag before2 = scene.TagAt(start - 2, window), before = scene.TagAt(start - 1, window);
        Tag tag = scene.TagAt(start, window), next = scene.TagAt(start + 1, window);
        var opens = start == window.First ? 2 : start == scene.SentenceFirst(place.Head) ? 1 : 0;
        var verbs = Math.Min(scene.Verbs(start, end), 2);
        var earlier = Math.Min(scene.Verbs(window.First, start), 2);
        var closes = scene.TagAt(end - 1, window);
        var shape = Value.Of((verbs * 16) + (earlier * 4) + opens);
        f.Add(Template.BackOpens, Value.Of(opens), kind);
        f.Add(Template.BackOpensLemma, Value.Of(opens), lemma);
        f.Add(Template.BackShape, shape, kind);
        f.Add(Template.BackShapeTags, shape, Value.Of(before, tag));
        f.Add(Template.BackWord, scene.ValueAt(start, window), Value.Of(opens));
        f.Add(Template.BackBefore, scene.ValueAt(start - 1, window), Value.Of(verbs));
        f.Add(Template.BackWords, scene.ValueAt(start - 1, window), scene.ValueAt(start, window));
        f.Add(Template.BackTags, Value.Of(before, tag), Value.Of(closes));
        f.Add(Template.BackTags3, Value.Of(before2, before, tag), Value.Of(verbs));
        f.Add(Template.BackTagsNext, Value.Of(before, tag, next), Value.Of(opens));
        f.Add(Template.BackLength, Value.Bucket(end - start), Value.Of(opens));
        f.Add(Template.BackEarlier, Value.Bucket(start - window.First), Value.Of(before, tag));
        var q = scene.QuotationAt(end - 1);
        var whole = q >= 0 && scene.Quotations[q].Open == start ? 1 : 0;
        f.Add(Template.BackQuote, Value.Of((whole * 4) + opens), Value.Of(closes, tag));
        f.Add(Template.BackSource, Value.Of((place.SourceSide * 4) + opens), Value.Of(before, tag));
        f.Add(Template.BackCommas, Value.Of((Math.Min(scene.Commas(start, end), 3) * 4) + opens), Value.Of(before));
        if (start > window.First)
        {
            f.Add(Template.BackCue, Value.Of(NextCue(scene, Math.Max(window.First, start - 4), new Window(window.First, start))), Value.Of(before, tag));
        }
    }

    private static bool SplitsQuotation(Scene scene, int border, int quoted) =>
        scene.QuotationAt(border) is >= 0 and var q && q != quoted && scene.Quotations[q].Open < border;
}

/// <summary>A cue with its source, around which the content is looked for. Places are tokens.</summary>
/// <param name="Left">The first token of cue and source together; content before ends here at the latest.</param>
/// <param name="Right">One past their last token; content after starts here at the earliest.</param>
/// <param name="SourceSide">0: no source; 1: it stands before the cue; 2: after it.</param>
internal readonly record struct Place(int Head, int Left, int Right, int SourceSide, Window Window)
{
    public static Place Of(Scene scene, int head, Window cue, Window source)
    {
        var window = scene.WindowOf(cue.First);
        if (source.End == 0)
        {
            return new Place(head, cue.First, cue.End, 0, window);
        }

        // A source far off belongs to another clause: the content hangs on the cue alone.
        var isLeft = source.End <= cue.First;
        var gap = isLeft ? cue.First - source.End : source.First - cue.End;
        var isNear = gap <= NearSource
            || (isLeft && gap <= Insertion && scene[source.End].Tag == Tag.Comma && scene[cue.First - 1].Tag == Tag.Comma);
        return new Place(
            head,
            isLeft && isNear ? Math.Min(source.First, cue.First) : cue.First,
            !isLeft && isNear ? Math.Max(source.End, cue.End) : cue.End,
            isNear ? isLeft ? 1 : 2 : 3,
            window);
    }

    private const int NearSource = 4;

    /// <summary>How long a clause between commas may part a source from its cue: "Warren, who has not endorsed anyone, told".</summary>
    private const int Insertion = 30;
}
