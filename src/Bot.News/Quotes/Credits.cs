using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 10: round-ups of excerpts, each credited in a line of its own below it: "[ The Herald ]". The paragraphs above the line, up to the one before or
/// to a heading, are what that paper wrote.
/// </summary>
internal static class Credits
{
    /// <summary>How many such lines make a round-up.</summary>
    private const int Least = 3;

    /// <summary>How many tokens the name may have.</summary>
    private const int Longest = 6;

    private const double Confidence = 0.85;

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        var paragraphs = scene.Tokens.ParagraphFirst;
        var credits = new List<int>();
        for (var p = 1; p + 1 < paragraphs.Length; p++)
        {
            if (IsCredit(scene, paragraphs[p], paragraphs[p + 1]))
            {
                credits.Add(p);
            }
        }

        if (credits.Count < Least)
        {
            return;
        }

        var last = -1;
        foreach (var credit in credits)
        {
            var content = Excerpt(scene, last + 1, credit);
            last = credit;
            if (content.IsEmpty)
            {
                continue;
            }

            int first = content[0].First, line = paragraphs[credit], end = paragraphs[credit + 1];
            attributions.RemoveAll(a => a.Cue.First >= first && a.Cue.First < end);
            attributions.Add(new Attribution(
                -1, new Window(line, line + 1), new Window(line + 1, end - 1), content, Confidence, "Credits: an excerpt above its source") { IsVerbatim = true });
        }
    }

    /// <summary>A paragraph that is a name in square brackets and nothing else.</summary>
    private static bool IsCredit(Scene scene, int first, int end) =>
        end - first > 2 && end - first - 2 <= Longest
        && scene.Tokens[first] is "[" && scene.Tokens[end - 1] is "]" && scene[first + 1].IsCapitalised && scene.Verbs(first + 1, end - 1) == 0;

    /// <summary>The paragraphs of whole sentences right above the credit.</summary>
    private static ImmutableArray<Window> Excerpt(Scene scene, int from, int credit)
    {
        var paragraphs = scene.Tokens.ParagraphFirst;
        var first = credit;
        while (first > from && EndsSentence(scene, paragraphs[first] - 1))
        {
            first--;
        }

        return [.. Enumerable.Range(first, credit - first).Select(p => new Window(paragraphs[p], paragraphs[p + 1]))];
    }

    private static bool EndsSentence(Scene scene, int last) => scene[last].Tag is Tag.Stop or Tag.CloseQuote;
}
