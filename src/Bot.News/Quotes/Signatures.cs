using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 7: a quotation that is a paragraph of its own, signed in the next paragraph or right after it: "We must act." — Jane Doe.
/// </summary>
internal static class Signatures
{
    /// <summary>How many tokens a signature may have.</summary>
    private const int Longest = 12;

    private const double Confidence = 0.8;

    public static void Find(Scene scene, List<Attribution> attributions, int[] owners)
    {
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] < 0 && quotation.IsClosed && scene.OpensParagraph(quotation.Open) && Signature(scene, quotation.End) is { End: > 0 } source)
            {
                owners[q] = attributions.Count;
                attributions.Add(new Attribution(
                    -1,
                    new Window(quotation.End, quotation.End + 1),
                    source,
                    [new Window(quotation.Open, quotation.End)],
                    Confidence,
                    "signature after a dash"));
            }
        }
    }

    private static Window Signature(Scene scene, int dash)
    {
        if (dash + 1 >= scene.Count || scene[dash].Tag != Tag.Dash || !scene[dash + 1].IsCapitalised)
        {
            return default;
        }

        var end = scene.SentenceEnd(dash + 1);
        end = scene[end - 1].Tag == Tag.Stop ? end - 1 : end;
        return end > dash + 1 && end - dash <= Longest && scene.Verbs(dash + 1, end) == 0 ? new Window(dash + 1, end) : default;
    }
}
