using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: two cues of one subject ("said the plan failed, adding that …", "said the plan failed and argued that …"): the content of the first ends where
/// the second begins, for the same source tokens say that the second is no part of what was said.
/// </summary>
internal static class Coordination
{
    public static void Cut(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a + 1 < attributions.Count; a++)
        {
            var (first, second) = (attributions[a], attributions[a + 1]);
            if (first.Source.End == 0 || first.Source != second.Source || second.Head < 0 || !IsCoordinate(scene, first, second))
            {
                continue;
            }

            for (var p = 0; p < first.Content.Length; p++)
            {
                var part = first.Content[p];
                if (part.First < second.Cue.First && second.Cue.First < part.End)
                {
                    var end = second.Cue.First;
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

    /// <summary>", adding" or "and argued" (in the tense of the first cue).</summary>
    private static bool IsCoordinate(Scene scene, Attribution first, Attribution second)
    {
        var before = scene[Math.Max(0, second.Cue.First - 1)].Tag;
        return scene.QuotationAt(first.Head) == scene.QuotationAt(second.Head)
            && ((before == Tag.Comma && scene[second.Cue.First].Tag == Tag.VerbIng)
                || (before == Tag.Coordinator && scene[second.Head].Tag == scene[first.Head].Tag && scene[second.Head].Tag is Tag.VerbPast or Tag.VerbThird));
    }
}
