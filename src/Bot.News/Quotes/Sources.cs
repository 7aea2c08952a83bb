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

    /// <summary>A longer quotation does not name a source for a cue outside of it.</summary>
    private const int QuotedName = 5;

    /// <summary>The places of candidate sources, the empty one first.</summary>
    /// <param name="cue">The tokens of the cue.</param>
    public static int Candidates(Scene scene, Window cue, Span<Window> found)
    {
        var window = scene.WindowOf(cue.First);
        found[0] = default;
        var count = 1;
        for (var start = cue.First - 1; start >= Math.Max(window.First, cue.First - Reach) && count < Most - 60; start--)
        {
            if (IsLongQuotation(scene, start, cue))
            {
                start = scene.Quotations[scene.QuotationAt(start)].Open;
            }
            else if (Starts(scene, start, window))
            {
                count = AddEnds(scene, start, cue.First, cue, found, count);
            }
        }

        for (var start = cue.End; start < Math.Min(window.End, cue.End + 25) && count < Most - 12; start++)
        {
            if (IsLongQuotation(scene, start, cue))
            {
                break;
            }

            if (Starts(scene, start, window) && (start == cue.End || !scene[start - 1].Tag.IsNominal() || scene[start - 1].Tag is Tag.Comma or Tag.Preposition))
            {
                count = AddEnds(scene, start, window.End, cue, found, count);
            }
        }

        return count;
    }

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
        limit = Math.Min(limit, start + 45);
        for (var end = start + 1; end <= limit && added < 10 && count < Most; end++)
        {
            var last = scene[end - 1].Tag;
            var next = end < scene.Count ? scene[end].Tag : Tag.Stop;
            if ((last is Tag.Stop or Tag.Semicolon && end < limit) || (last == Tag.OpenQuote && IsLongQuotation(scene, end - 1, cue)))
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

    public static void Describe(ref Features f, Scene scene, int head, Window cue, Window source, Window previous)
    {
        var window = scene.WindowOf(cue.First);
        int lemma = scene.LemmaAt(head), kind = Value.Of((int)Cues.ClassOf(scene[head]));
        Tag tag = scene[head].Tag, cueTag = scene.TagAt(cue.First, window);
        Tag beforeCue = scene.TagAt(cue.First - 1, window), afterCue = scene.TagAt(cue.End, window);
        if (source.End == 0)
        {
            f.Add(Template.SourceNone, kind, Value.Of(tag));
            f.Add(Template.SourceNoneLemma, lemma, Value.Of(tag));
            f.Add(Template.SourceNoneTags, Value.Of(beforeCue, cueTag, afterCue), Value.Of(tag));
            f.Add(Template.SourceNoneWord, scene.ValueAt(cue.First, window), scene.ValueAt(cue.First - 1, window));
            f.Add(Template.SourceNoneNext, scene.ValueAt(cue.End - 1, window), scene.ValueAt(cue.End, window));
            return;
        }

        var isLeft = source.End <= cue.First;
        var side = isLeft ? 1 : 2;
        int gapFirst = isLeft ? source.End : cue.End, gapEnd = isLeft ? cue.First : source.First;
        var gap = gapEnd - gapFirst;
        var gapBucket = Value.Of((side * 16) + (gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : gap < 20 ? 6 : 7));
        var gapVerbs = Math.Min(scene.Verbs(gapFirst, gapEnd), 3);
        var gapCommas = Math.Min(scene.Commas(gapFirst, gapEnd), 3);
        var gapShape = Value.Of((side * 64) + (gapVerbs * 16) + (gapCommas * 4) + Math.Min(gap, 3));
        Tag first = scene.TagAt(source.First, window), last = scene.TagAt(source.End - 1, window);
        Tag before = scene.TagAt(source.First - 1, window), after = scene.TagAt(source.End, window);
        int firstWord = scene.ValueAt(source.First, window), lastWord = scene.ValueAt(source.End - 1, window);
        int beforeWord = scene.ValueAt(source.First - 1, window), afterWord = scene.ValueAt(source.End, window);
        var length = source.End - source.First;
        var lengthBucket = Value.Bucket(length);
        var cueShape = Value.Of(beforeCue, cueTag, afterCue);

        f.Add(Template.SourceSide, Value.Of(side), kind);
        f.Add(Template.SourceSideLemma, Value.Of(side), lemma);
        f.Add(Template.SourceSideCue, Value.Of(side), cueShape);
        f.Add(Template.SourceGap, gapBucket, Value.Of(tag));
        f.Add(Template.SourceGapKind, gapBucket, kind);
        f.Add(Template.SourceGapLemma, gapBucket, lemma);
        f.Add(Template.SourceGapCue, gapBucket, Value.Of(beforeCue, cueTag));
        f.Add(Template.SourceGapShape, gapShape, Value.Of(tag));
        f.Add(Template.SourceGapShapeCue, gapShape, Value.Of(beforeCue, cueTag));
        f.Add(Template.SourceFirst, firstWord, Value.Of(side));
        f.Add(Template.SourceFirstBefore, firstWord, beforeWord);
        f.Add(Template.SourceBefore, beforeWord, Value.Of(side));
        f.Add(Template.SourceTagsBefore, Value.Of(before, first), Value.Of(side));
        f.Add(Template.SourceBeforeGap, Value.Of(before, first), gapShape);
        f.Add(Template.SourceBeforeLast, Value.Of(before, last), gapShape);
        f.Add(Template.SourceTagsBefore2, Value.Of(scene.TagAt(source.First - 2, window), before, first), Value.Of(side));
        f.Add(Template.SourceLast, lastWord, Value.Of(side));
        f.Add(Template.SourceAfter, afterWord, Value.Of(side));
        f.Add(Template.SourceLastAfter, lastWord, afterWord);
        f.Add(Template.SourceTagsAfter, Value.Of(last, after), Value.Of(side));
        f.Add(Template.SourceTagsAfter2, Value.Of(last, after, scene.TagAt(source.End + 1, window)), Value.Of(side));
        f.Add(Template.SourceFirstLast, Value.Of(first, last), lengthBucket);
        f.Add(Template.SourceLength, lengthBucket, Value.Of(side));
        f.Add(Template.SourceFirstLemma, Value.Of(first), lemma);
        var verbs = Math.Min(scene.Verbs(source.First, source.End), 3);
        var commas = Math.Min(scene.Commas(source.First, source.End), 4);
        f.Add(Template.SourceShape, Value.Of((verbs * 8) + commas), Value.Of(last, after));
        f.Add(Template.SourceShapeGap, Value.Of((verbs * 8) + commas), gapShape);
        f.Add(Template.SourceShapeAfter, Value.Of((verbs * 8) + commas), afterWord);
        if (commas == 1 && last != Tag.Comma)
        {
            f.Add(Template.SourceOpenComma, Value.Of(after), Value.Of(side));
        }

        var secondComma = last == Tag.Comma && commas == 1;
        if (secondComma)
        {
            f.Add(Template.SourceOneComma, Value.Of(side), Value.Of(verbs));
        }

        var splits = scene.QuotationAt(source.First) != scene.QuotationAt(source.End - 1);
        var apart = scene.QuotationAt(source.First) != scene.QuotationAt(head);
        f.Add(Template.SourceQuoted, Value.Of((splits ? 2 : 0) + (apart ? 1 : 0)), Value.Of(side));
        if (before == Tag.Preposition || (isLeft && source.First > window.First && scene[source.First - 1].Tag.IsVerb()))
        {
            f.Add(Template.SourceObject, Value.Of(before), gapBucket);
        }

        if (source.First == window.First)
        {
            f.Add(Template.SourceOpens, Value.Of(side), gapShape);
        }

        if (previous.End > 0)
        {
            var same = source == previous ? 2 : source.First < previous.End && previous.First < source.End ? 1 : 0;
            f.Add(Template.SourcePrevious, Value.Of(same), Value.Of(beforeCue, cueTag));
            f.Add(Template.SourcePreviousGap, Value.Of(same), gapShape);
            f.Add(Template.SourcePreviousTag, Value.Of(same), Value.Of(tag));
        }
    }
}
