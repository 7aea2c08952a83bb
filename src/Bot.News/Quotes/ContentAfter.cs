using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 4, content after the cue: its near border is its start.</summary>
internal readonly struct ContentAfter : IContentBorders
{
    public static int MostNear => 3;

    public static bool FarDependsOnSource => false;

    public static int Anchor(in Place place) => place.Right;

    public static Window Content(int near, int far) => new(near, far);

    /// <summary>Where content after the cue can start.</summary>
    public static int NearPlaces(Scene scene, in Place place, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = place.Right; i < Math.Min(place.Window.End, place.Right + 40) && count < Contents.Most; i++)
        {
            if (!Contents.SplitsQuotation(scene, i, quoted))
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

    public static void DescribeNear(ref Features f, Scene scene, in Place place, int start)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)scene.ClassAt(place.Head));
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
        return (scene.Thats(first, end) > 0 ? 1 : 0) + (scene.Commas(first, end) > 0 ? 2 : 0) + (scene.Openings.Next(first) < end ? 4 : 0);
    }

    /// <summary>Where content after the cue can end, exclusive.</summary>
    public static int FarPlaces(Scene scene, in Place place, int start, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = start + 1; i <= place.Window.End && count < Contents.Most; i++)
        {
            if (scene.QuotationAt(i - 1) is >= 0 and var q && q != quoted && scene.Quotations[q].End > i)
            {
                i = Math.Min(scene.Quotations[q].End, place.Window.End);
            }

            if (!WaitsForVerb(scene, start, i, place.Window.End))
            {
                found[count++] = i;
            }
        }

        return count;
    }

    /// <summary>"argued that gas — a fossil fuel — plays a key role": what "that" opens has a verb.</summary>
    private static bool WaitsForVerb(Scene scene, int start, int end, int limit) =>
        scene[start].Tag == Tag.That && scene.Verbs(start, end) == 0 && scene.Verbs(end, limit) > 0;

    public static void DescribeFar(ref Features f, Scene scene, in Place place, int start, int end)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head);
        var speech = scene.ClassAt(place.Head);
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
        var nextCue = Value.Of(Contents.NextCue(scene, end, window));
        f.Add(Template.ToNextCue, nextCue, Value.Of(next));
        f.Add(Template.ToNextCueTags, nextCue, Value.Of(last, next, next2));
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
        var unfinished = (Clauses.Unfinished(scene, start, end) * 12) + (restVerbs * 4) + verbs;
        f.Add(Template.ToUnfinished, Value.Of(unfinished), Value.Of(last, next));
        f.Add(Template.ToUnfinishedNext, Value.Of(unfinished), Value.Of((border * 4) + commas));
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
    private static int QuoteAhead(Scene scene, int end, Window window)
    {
        var opening = scene.Openings.Next(end);
        return opening >= window.End ? 0 : opening < end + 4 ? 2 : 1;
    }
}
