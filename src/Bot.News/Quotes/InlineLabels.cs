using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Interviews that run on in one paragraph: "Roe: What is new? Doe: Everything is. Roe: Since when? Doe: …". A label opens a sentence there, and comes again.
/// </summary>
internal static class InlineLabels
{
    /// <summary>How many labels a paragraph must have, and each of its speakers.</summary>
    private const int Least = 4, LeastEach = 2;

    /// <summary>How many tokens may stand before the colon: "Jane Q. Roe:".</summary>
    private const int Longest = 4;

    /// <summary>The labels of a paragraph that several speakers share, in their order; none where it is no interview.</summary>
    public static List<Label> Of(Scene scene, int paragraph)
    {
        int first = scene.Tokens.ParagraphFirst[paragraph], end = scene.Tokens.ParagraphFirst[paragraph + 1];
        var found = new List<Label>();
        for (var s = first; s < end; s = scene.SentenceEnd(s))
        {
            if (Colon(scene, s) is > 0 and var colon && colon + 1 < end)
            {
                found.Add(new Label(paragraph, s, colon, end));
            }
        }

        if (found.Count < Least)
        {
            return [];
        }

        var times = found.CountBy(label => LastWord(scene, label)).ToDictionary();
        found.RemoveAll(label => times[LastWord(scene, label)] < LeastEach);
        for (var i = 0; i + 1 < found.Count; i++)
        {
            found[i] = found[i] with { End = found[i + 1].First };
        }

        return found.Count >= Least && times.Values.Count(n => n >= LeastEach) > 1 ? found : [];
    }

    private static string LastWord(Scene scene, Label label) => scene.Tokens[label.Colon - 1].ToString();

    /// <summary>The colon behind the names that a sentence outside of marks opens with, or 0.</summary>
    private static int Colon(Scene scene, int first)
    {
        for (var i = first; i < Math.Min(scene.SentenceEnd(first), first + Longest + 1) && scene.QuotationAt(i) < 0; i++)
        {
            if (scene[i].Tag == Tag.Colon)
            {
                return i > first ? i : 0;
            }

            if (!scene[i].IsCapitalised)
            {
                return 0;
            }
        }

        return 0;
    }
}
