using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 9: "“A,” she said, recalling her own years there: “B.”" A whole sentence between marks that no cue has claimed, behind a participle
/// that hangs on a cue in the same sentence: whoever speaks there says it.
/// </summary>
internal static class Participles
{
    /// <summary>How many tokens must stand between the marks: fewer are titles and slogans as often as speech.</summary>
    private const int Fewest = 5;

    /// <summary>How far before the quotation the participle stands, in tokens.</summary>
    private const int Reach = 12;

    private const double Confidence = 0.8;

    public static void Find(Scene scene, List<Attribution> attributions, int[] owners)
    {
        Dictionary<int, Attribution>? spoken = null;
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || !IsIntroduced(scene, quotation) || Participle(scene, quotation) is not (> 0 and var head))
            {
                continue;
            }

            spoken ??= Spoken(scene, attributions);
            if (!spoken.TryGetValue(scene.SentenceOf(head), out var before) || before.Source.End == 0 || Math.Max(before.Cue.End, before.Content[^1].End) >= head)
            {
                continue;
            }

            owners[q] = attributions.Count;
            attributions.Add(new Attribution(
                head, new Window(head, head + 1), before.Source, [new Window(quotation.Open, quotation.End)], Confidence, "Participles: behind another cue"));
        }
    }

    private static bool IsIntroduced(Scene scene, Quotation quotation) =>
        quotation.Length >= Fewest && quotation.IsClosed && quotation.Open > scene.SentenceFirst(quotation.Open)
        && scene[quotation.Open - 1].Tag is Tag.Comma or Tag.Colon && scene[quotation.Open + 1].IsCapitalised
        && scene[scene.Tokens.LastInside(quotation.End - 1)].Tag == Tag.Stop && scene.Verbs(quotation.Open, quotation.End) > 0;

    /// <summary>The participle that a comma sets off, with no finite verb behind it; or 0.</summary>
    private static int Participle(Scene scene, Quotation quotation)
    {
        for (var i = quotation.Open - 2; i > Math.Max(scene.SentenceFirst(quotation.Open), quotation.Open - Reach) && scene.Verbs(i, quotation.Open) == 0; i--)
        {
            if (scene[i].Tag == Tag.VerbIng && scene[i - 1].Tag == Tag.Comma)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>For each sentence the last attribution whose cue stands there and says that somebody spoke.</summary>
    private static Dictionary<int, Attribution> Spoken(Scene scene, List<Attribution> attributions)
    {
        var spoken = new Dictionary<int, Attribution>();
        foreach (var attribution in attributions)
        {
            if (attribution.Head < 0 || !Cues.IsSpeech(scene, attribution.Cue))
            {
                continue;
            }

            var sentence = scene.SentenceOf(attribution.Cue.First);
            if (!spoken.TryGetValue(sentence, out var known) || known.Cue.First < attribution.Cue.First)
            {
                spoken[sentence] = attribution;
            }
        }

        return spoken;
    }
}
