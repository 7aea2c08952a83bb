using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: two cues of one subject ("said the plan failed, adding that …", "said the plan failed and argued that …"): the content of the first ends where
/// the second begins, for the same source tokens say that the second is no part of what was said. So it does before somebody else's words
/// that the report hangs on with "with": "said not all agreed, with one man saying: “…”".
/// </summary>
internal static class Coordination
{
    public static void Cut(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a + 1 < attributions.Count; a++)
        {
            var (first, second) = (attributions[a], attributions[a + 1]);
            if (first.Source.End == 0 || second.Head < 0
                || (first.Source == second.Source ? !IsCoordinate(scene, first, second) : !HangsOnWith(scene, first, second)))
            {
                continue;
            }

            var next = first.Source == second.Source ? second.Cue.First : second.Source.First - 1;

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

    /// <summary>", with one man saying", outside of marks.</summary>
    private static bool HangsOnWith(Scene scene, Attribution first, Attribution second) =>
        scene[second.Head].Tag == Tag.VerbIng && second.Source.First > 1 && second.Source.End == second.Cue.First && scene.QuotationAt(second.Source.First) < 0
        && scene.Tokens[second.Source.First - 1] is "with" && scene[second.Source.First - 2].Tag == Tag.Comma && first.Cue.First < second.Source.First;

    /// <summary>", adding" or "and argued" (in the tense of the first cue).</summary>
    private static bool IsCoordinate(Scene scene, Attribution first, Attribution second)
    {
        var before = scene[Math.Max(0, second.Cue.First - 1)].Tag;
        return scene.QuotationAt(first.Head) == scene.QuotationAt(second.Head)
            && ((before == Tag.Comma && scene[second.Cue.First].Tag == Tag.VerbIng)
                || (before == Tag.Coordinator && scene[second.Head].Tag == scene[first.Head].Tag && scene[second.Head].Tag is Tag.VerbPast or Tag.VerbThird));
    }
}
