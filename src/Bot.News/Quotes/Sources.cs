using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 3, second half: what is looked at to choose the phrase that names who said it.</summary>
internal static class Sources
{
    /// <summary>How many words a source between quotation and cue may have.</summary>
    private const int MostBetween = 40;

    public enum Side
    {
        None,
        Before,
        After,
    }

    /// <summary>Whether the source stands before the cue, after it or nowhere in the sentence.</summary>
    public static void DescribeSide(ref Features f, Scene scene, int head, Window cue, Side side, Window previous)
    {
        var window = scene.WindowOf(cue.First);
        int lemma = scene.LemmaAt(head), s = Value.Of((int)side), kind = Value.Of((int)scene.ClassAt(head));
        var tag = scene[head].Tag;
        Tag b2 = scene.TagAt(cue.First - 2, window), b1 = scene.TagAt(cue.First - 1, window), first = scene.TagAt(cue.First, window);
        Tag a1 = scene.TagAt(cue.End, window), a2 = scene.TagAt(cue.End + 1, window);
        f.Add(Template.Where, s, kind);
        f.Add(Template.WhereLemma, s, lemma);
        f.Add(Template.WhereTag, s, Value.Of(tag, first));
        f.Add(Template.WhereLemmaTag, lemma, Value.Of(((int)side * 64) + (int)tag));
        f.Add(Template.WhereBefore, s, scene.ValueAt(cue.First - 1, window));
        f.Add(Template.WhereBefore2, s, Value.Of(b2, b1));
        f.Add(Template.WhereAfter, s, scene.ValueAt(cue.End, window));
        f.Add(Template.WhereAfter2, s, Value.Of(a1, a2));
        f.Add(Template.WhereShape, s, Value.Of(b1, first, a1));
        f.Add(Template.WhereShapeTag, Value.Of(((int)side * 64) + (int)tag), Value.Of(b2, b1, a1));
        f.Add(Template.WhereFirst, s, scene.ValueAt(cue.First, window));
        f.Add(Template.WhereFirstBefore, Value.Of(((int)side * 64) + (int)b1), scene.ValueAt(cue.First, window));
        f.Add(Template.WhereLast, s, scene.ValueAt(cue.End - 1, window));
        f.Add(Template.WhereLastAfter, Value.Of(((int)side * 64) + (int)a1), scene.ValueAt(cue.End - 1, window));
        f.Add(Template.WhereLeft, Value.Of(((int)side * 64) + Math.Min(cue.First - window.First, 5)), kind);
        f.Add(Template.WhereRight, Value.Of(((int)side * 64) + Math.Min(window.End - cue.End, 5)), kind);
        f.Add(Template.WherePrevious, Value.Of(((int)side * 2) + (previous.End > 0 ? 1 : 0)), Value.Of(b1, first));
        var frame = Frame(scene, cue, window);
        f.Add(Template.WhereFrame, Value.Of(((int)side * 8) + frame), kind);
        f.Add(Template.WhereFrameAfter, Value.Of(((int)side * 8) + frame), Value.Of(a1, a2));
        f.Add(Template.WhereFrameTag, Value.Of(((int)side * 8) + frame), Value.Of(tag, a1));
        var between = Between(scene, cue, window);
        if (between > 0)
        {
            f.Add(Template.WhereBetween, Value.Of(((int)side * 8) + Math.Min(cue.First - between, 7)), Value.Of(scene.TagAt(between, window)));
            f.Add(Template.WhereBetweenCue, Value.Of((int)side), Value.Of(b1, a1));
        }

        var by = cue.End;
        while (by < Math.Min(window.End, cue.End + 5) && scene[by].Tag != Tag.Preposition)
        {
            by++;
        }

        f.Add(Template.WherePreposition, s, scene.ValueAt(by, window));
        f.Add(Template.WherePrepositionTag, scene.ValueAt(by, window), Value.Of(((int)side * 64) + (int)tag));
    }

    /// <summary>What closes right before the cue: 1 a quotation that ends like a sentence ("…," said), 2 another quotation, 3 a comma, 4 the sentence opens; 0 nothing.</summary>
    internal static int Frame(Scene scene, Window cue, Window window)
    {
        if (cue.First == window.First)
        {
            return 4;
        }

        return scene[cue.First - 1].Tag switch
        {
            Tag.CloseQuote => cue.First - 2 >= window.First && EndsAsSentence(scene, cue.First - 1) ? 1 : 2,
            Tag.Comma => (cue.First - 2 >= window.First && scene[cue.First - 2].Tag == Tag.CloseQuote) || scene.IsCutByCue(cue.First - 1) ? 1 : 3,
            _ => 0,
        };
    }

    private static bool EndsAsSentence(Scene scene, int close) => scene[scene.Tokens.LastInside(close)].Tag is Tag.Comma or Tag.Stop or Tag.Dash;

    /// <summary>The words between a quotation that ends like a sentence and the cue, where they make no clause: "“…,” Jane Roe, the mayor of Hull, said". 0 where there are none.</summary>
    private static int Between(Scene scene, Window cue, Window window)
    {
        var close = scene.Closings.Last(cue.First - 1);
        if (close <= window.First || close + 1 >= cue.First || cue.First - close > MostBetween || !EndsAsSentence(scene, close))
        {
            return 0;
        }

        return scene[close + 1].Tag.IsNominal() ? close + 1 : 0;
    }

    /// <summary>All that is looked at of a source. Several sources share borders, so each border is described by itself, and what only the two together show.</summary>
    public static void Describe(ref Features f, Scene scene, int head, Window cue, Window source, Window previous)
    {
        DescribeGap(ref f, scene, head, cue, source);
        DescribeFirst(ref f, scene, head, cue, source);
        DescribeLast(ref f, scene, cue, source);
        DescribeWhole(ref f, scene, head, cue, source, previous);
    }

    /// <summary>What stands between the source's near border and the cue.</summary>
    public static void DescribeGap(ref Features f, Scene scene, int head, Window cue, Window source)
    {
        var window = scene.WindowOf(cue.First);
        int gapBucket = GapBucket(cue, source), gapShape = GapShape(scene, cue, source);
        var tag = Value.Of(scene[head].Tag);
        var cueTags = Value.Of(scene.TagAt(cue.First - 1, window), scene.TagAt(cue.First, window));
        f.Add(Template.SourceGap, gapBucket, tag);
        f.Add(Template.SourceGapKind, gapBucket, Value.Of((int)scene.ClassAt(head)));
        f.Add(Template.SourceGapLemma, gapBucket, scene.LemmaAt(head));
        f.Add(Template.SourceGapCue, gapBucket, cueTags);
        f.Add(Template.SourceGapShape, gapShape, tag);
        f.Add(Template.SourceGapShapeCue, gapShape, cueTags);
    }

    /// <summary>The source's first token and what stands before it.</summary>
    public static void DescribeFirst(ref Features f, Scene scene, int head, Window cue, Window source)
    {
        var window = scene.WindowOf(cue.First);
        var side = Value.Of(SideOf(cue, source));
        Tag before = scene.TagAt(source.First - 1, window), first = scene.TagAt(source.First, window);
        int firstWord = scene.ValueAt(source.First, window), beforeWord = scene.ValueAt(source.First - 1, window);
        f.Add(Template.SourceFirst, firstWord, side);
        f.Add(Template.SourceFirstBefore, firstWord, beforeWord);
        f.Add(Template.SourceBefore, beforeWord, side);
        f.Add(Template.SourceTagsBefore, Value.Of(before, first), side);
        f.Add(Template.SourceTagsBefore2, Value.Of(scene.TagAt(source.First - 2, window), before, first), side);
        f.Add(Template.SourceFirstLemma, Value.Of(first), scene.LemmaAt(head));
    }

    /// <summary>The source's last token and what stands behind it.</summary>
    public static void DescribeLast(ref Features f, Scene scene, Window cue, Window source)
    {
        var window = scene.WindowOf(cue.First);
        var side = Value.Of(SideOf(cue, source));
        Tag last = scene.TagAt(source.End - 1, window), after = scene.TagAt(source.End, window);
        int lastWord = scene.ValueAt(source.End - 1, window), afterWord = scene.ValueAt(source.End, window);
        f.Add(Template.SourceLast, lastWord, side);
        f.Add(Template.SourceAfter, afterWord, side);
        f.Add(Template.SourceLastAfter, lastWord, afterWord);
        f.Add(Template.SourceTagsAfter, Value.Of(last, after), side);
        f.Add(Template.SourceTagsAfter2, Value.Of(last, after, scene.TagAt(source.End + 1, window)), side);
    }

    /// <summary>What only both borders of a source show together.</summary>
    public static void DescribeWhole(ref Features f, Scene scene, int head, Window cue, Window source, Window previous)
    {
        var window = scene.WindowOf(cue.First);
        var isBefore = source.End <= cue.First;
        var side = Value.Of(SideOf(cue, source));
        var gapShape = GapShape(scene, cue, source);
        Tag first = scene.TagAt(source.First, window), last = scene.TagAt(source.End - 1, window);
        Tag before = scene.TagAt(source.First - 1, window), after = scene.TagAt(source.End, window);
        var lengthBucket = Value.Bucket(source.End - source.First);
        f.Add(Template.SourceBeforeGap, Value.Of(before, first), gapShape);
        f.Add(Template.SourceBeforeLast, Value.Of(before, last), gapShape);
        f.Add(Template.SourceFirstLast, Value.Of(first, last), lengthBucket);
        f.Add(Template.SourceLength, lengthBucket, side);
        var verbs = Math.Min(scene.Verbs(source.First, source.End), 3);
        var commas = Math.Min(scene.Commas(source.First, source.End), 4);
        var shape = Value.Of((verbs * 8) + commas);
        f.Add(Template.SourceShape, shape, Value.Of(last, after));
        f.Add(Template.SourceShapeGap, shape, gapShape);
        f.Add(Template.SourceShapeAfter, shape, scene.ValueAt(source.End, window));
        if (commas == 1 && last != Tag.Comma)
        {
            f.Add(Template.SourceOpenComma, Value.Of(after), side);
        }

        var secondComma = last == Tag.Comma && commas == 1;
        if (secondComma)
        {
            f.Add(Template.SourceOneComma, side, Value.Of(verbs));
        }

        var splits = scene.QuotationAt(source.First) != scene.QuotationAt(source.End - 1);
        var apart = scene.QuotationAt(source.First) != scene.QuotationAt(head);
        f.Add(Template.SourceQuoted, Value.Of((splits ? 2 : 0) + (apart ? 1 : 0)), side);
        if (before == Tag.Preposition || (isBefore && source.First > window.First && scene[source.First - 1].Tag.IsVerb()))
        {
            f.Add(Template.SourceObject, Value.Of(before), GapBucket(cue, source));
        }

        if (source.First == window.First)
        {
            f.Add(Template.SourceOpens, side, gapShape);
        }

        if (Between(scene, cue, window) is > 0 and var between)
        {
            var fits = source.First == between ? source.End == cue.First ? 3 : 2 : source.First > between && isBefore ? 1 : 0;
            f.Add(Template.SourceBetween, Value.Of(fits), Value.Of(Math.Min(scene.Verbs(between, cue.First), 3)));
            f.Add(Template.SourceBetweenCommas, Value.Of(fits), Value.Of((Math.Min(scene.Commas(between, cue.First), 4) * 64) + (int)scene.TagAt(cue.First - 1, window)));
        }

        if (previous.End > 0)
        {
            var same = Value.Of(source == previous ? 2 : source.First < previous.End && previous.First < source.End ? 1 : 0);
            f.Add(Template.SourcePrevious, same, Value.Of(scene.TagAt(cue.First - 1, window), scene.TagAt(cue.First, window)));
            f.Add(Template.SourcePreviousGap, same, gapShape);
            f.Add(Template.SourcePreviousTag, same, Value.Of(scene[head].Tag));
        }
    }

    private static int SideOf(Window cue, Window source) => source.End <= cue.First ? 1 : 2;

    /// <summary>The tokens between source and cue.</summary>
    private static Window Gap(Window cue, Window source) =>
        source.End <= cue.First ? new Window(source.End, cue.First) : new Window(cue.End, source.First);

    private static int GapBucket(Window cue, Window source)
    {
        var gap = Gap(cue, source);
        var length = gap.End - gap.First;
        return Value.Of((SideOf(cue, source) * 16) + (length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : length < 20 ? 6 : 7));
    }

    private static int GapShape(Scene scene, Window cue, Window source)
    {
        var gap = Gap(cue, source);
        var verbs = Math.Min(scene.Verbs(gap.First, gap.End), 3);
        var commas = Math.Min(scene.Commas(gap.First, gap.End), 3);
        return Value.Of((SideOf(cue, source) * 64) + (verbs * 16) + (commas * 4) + Math.Min(gap.End - gap.First, 3));
    }
}
