using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 4, content before the cue: its near border is its end.</summary>
internal readonly struct ContentBefore : IContentBorders
{
    /// <summary>How many words a quotation has that is no name in marks.</summary>
    private const int LeastQuoted = 5;

    public static int MostNear => 2;

    public static bool FarDependsOnSource => true;

    public static int Anchor(in Place place) => place.Left;

    public static Window Content(int near, int far) => new(far, near);

    /// <summary>Where content before cue and source can end, exclusive: nearest first.</summary>
    public static int NearPlaces(Scene scene, in Place place, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = place.Left; i > Math.Max(place.Window.First, place.Left - 16) && count < Contents.Most; i--)
        {
            if (!Contents.SplitsQuotation(scene, i, quoted))
            {
                found[count++] = i;
                if (ClosesSentence(scene, i, quoted) && scene.Verbs(i, place.Left) == 0)
                {
                    // "“…,” Roe said": nothing behind the mark and before a verb was said.
                    found[0] = i;
                    return 1;
                }
            }
        }

        return count;
    }

    /// <summary>Whether a quotation of several words ends there, in a comma.</summary>
    private static bool ClosesSentence(Scene scene, int end, int quoted) =>
        scene.ClosesAfterComma(end) && scene.QuotationAt(end - 1) is >= 0 and var q && q != quoted && scene.Quotations[q].Length >= LeastQuoted;

    public static void DescribeNear(ref Features f, Scene scene, in Place place, int end)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)scene.ClassAt(place.Head));
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
    public static int FarPlaces(Scene scene, in Place place, int end, Span<int> found)
    {
        var count = 0;
        var quoted = scene.QuotationAt(place.Head);
        for (var i = end - 1; i >= place.Window.First && count < Contents.Most; i--)
        {
            if (scene.QuotationAt(i) is >= 0 and var q && q != quoted && scene.Quotations[q].Open < i)
            {
                i = Math.Max(scene.Quotations[q].Open, place.Window.First);
            }

            found[count++] = i;
        }

        return count;
    }

    public static void DescribeFar(ref Features f, Scene scene, in Place place, int end, int start)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)scene.ClassAt(place.Head));
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
        f.Add(Template.BackUnfinished, Value.Of((Clauses.Unfinished(scene, start, end) * 16) + (earlier * 4) + opens), Value.Of(before));
        if (start > window.First)
        {
            f.Add(Template.BackCue, Value.Of(Contents.NextCue(scene, Math.Max(window.First, start - 4), new Window(window.First, start))), Value.Of(before, tag));
        }
    }
}
