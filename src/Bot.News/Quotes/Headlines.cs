using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 12: headlines. A paragraph without a full stop that ends in a verb of speaking and who speaks ("Bridge must close, says mayor")
/// drops the articles by which other sentences are read.
/// </summary>
internal static class Headlines
{
    /// <summary>How many words may name the source.</summary>
    private const int LongestSource = 6;

    /// <summary>A headline of more tokens is none.</summary>
    private const int Longest = 30;

    private const double Confidence = 0.8;

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        for (var p = 0; p + 1 < scene.Tokens.ParagraphFirst.Length; p++)
        {
            int first = scene.Tokens.ParagraphFirst[p], end = scene.Tokens.ParagraphFirst[p + 1];
            if (end - first <= Longest && Cue(scene, first, end) is > 0 and var cue && !attributions.Exists(a => a.Head != cue && a.Cue.First < end && a.Cue.End > first))
            {
                attributions.RemoveAll(a => a.Head == cue);
                attributions.Add(new Attribution(
                    cue, new Window(cue, cue + 1), new Window(cue + 1, end), [new Window(first, cue - 1)], Confidence, "Headlines: a verb of speaking before the end"));
            }
        }
    }

    /// <summary>The verb of speaking behind a comma that only its subject follows; or 0.</summary>
    private static int Cue(Scene scene, int first, int end)
    {
        for (var i = end - 2; i > first + 2 && i >= end - 1 - LongestSource; i--)
        {
            if (scene[i].Tag is Tag.VerbThird or Tag.VerbBase or Tag.PluralNoun && scene[i - 1].Tag == Tag.Comma && Cues.IsSpeech(scene[i]))
            {
                return scene.Verbs(first, i - 1) > 0 && IsNames(scene, i + 1, end) ? i : 0;
            }
        }

        return 0;
    }

    private static bool IsNames(Scene scene, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!scene[i].Tag.IsNominal())
            {
                return false;
            }
        }

        return true;
    }
}
