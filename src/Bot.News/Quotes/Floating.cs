using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 13: whole sentences between marks that no cue has claimed ("He paused. “I was there.”", or a paragraph of its own).
/// They go on with what was quoted last in the paragraph, or right before it. What is left is said by somebody, and the
/// words before it mostly tell by whom; that is left to the speakers.
/// </summary>
internal static class Floating
{
    /// <summary>How many tokens must stand between the marks: fewer are titles and slogans as often as speech.</summary>
    private const int Fewest = 5;

    /// <summary>The share of such sentences on PolNeAR's train articles that annotators hold for a quotation or a part of one.</summary>
    private const double Confidence = 0.85;

    public static void Join(Scene scene, List<Attribution> attributions, int[] owners)
    {
        var spoken = Spoken(scene, attributions);
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (Paragraphs(scene, q, owners) is not (> 0 and var paragraphs)
                || Last(scene, spoken, quotation) is not (>= 0 and var place))
            {
                continue;
            }

            var last = spoken[place].Attribution;
            var before = attributions[last];
            var endsInMarks = EndsInMarks(scene, before, owners, last);
            if (!endsInMarks && place > 0 && IsWithin(scene, before, attributions[spoken[place - 1].Attribution])
                && EndsInMarks(scene, attributions[spoken[place - 1].Attribution], owners, spoken[place - 1].Attribution))
            {
                // "“A,” Roe said when asked whom he would back." and then "“B.”": Roe speaks, not who asked.
                place--;
                last = spoken[place].Attribution;
                (before, endsInMarks) = (attributions[last], true);
            }

            var paragraph = scene.ParagraphFirst(quotation.Open);
            var isSameParagraph = scene.ParagraphFirst(before.Cue.First) == paragraph;

            // What another paragraph says before the quotation may be about somebody else.
            if (isSameParagraph || (endsInMarks && scene.SentenceFirst(quotation.Open) == paragraph) || (endsInMarks && Touches(scene, before, quotation)))
            {
                attributions[last] = before with
                {
                    Content = before.Content.AddRange(Windows(scene, q, paragraphs)),
                    Rule = before.Rule + "; Floating: the last speaker goes on",
                };
                owners.AsSpan(q, paragraphs).Fill(last);
                spoken[place] = (scene.Quotations[q + paragraphs - 1].End, last);
            }
        }
    }

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        var owners = Continuations.Owners(scene, attributions);
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            if (Paragraphs(scene, q, owners) is > 0 and var paragraphs)
            {
                var open = scene.Quotations[q].Open;
                attributions.Add(new Attribution(
                    -1,
                    new Window(open, open),
                    default,
                    Windows(scene, q, paragraphs),
                    Confidence,
                    "Floating: a sentence between marks without a cue"));
                q += paragraphs - 1;
            }
        }
    }

    private static bool EndsInMarks(Scene scene, Attribution attribution, int[] owners, int number) =>
        scene.QuotationAt(attribution.Content[^1].End - 1) is >= 0 and var own && owners[own] == number;

    /// <summary>Whether a cue stands behind that of a quotation in the same sentence.</summary>
    private static bool IsWithin(Scene scene, Attribution attribution, Attribution other) =>
        attribution.Cue.First > other.Cue.First && other.Content[^1].End <= other.Cue.First
        && scene.SentenceOf(attribution.Cue.First) == scene.SentenceOf(other.Cue.First);

    /// <summary>Whether no sentence stands between what was said last and the quotation.</summary>
    private static bool Touches(Scene scene, Attribution before, Quotation quotation) =>
        scene.SentenceOf(Math.Max(before.Cue.End, before.Content[^1].End) - 1) + 1 >= scene.SentenceOf(quotation.Open);

    /// <summary>
    /// How many quotations whole sentences without a cue take from here on: one, or as many as there are paragraphs that each reopen the marks
    /// while only the last closes; 0 where none begin here.
    /// </summary>
    private static int Paragraphs(Scene scene, int first, int[] owners)
    {
        for (var q = first; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || quotation.Length < Fewest || !Opens(scene, quotation) || scene.Verbs(quotation.Open, quotation.End) == 0)
            {
                break;
            }

            if (quotation.IsClosed)
            {
                return EndsSentence(scene, quotation) ? q + 1 - first : 0;
            }

            if (!quotation.GoesOn || q + 1 == scene.Quotations.Count || scene.Quotations[q + 1].Open != quotation.End)
            {
                break;
            }
        }

        return 0;
    }

    private static bool EndsSentence(Scene scene, Quotation quotation) =>
        scene[scene.Tokens.LastInside(quotation.End - 1)].Tag == Tag.Stop && scene.SentenceEnd(quotation.End - 1) == quotation.End;

    private static ImmutableArray<Window> Windows(Scene scene, int first, int count)
    {
        var windows = ImmutableArray.CreateBuilder<Window>(count);
        for (var q = first; q < first + count; q++)
        {
            windows.Add(new Window(scene.Quotations[q].Open, scene.Quotations[q].End));
        }

        return windows.MoveToImmutable();
    }

    /// <summary>Whether it opens its sentence, or nothing but a joining word stands before it: "But “the plan will fail.”"</summary>
    private static bool Opens(Scene scene, Quotation quotation)
    {
        for (var i = scene.SentenceFirst(quotation.Open); i < quotation.Open; i++)
        {
            if (scene[i].Tag is not (Tag.Coordinator or Tag.Adverb or Tag.Comma))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The attributions of asserted speech that stand outside of marks, by where they end.</summary>
    private static List<(int End, int Attribution)> Spoken(Scene scene, List<Attribution> attributions)
    {
        var spoken = new List<(int End, int Attribution)>();
        for (var a = 0; a < attributions.Count; a++)
        {
            var attribution = attributions[a];
            if (attribution.Head >= 0 && scene.QuotationAt(attribution.Head) < 0 && !IsAsked(scene, attribution) && Cues.IsSpeech(scene, attribution.Cue)
                && FactualityRules.Judge(scene, attribution) == Factuality.Asserted)
            {
                spoken.Add((Math.Max(attribution.Cue.End, attribution.Content[^1].End), a));
            }
        }

        spoken.Sort();
        return spoken;
    }

    /// <summary>"Asked about the plan, Roe shrugged. “It failed.”": nobody said to Roe what Roe says.</summary>
    private static bool IsAsked(Scene scene, Attribution attribution) =>
        attribution.Source.End == 0 && scene.Tokens[attribution.Cue.First] is "Asked" or "asked" or "Pressed" or "pressed"
        && (scene.SentenceFirst(attribution.Cue.First) == attribution.Cue.First || scene[attribution.Cue.First - 1].Tag is Tag.Subordinator or Tag.Wh);

    /// <summary>The place of the attribution that ends nearest before the quotation, no further than the paragraph before it; or -1.</summary>
    private static int Last(Scene scene, List<(int End, int Attribution)> spoken, Quotation quotation)
    {
        int low = 0, high = spoken.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spoken[middle].End <= quotation.Open ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && spoken[low - 1].End > scene.ParagraphBefore(quotation.Open) ? low - 1 : -1;
    }
}
