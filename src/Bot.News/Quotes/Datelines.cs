using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 4: nobody says where a report was written. "PARIS (AP) — France will send soldiers, the minister said": the content begins behind
/// the dash.
/// </summary>
internal static class Datelines
{
    /// <summary>From the place to the mark that ends it, in tokens: "WASHINGTON, Dec. 8 (UPI) —".</summary>
    private const int Longest = 12;

    /// <summary>Cuts the dateline off contents that begin within one.</summary>
    public static void Cut(Scene scene, List<Attribution> attributions)
    {
        for (var a = 0; a < attributions.Count; a++)
        {
            var part = attributions[a].Content[0];
            if (scene.OpensParagraph(part.First) && End(scene, part.First) is > 0 and var end && end < part.End)
            {
                attributions[a] = attributions[a] with
                {
                    Content = attributions[a].Content.SetItem(0, new Window(end, part.End)), Rule = attributions[a].Rule + "; Datelines: behind the place",
                };
            }
        }
    }

    /// <summary>One past the dateline that opens a paragraph; 0 where none does.</summary>
    private static int End(Scene scene, int first)
    {
        if (IsAgency(scene, first))
        {
            return scene[first + 3].Tag == Tag.Dash ? first + 4 : first + 3;
        }

        var isPlace = scene.Tokens[first].Length > 2 && IsCapitals(scene.Tokens[first]);
        for (var i = first + 1; isPlace && i < Math.Min(scene.Count, first + Longest); i++)
        {
            if (scene[i].Tag == Tag.Dash)
            {
                return i + 1;
            }

            isPlace = scene[i].IsCapitalised || scene[i].Tag is Tag.Comma or Tag.OpenBracket or Tag.CloseBracket or Tag.Number || scene.Tokens[i] is "." or "/";
        }

        return 0;
    }

    /// <summary>"(CNN)" before a sentence.</summary>
    private static bool IsAgency(Scene scene, int token) =>
        scene[token].Tag == Tag.OpenBracket && token + 3 < scene.Count && scene[token + 2].Tag == Tag.CloseBracket && IsCapitals(scene.Tokens[token + 1]);

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
