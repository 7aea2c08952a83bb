using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 8: "The gold rush has spread, The Telegraph reported. Visitors try to “shield their wallets by going further afield”." A sentence without a cue
/// that quotes words in passing goes on with what the sentence before it reports and then tells by whom, as reviews of the press have it.
/// </summary>
internal static class Reviews
{
    /// <summary>How many tokens a quotation has between its marks that is no term or nickname.</summary>
    private const int Fewest = 5;

    /// <summary>In place of a report: nothing is said in the sentence, or something else.</summary>
    private const int Nobody = -1, Several = -2;

    public static void Join(Scene scene, List<Attribution> attributions, int[] owners)
    {
        var last = Reports(scene, attributions);
        for (var s = 1; s + 1 < scene.Tokens.SentenceFirst.Length; s++)
        {
            int first = scene.Tokens.SentenceFirst[s], end = scene.Tokens.SentenceFirst[s + 1];
            if (last[s] != Nobody || last[s - 1] is not (>= 0 and var report) || scene.OpensParagraph(first) || !Quotes(scene, owners, first, end)
                || Leftovers.HoldsCue(scene, first, end))
            {
                continue;
            }

            var stop = scene[end - 1].Tag == Tag.Stop ? end - 1 : end;
            attributions[report] = attributions[report] with
            {
                Content = attributions[report].Content.Add(new Window(first, stop)),
                Rule = attributions[report].Rule + "; Reviews: the next sentence quotes on",
            };
            last[s] = report;
            for (var i = scene.Openings.Next(first); i < end; i = scene.Openings.Next(i + 1))
            {
                owners[scene.QuotationAt(i)] = report;
            }
        }
    }

    /// <summary>For each sentence the only report there, or nobody, or several.</summary>
    private static int[] Reports(Scene scene, List<Attribution> attributions)
    {
        var last = new int[scene.Tokens.SentenceFirst.Length];
        Array.Fill(last, Nobody);
        for (var a = 0; a < attributions.Count; a++)
        {
            var attribution = attributions[a];
            if (attribution.Head < 0 || scene.QuotationAt(attribution.Head) >= 0)
            {
                continue;
            }

            var isReport = attribution.Source.End > 0 && attribution.Content[^1].End <= attribution.Cue.First && Cues.IsSpeech(scene, attribution.Cue) && FactualityRules.Judge(scene, attribution) == Factuality.Asserted;
            var end = Math.Max(attribution.Cue.End, attribution.Content[^1].End) - 1;
            for (var s = scene.SentenceOf(Math.Min(attribution.Cue.First, attribution.Content[0].First)); s <= scene.SentenceOf(end); s++)
            {
                last[s] = last[s] != Nobody || !isReport ? Several : a;
            }
        }

        return last;
    }

    /// <summary>Whether all quotations there are nobody's, one, of several words, opens with a small letter, and the last one ends the sentence.</summary>
    private static bool Quotes(Scene scene, int[] owners, int first, int end)
    {
        var (isReport, last) = (false, -1);
        for (var i = scene.Openings.Next(first); i < end; i = scene.Openings.Next(i + 1))
        {
            if (scene.QuotationAt(i) is not (>= 0 and var q) || owners[q] >= 0 || scene.Quotations[q].End > end)
            {
                return false;
            }

            last = scene.Quotations[q].End;
            isReport |= scene.Quotations[q].IsClosed && scene.Quotations[q].Length >= Fewest && !scene[i + 1].IsCapitalised;
        }

        return isReport && scene.SentenceEnd(first) - last <= 1;
    }
}
