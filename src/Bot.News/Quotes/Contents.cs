using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 4: where the content stands (after the cue, before it, on both sides); where it starts and ends there, <see cref="ContentAfter"/> and <see cref="ContentBefore"/> say.
/// </summary>
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

    /// <param name="unfinished">What <see cref="Clauses.Unfinished"/> says of the words before cue and source.</param>
    /// <param name="setOff">What <see cref="Clauses.SetOff"/> says of cue and source.</param>
    public static void DescribeSide(ref Features f, Scene scene, Place place, Side side, int unfinished, int setOff)
    {
        var window = place.Window;
        int lemma = scene.LemmaAt(place.Head), kind = Value.Of((int)scene.ClassAt(place.Head));
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
        f.Add(Template.SideUnfinished, Value.Of(((int)side * 16) + (unfinished * 4) + place.SourceSide), Value.Of(after));
        f.Add(Template.SideUnfinishedAfter, Value.Of(((int)side * 16) + (unfinished * 4) + Math.Min(scene.Verbs(place.Right, window.End), 2)), Value.Of(before, after));
        f.Add(Template.SideSetOff, Value.Of(((int)side * 64) + setOff), kind);
        f.Add(Template.SideQuotesAround, Value.Of(((int)side * 4) + (quoteLeft ? 2 : 0) + (quoteRight ? 1 : 0)), Value.Of(before, after));
    }

    /// <summary>Whether a quotation opens within two tokens after cue and source: 0 none; 1 with a small letter; 2 with a capital.</summary>
    private static int OpensWithCapital(Scene scene, Place place)
    {
        var opening = scene.Openings.Next(place.Right);
        return opening >= Math.Min(place.Window.End - 1, place.Right + 3) ? 0 : scene[opening + 1].IsCapitalised ? 2 : 1;
    }

    public static bool HasQuote(Scene scene, int first, int end) =>
        first < end && (scene.Openings.Next(first) < end || scene.Closings.Next(first) < end);

    /// <summary>Whether words soon after look like another cue, in four steps.</summary>
    public static int NextCue(Scene scene, int end, Window window)
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

    /// <summary>Whether a border there would cut a quotation other than the one that holds the cue.</summary>
    public static bool SplitsQuotation(Scene scene, int border, int quoted) =>
        scene.QuotationAt(border) is >= 0 and var q && q != quoted && scene.Quotations[q].Open < border;
}
