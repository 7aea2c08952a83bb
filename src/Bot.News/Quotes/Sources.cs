using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 3: the phrase that names who said it, among the noun phrases of the sentence.</summary>
internal static class Sources
{
    /// <summary>How many candidates are weighed for one cue.</summary>
    public const int Most = 160;

    /// <summary>How far from the cue a source can start, in tokens.</summary>
    private const int Reach = 60;

    /// <summary>How far behind the cue a source can start, and how long it can be, in tokens.</summary>
    private const int ReachAfter = 25, Longest = 45;

    /// <summary>How far from the cue the far border of a source lies at most, in tokens.</summary>
    public const int MostDistance = ReachAfter + Longest;

    /// <summary>A longer quotation does not name a source for a cue outside of it.</summary>
    private const int QuotedName = 5;

    public enum Side
    {
        None,
        Before,
        After,
    }

    /// <summary>The places of candidate sources on one side of the cue, nearest first.</summary>
    /// <param name="cue">The tokens of the cue.</param>
    public static int Candidates(Scene scene, Window cue, Side side, Span<Window> found)
    {
        var window = scene.WindowOf(cue.First);
        return side switch
        {
            Side.Before => CandidatesBefore(scene, cue, window, found),
            Side.After => CandidatesAfter(scene, cue, window, found),
            _ => 0,
        };
    }

    private static int CandidatesBefore(Scene scene, Window cue, Window window, Span<Window> found)
    {
        var count = 0;
        for (var start = cue.First - 1; start >= Math.Max(window.First, cue.First - Reach) && count < Most - 12; start--)
        {
            if (IsLongQuotation(scene, start, cue))
            {
                start = scene.Quotations[scene.QuotationAt(start)].Open;
            }
            else if (Starts(scene, start, window) && !IsRecipient(scene, start, cue))
            {
                count = AddEnds(scene, start, cue.First, cue, found, count);
            }
        }

        return count;
    }

    private static int CandidatesAfter(Scene scene, Window cue, Window window, Span<Window> found)
    {
        var count = 0;
        for (var start = cue.End; start < Math.Min(window.End, cue.End + ReachAfter) && count < Most - 12; start++)
        {
            if (IsLongQuotation(scene, start, cue))
            {
                break;
            }

            if (Starts(scene, start, window) && !IsMeans(scene, start) && !Inversion.IsTime(scene.Tokens[start]) && (start == cue.End || !scene[start - 1].Tag.IsNominal() || scene[start - 1].Tag is Tag.Comma or Tag.Preposition))
            {
                count = AddEnds(scene, start, window.End, cue, found, count);
            }
        }

        return count;
    }

    /// <summary>"an email to supporters saying": whom it goes to does not say it.</summary>
    private static bool IsRecipient(Scene scene, int start, Window cue)
    {
        if (scene[cue.First].Tag != Tag.VerbIng || start < 2 || scene[start - 1].Tag is not (Tag.To or Tag.Preposition) || !scene.Tokens[start - 1].SequenceEqual("to")
            || !scene[start - 2].Tag.IsNominal())
        {
            return false;
        }

        for (var i = start; i < cue.First; i++)
        {
            if (!scene[i].Tag.IsNominal())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"said by telephone": the means, not the speaker.</summary>
    private static bool IsMeans(Scene scene, int start) =>
        start > 0 && scene[start - 1].Tag == Tag.Preposition && scene.Tokens[start - 1].SequenceEqual("by")
        && scene.Tokens[start] is "telephone" or "phone" or "email" or "e-mail" or "text" or "letter" or "fax" or "radio" or "satellite";

    private static bool IsLongQuotation(Scene scene, int token, Window cue) =>
        scene.QuotationAt(token) is >= 0 and var q && q != scene.QuotationAt(cue.First) && scene.Quotations[q].Length > QuotedName;

    private static bool Starts(Scene scene, int start, Window window)
    {
        var tag = scene[start].Tag;
        if (!CanStand(tag) && tag is not (Tag.Wh or Tag.That or Tag.OpenQuote or Tag.VerbIng or Tag.VerbParticiple or Tag.VerbPast or Tag.Adverb or Tag.VerbBase))
        {
            return false;
        }

        if (start == window.First)
        {
            return true;
        }

        var before = scene[start - 1].Tag;
        return tag switch
        {
            Tag.Wh or Tag.That => true,
            Tag.SubjectPronoun => true,
            Tag.Determiner or Tag.Possessive => before is not Tag.Determiner,
            Tag.VerbIng or Tag.VerbParticiple or Tag.VerbPast or Tag.VerbBase or Tag.Adverb => !CanStand(before) && CanStand(scene.TagAt(start + 1, window)),
            Tag.Genitive => false,
            Tag.ProperNoun => before != Tag.ProperNoun,
            _ => !CanStand(before) || before is Tag.SubjectPronoun or Tag.ObjectPronoun or Tag.Pronoun,
        };
    }

    private static bool CanStand(Tag tag) => tag.IsNominal();

    /// <summary>A source can end where a noun phrase does: at its head, after what describes it, before or after the closing comma.</summary>
    private static int AddEnds(Scene scene, int start, int limit, Window cue, Span<Window> found, int count)
    {
        var added = 0;
        var clause = Clause.Unknown;
        limit = Math.Min(limit, start + Longest);
        for (var end = start + 1; end <= limit && added < 10 && count < Most; end++)
        {
            var last = scene[end - 1].Tag;
            var next = end < scene.Count ? scene[end].Tag : Tag.Stop;
            clause = clause == Clause.Unknown ? ClauseOf(scene, start, end - 1) : clause;
            if (clause == Clause.Main || (last is Tag.Stop or Tag.Semicolon && end < limit) || (last == Tag.Coordinator && scene.Tokens[end - 1].SequenceEqual("but"))
                || (last == Tag.OpenQuote && IsLongQuotation(scene, end - 1, cue)))
            {
                break;
            }

            var isEnd = CanStand(last) && last != Tag.Determiner && (!CanStand(next) || next == Tag.Genitive || end == cue.First)
                || end == cue.First
                || last is Tag.Comma or Tag.CloseBracket or Tag.Dash && end >= cue.First - 3 && end <= cue.First
                || last is Tag.Wh or Tag.That && end == start + 1
                || (!last.IsPunctuation() && next.IsPunctuation());
            if (isEnd)
            {
                found[count++] = new Window(start, end);
                added++;
            }
        }

        return count;
    }

    private enum Clause
    {
        Unknown,
        Main,
        Relative,
    }

    /// <summary>
    /// What a token makes of the words since the first one. "Rain falls everywhere, but there is less in the south, said Roe": a finite verb
    /// without "who" or "that" before it makes a sentence, not a speaker.
    /// </summary>
    private static Clause ClauseOf(Scene scene, int first, int token) => scene[token].Tag switch
    {
        Tag.Wh or Tag.That => Clause.Relative,
        Tag.VerbThird or Tag.Be or Tag.Have or Tag.Modal or Tag.Do when token > first => Clause.Main,
        Tag.Subordinator when token > first && scene.Tokens[token].SequenceEqual("because") => Clause.Main,
        _ => Clause.Unknown,
    };

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
            Tag.CloseQuote => cue.First - 2 >= window.First && scene[cue.First - 2].Tag is Tag.Comma or Tag.Stop or Tag.Dash ? 1 : 2,
            Tag.Comma => cue.First - 2 >= window.First && scene[cue.First - 2].Tag == Tag.CloseQuote ? 1 : 3,
            _ => 0,
        };
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
