using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 8: quotations that go on. "A," he said. "B." is one quotation; so are paragraphs that each reopen the marks while only the last closes,
/// whether the cue stands with the first of them or with the last.
/// </summary>
internal static class Continuations
{
    public static void Join(Scene scene, List<Attribution> attributions, int[] owner)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            while (Next(scene, attributions[a]) is >= 0 and var next && owner[next] < 0)
            {
                owner[next] = a;
                var quotation = scene.Quotations[next];
                attributions[a] = attributions[a] with
                {
                    Content = attributions[a].Content.Add(new Window(quotation.Open, quotation.End)),
                    Rule = attributions[a].Rule + "; Continuations: goes on",
                };
            }
        }

        Begin(scene, attributions, owner);
    }

    /// <summary>"“A. / “B,” he said.": what the paragraph before left open began it.</summary>
    private static void Begin(Scene scene, List<Attribution> attributions, int[] owner)
    {
        for (var q = scene.Quotations.Count - 2; q >= 0; q--)
        {
            var (quotation, next) = (scene.Quotations[q], scene.Quotations[q + 1]);
            if (owner[q] < 0 && quotation.GoesOn && next.Open == quotation.End
                && scene.Tokens[next.Open].SequenceEqual(scene.Tokens[quotation.Open]) && owner[q + 1] is >= 0 and var a && attributions[a].Content[0].First == next.Open)
            {
                owner[q] = a;
                attributions[a] = attributions[a] with
                {
                    Content = attributions[a].Content.Insert(0, new Window(quotation.Open, quotation.End)),
                    Rule = attributions[a].Rule + "; Continuations: began before",
                };
            }
        }
    }

    /// <summary>For each quotation the attribution that has it as content, from outside of it or behind a label in it; or -1.</summary>
    public static int[] Owners(Scene scene, List<Attribution> attributions)
    {
        var owner = new int[scene.Quotations.Count];
        Array.Fill(owner, -1);
        for (var a = 0; a < attributions.Count; a++)
        {
            foreach (var part in attributions[a].Content)
            {
                for (var i = part.First; i < part.End; i++)
                {
                    if (scene.QuotationAt(i) is >= 0 and var q)
                    {
                        i = scene.Quotations[q].End - 1;
                        if (attributions[a].Head < 0 || scene.QuotationAt(attributions[a].Head) != q || scene[attributions[a].Head].Tag == Tag.Colon)
                        {
                            owner[q] = a;
                        }
                    }
                }
            }
        }

        return owner;
    }

    /// <summary>"“A,” he wrote in a note explaining why, “but b.”": a small letter goes on with what a comma broke off before the cue.</summary>
    private static bool IsSecondPart(Scene scene, Attribution attribution, int q)
    {
        if (q + 1 >= scene.Quotations.Count || attribution.Cue.First < scene.Quotations[q].End || !scene.ClosesAfterComma(scene.Quotations[q].End))
        {
            return false;
        }

        var second = scene.Quotations[q + 1];
        return second.Open >= attribution.Cue.End && scene[second.Open - 1].Tag == Tag.Comma && second.Open + 1 < second.End && !scene[second.Open + 1].IsCapitalised
            && scene.SentenceOf(second.Open) == scene.SentenceOf(attribution.Cue.First);
    }

    /// <summary>The quotation that goes on where an attribution ends, or -1.</summary>
    private static int Next(Scene scene, Attribution attribution)
    {
        var last = attribution.Content[^1];
        var q = scene.QuotationAt(last.End - 1);
        if (q < 0 || scene.QuotationAt(attribution.Head) == q)
        {
            return -1;
        }

        if (scene.Quotations[q].GoesOn)
        {
            return scene.QuotationAt(scene.Quotations[q].End);
        }

        if (IsSecondPart(scene, attribution, q))
        {
            return q + 1;
        }

        // "A," he said. "B.": the cue's sentence ends and the next one, in the same paragraph, opens with a mark.
        var end = scene.SentenceEnd(Math.Max(attribution.Cue.First, last.End - 1));
        if (attribution.Cue.First < last.End || end >= scene.Count || scene.OpensParagraph(end) || scene[end].Tag != Tag.OpenQuote)
        {
            return -1;
        }

        return scene.QuotationAt(end);
    }
}
