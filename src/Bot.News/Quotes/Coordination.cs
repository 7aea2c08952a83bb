using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: two cues of one subject ("said the plan failed, adding that …", "said the plan failed and argued that …"): the content of the first ends where
/// the second begins, for the same source tokens say that the second is no part of what was said. So it does before somebody else's words
/// that the report hangs on with "with": "said not all agreed, with one man saying: “…”".
/// </summary>
internal static class Coordination
{
    /// <summary>How many tokens somebody has who speaks behind "with".</summary>
    private const int Longest = 8;

    public static void Cut(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            if (BehindWith(scene, attributions[a]) is { End: > 0 } source && source != attributions[a].Source)
            {
                attributions[a] = attributions[a] with { Source = source, Rule = attributions[a].Rule + "; Coordination: who is named behind \"with\"" };
            }
        }

        for (var a = 0; a + 1 < attributions.Count; a++)
        {
            var (first, second) = (attributions[a], attributions[a + 1]);
            var next = Beginning(scene, first, second);
            for (var p = 0; p < first.Content.Length; p++)
            {
                var part = first.Content[p];
                if (part.First < next && next < part.End)
                {
                    var end = next;
                    while (end > part.First && scene[end - 1].Tag is Tag.Comma or Tag.Coordinator or Tag.Adverb or Tag.Dash)
                    {
                        end--;
                    }

                    if (end > part.First)
                    {
                        attributions[a] = first with { Content = first.Content.SetItem(p, new Window(part.First, end)), Rule = first.Rule + "; Coordination: up to the next cue" };
                    }
                }
            }
        }
    }

    /// <summary>Where the second begins that is no part of what the first says; -1 where it may be. Who speaks behind "with" is its source by now.</summary>
    private static int Beginning(Scene scene, Attribution first, Attribution second)
    {
        if (first.Source.End == 0 || second.Head < 0)
        {
            return -1;
        }

        if (first.Source == second.Source)
        {
            return IsCoordinate(scene, first, second) ? second.Cue.First : -1;
        }

        return first.Cue.First < second.Source.First && BehindWith(scene, second).End > 0 ? second.Source.First - 1 : -1;
    }

    /// <summary>Who speaks in ", with one man saying", outside of marks; empty where nobody does.</summary>
    private static Window BehindWith(Scene scene, Attribution attribution)
    {
        var (head, first) = (attribution.Head, attribution.Cue.First);
        if (head < 0 || scene[head].Tag != Tag.VerbIng || scene.QuotationAt(first) >= 0)
        {
            return default;
        }

        while (first > scene.SentenceFirst(head) + 1 && first > attribution.Cue.First - Longest && scene[first - 1].Tag.IsNominal())
        {
            first--;
        }

        return first < attribution.Cue.First && scene.Tokens[first - 1] is "with" && first > 1 && scene[first - 2].Tag == Tag.Comma
            ? new Window(first, attribution.Cue.First)
            : default;
    }

    /// <summary>", adding" or "and argued" (in the tense of the first cue).</summary>
    private static bool IsCoordinate(Scene scene, Attribution first, Attribution second)
    {
        var before = scene[Math.Max(0, second.Cue.First - 1)].Tag;
        return scene.QuotationAt(first.Head) == scene.QuotationAt(second.Head)
            && ((before == Tag.Comma && scene[second.Cue.First].Tag == Tag.VerbIng)
                || (before == Tag.Coordinator && scene[second.Head].Tag == scene[first.Head].Tag && scene[second.Head].Tag is Tag.VerbPast or Tag.VerbThird));
    }
}
