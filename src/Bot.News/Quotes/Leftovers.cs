using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 8: "He said the plan was old, but that the town “had no choice.”" Words between marks that no cue has claimed, behind what somebody said
/// in the same sentence and with no other cue between, say that the report went on: it ends with them.
/// </summary>
internal static class Leftovers
{
    public static void Join(Scene scene, List<Attribution> attributions, int[] owners)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var attribution = attributions[a];
            if (attribution.Head < 0 || scene.QuotationAt(attribution.Head) >= 0 || !Cues.IsSpeech(scene, attribution.Cue))
            {
                continue;
            }

            var part = attribution.Content[^1];
            var sentence = Math.Min(scene.SentenceEnd(part.End - 1), part.End + Window.Reach);
            if (part.First >= attribution.Cue.End && GoesOn(scene, part.End, sentence) && Unclaimed(scene, owners, part.End, sentence) is >= 0 and var q
                && !HoldsCue(scene, part.End, scene.Quotations[q].Open))
            {
                attributions[a] = attribution with
                {
                    Content = attribution.Content.SetItem(attribution.Content.Length - 1, new Window(part.First, scene.Quotations[q].End)),
                    Rule = attribution.Rule + "; Leftovers: up to words between marks that nobody else says",
                };
                owners[q] = a;
            }
        }
    }

    /// <summary>A comma or closing mark, and then a joining word, a preposition or another mark.</summary>
    private static bool GoesOn(Scene scene, int end, int sentence)
    {
        var comma = scene[end - 1].Tag == Tag.Comma ? end - 1 : end;
        return comma + 2 < sentence
            && (scene[end - 1].Tag == Tag.CloseQuote || scene[comma].Tag == Tag.Comma)
            && scene[scene[comma].Tag == Tag.Comma ? comma + 1 : end].Tag is Tag.Coordinator or Tag.OpenQuote or Tag.Preposition;
    }

    /// <summary>The last quotation of the rest of the sentence, where none of those there is claimed or opens like a sentence of its own; or -1.</summary>
    private static int Unclaimed(Scene scene, int[] owners, int first, int end)
    {
        var last = -1;
        for (var i = scene.Openings.Next(first); i < end; i = scene.Openings.Next(i + 1))
        {
            last = scene.QuotationAt(i);
            if (last < 0 || owners[last] >= 0 || i + 1 == end || scene[i + 1].IsCapitalised)
            {
                return -1;
            }
        }

        return last;
    }

    /// <summary>Whether a word there, outside of marks, is likelier a cue than not.</summary>
    internal static bool HoldsCue(Scene scene, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.CueScores[i] > 0 && scene.QuotationAt(i) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
