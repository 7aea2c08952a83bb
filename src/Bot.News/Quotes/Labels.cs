using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Stage 8: transcripts. A paragraph that opens with a speaker and a colon ("TRUMP: …", "Q: …") is what that speaker said.</summary>
internal static class Labels
{
    /// <summary>How many tokens may stand before the colon: "Rep. Jane Doe (R-Ohio):".</summary>
    private const int Longest = 8;

    private const double Confidence = 0.85;

    public static void Find(Scene scene, List<Attribution> attributions)
    {
        var seen = new Dictionary<string, int>();
        var labelled = new List<(int First, int Colon, int End)>();
        for (var p = 0; p + 1 < scene.Tokens.ParagraphFirst.Length; p++)
        {
            int first = scene.Tokens.ParagraphFirst[p], end = scene.Tokens.ParagraphFirst[p + 1];
            if (Colon(scene, first, end) is > 0 and var colon)
            {
                labelled.Add((first, colon, end));
                var label = scene.Tokens.Span(first, colon).In(scene.Tokens.Text).ToString();
                seen[label] = seen.GetValueOrDefault(label) + 1;
            }
        }

        var spoken = new HashSet<int>();
        var transcript = new List<Attribution>();
        foreach (var (first, colon, end) in labelled)
        {
            var label = scene.Tokens.Span(first, colon).In(scene.Tokens.Text);
            if (seen[label.ToString()] < 2 && !IsCapitals(label) && scene[colon + 1].Tag != Tag.OpenQuote)
            {
                continue;
            }

            spoken.Add(colon);
            transcript.Add(new Attribution(
                colon, new Window(colon, colon + 1), new Window(first, colon), [new Window(colon + 1, end)], Confidence, "transcript: the paragraph's label"));
        }

        if (transcript.Count > 0)
        {
            attributions.RemoveAll(a => spoken.Contains(a.Head));
            attributions.AddRange(transcript);
        }
    }

    /// <summary>The colon after a paragraph's label, or 0: capitalised words only, and something to say after it.</summary>
    private static int Colon(Scene scene, int first, int end)
    {
        for (var i = first; i < Math.Min(end - 2, first + Longest); i++)
        {
            var token = scene[i];
            if (token.Tag == Tag.Colon)
            {
                return i > first ? i : 0;
            }

            if (!token.IsCapitalised && token.Tag is not (Tag.OpenBracket or Tag.CloseBracket or Tag.Comma))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> label)
    {
        var letters = 0;
        foreach (var c in label)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
