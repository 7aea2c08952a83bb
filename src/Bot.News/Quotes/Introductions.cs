using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 6: cues of several words. "issued the following statement: “…”": what stands before the colon is part of the cue, and the
/// quotation is the content. "was quoted as saying": one cue, not two.
/// </summary>
internal static class Introductions
{
    public static void Join(Scene scene, List<Attribution> attributions)
    {
        var byHead = new Dictionary<int, int>();
        for (var a = 0; a < attributions.Count; a++)
        {
            byHead[attributions[a].Head] = a;
        }

        var doubled = new HashSet<Attribution>();
        for (var a = 0; a < attributions.Count; a++)
        {
            attributions[a] = WithColon(scene, attributions[a]);
            var first = attributions[a];
            if (!IsQuotedAs(scene, first.Cue))
            {
                continue;
            }

            if (byHead.TryGetValue(first.Cue.End, out var second))
            {
                attributions[second] = attributions[second] with
                {
                    Cue = new Window(first.Cue.First, attributions[second].Cue.End), Rule = attributions[second].Rule + Rule,
                };
                doubled.Add(first);
            }
            else
            {
                attributions[a] = first with { Cue = new Window(first.Cue.First, first.Cue.End + 1), Rule = first.Rule + Rule };
            }
        }

        attributions.RemoveAll(doubled.Contains);
    }

    private const string Rule = "; Introductions: one cue of several words";

    /// <summary>Takes words without a verb before a colon and a quotation to the cue.</summary>
    private static Attribution WithColon(Scene scene, Attribution attribution)
    {
        var part = attribution.Content[^1];
        if (part.First != attribution.Cue.End || scene.QuotationAt(part.End - 1) is not (>= 0 and var q) || scene.QuotationAt(part.First) == q)
        {
            return attribution;
        }

        var quotation = scene.Quotations[q];
        var isIntroduced = quotation.End == part.End && quotation.Open > part.First && scene[quotation.Open - 1].Tag == Tag.Colon
            && scene.Verbs(part.First, quotation.Open) == 0;
        return !isIntroduced ? attribution : attribution with
        {
            Cue = new Window(attribution.Cue.First, quotation.Open),
            Content = attribution.Content.SetItem(attribution.Content.Length - 1, new Window(quotation.Open, quotation.End)),
            Rule = attribution.Rule + Rule,
        };
    }

    /// <summary>Whether the cue ends in "as" before "saying", "telling" and the like.</summary>
    private static bool IsQuotedAs(Scene scene, Window cue) =>
        cue.End < scene.Count && cue.End - 1 > cue.First && scene.Tokens[cue.End - 1].Equals("as", StringComparison.OrdinalIgnoreCase)
        && scene[cue.End].Tag == Tag.VerbIng && Cues.IsSpeech(scene[cue.End]);
}
