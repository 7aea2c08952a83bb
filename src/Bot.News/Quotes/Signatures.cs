using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 10: a quotation that is a paragraph of its own, signed in the next paragraph or right after it: "We must act." — Jane Doe. So it may be without
/// a dash, where no verb follows: "We must act." Mayor Jane Doe, on the storm.
/// </summary>
internal static class Signatures
{
    /// <summary>How many tokens a signature may have.</summary>
    private const int Longest = 12;

    /// <summary>How many tokens a quotation must have that only a name follows: fewer are titles and slogans.</summary>
    private const int Fewest = 5;

    /// <summary>How many tokens the date below a tweet has: "January 8, 2020".</summary>
    private const int Date = 4;

    private const double Confidence = 0.8;

    public static void Find(Scene scene, List<Attribution> attributions, int[] owners)
    {
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || !quotation.IsClosed || !scene.OpensParagraph(quotation.Open))
            {
                continue;
            }

            var source = Signature(scene, quotation.End);
            var isSigned = source.End > 0;
            source = isSigned || quotation.Length < Fewest ? source : Credit(scene, quotation.End);
            if (source.End > 0)
            {
                owners[q] = attributions.Count;
                attributions.Add(new Attribution(
                    -1,
                    new Window(quotation.End, isSigned ? quotation.End + 1 : quotation.End),
                    source,
                    [new Window(quotation.Open, quotation.End)],
                    Confidence,
                    isSigned ? "Signatures: a name after a dash" : "Signatures: a name below it"));
            }
        }
    }

    /// <summary>"“They are at the border,” Roe from his desk.": a name behind a comma, and the verb is left out.</summary>
    public static void FindNames(Scene scene, List<Attribution> attributions, int[] owners)
    {
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] < 0 && quotation.Length >= Fewest && scene.ClosesAfterComma(quotation.End) && Name(scene, quotation.End) is { End: > 0 } source)
            {
                owners[q] = attributions.Count;
                attributions.Add(new Attribution(
                    -1, new Window(quotation.End, quotation.End), source, [new Window(quotation.Open, quotation.End)], Confidence, "Signatures: a name without a verb"));
            }
        }
    }

    /// <summary>The name there, where the rest of its sentence, or what stands before the next quotation, has no verb and no other name.</summary>
    private static Window Name(Scene scene, int first)
    {
        var end = first;
        while (end < scene.Count && scene[end].Tag == Tag.ProperNoun)
        {
            end++;
        }

        if (end == first)
        {
            return default;
        }

        var last = Math.Min(scene.Openings.Next(end), scene.SentenceEnd(first));
        return last - first <= Longest && scene[last - 1].Tag == Tag.Stop && scene[end].Tag is Tag.Preposition or Tag.Comma or Tag.Stop && scene.Verbs(first, last) == 0
            ? new Window(first, end)
            : default;
    }

    /// <summary>An embedded tweet: a paragraph without marks, and at its end or below it "— Jane Roe (@janeroe) January 8, 2020".</summary>
    public static void FindTweets(Scene scene, List<Attribution> attributions)
    {
        var paragraphs = scene.Tokens.ParagraphFirst;
        for (var p = 0; p + 1 < paragraphs.Length; p++)
        {
            var dash = LastDash(scene, paragraphs[p], paragraphs[p + 1]);
            var first = dash > paragraphs[p] ? paragraphs[p] : paragraphs[Math.Max(0, p - 1)];
            var account = dash < 0 ? 0 : Account(scene, dash, paragraphs[p + 1]);
            if (account > 0 && first < dash && scene.QuotationAt(first) < 0)
            {
                attributions.RemoveAll(a => a.Cue.First >= first && a.Cue.First < dash);
                attributions.Add(new Attribution(
                    -1, new Window(dash, dash + 1), new Window(dash + 1, account), [new Window(first, dash)], Confidence, "Signatures: an embedded tweet"));
            }
        }
    }

    /// <summary>The last dash of a paragraph that a signature and its date may follow, or -1.</summary>
    private static int LastDash(Scene scene, int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(first, end - Longest - Date); i--)
        {
            if (scene[i].Tag == Tag.Dash)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One past the account in brackets behind a dash and a name, or 0.</summary>
    private static int Account(Scene scene, int dash, int end)
    {
        for (var i = dash + 2; i + 2 < Math.Min(end, dash + Longest); i++)
        {
            if (scene[i].Tag == Tag.OpenBracket && scene.Tokens[i + 1][0] == '@' && scene[i + 2].Tag == Tag.CloseBracket)
            {
                return i + 3;
            }
        }

        return 0;
    }

    /// <summary>"Mayor Jane Roe, on the new bridge", "Jane Roe, mayor of Hull": who it is, in a sentence behind the quotation without a verb of its own.</summary>
    private static Window Credit(Scene scene, int first)
    {
        var comma = first;
        while (comma < Math.Min(scene.Count - 1, first + Longest) && scene[comma].Tag.IsNominal())
        {
            comma++;
        }

        return comma - first > 1 && scene[comma].Tag == Tag.Comma && scene[comma - 1].Tag == Tag.ProperNoun && scene[comma - 2].Tag == Tag.ProperNoun
            && scene.SentenceFirst(first) == first && HasNoVerb(scene, comma + 1, scene.SentenceEnd(first))
            ? new Window(first, comma)
            : default;
    }

    /// <summary>Whether no finite verb stands there, but in a clause that "that" opens.</summary>
    private static bool HasNoVerb(Scene scene, int first, int end)
    {
        for (var i = first; i < end && scene[i].Tag != Tag.That; i++)
        {
            if (scene[i].Tag is Tag.Wh or Tag.VerbPast or Tag.VerbThird or Tag.VerbBase or Tag.Colon || scene[i].Tag.IsAuxiliary())
            {
                return false;
            }
        }

        return true;
    }

    private static Window Signature(Scene scene, int dash)
    {
        if (dash + 1 >= scene.Count || scene[dash].Tag != Tag.Dash || !scene[dash + 1].IsCapitalised)
        {
            return default;
        }

        var end = scene.SentenceEnd(dash + 1);
        end = scene[end - 1].Tag == Tag.Stop ? end - 1 : end;
        return Occasion(scene, dash, end) is { End: > 0 } name ? name
            : end > dash + 1 && end - dash <= Longest && scene.Verbs(dash + 1, end) == 0 ? new Window(dash + 1, end)
            : default;
    }

    /// <summary>"– Senator Jane Roe, speaking after the vote": who it is, where it goes on to tell when or of what.</summary>
    private static Window Occasion(Scene scene, int dash, int end)
    {
        var source = default(Window);
        for (var i = dash + 2; i + 1 < end && scene.Verbs(dash + 1, i) == 0; i++)
        {
            if (scene[i].Tag != Tag.Comma)
            {
                continue;
            }

            if (source.End == 0)
            {
                source = i - dash <= Longest ? new Window(dash + 1, i) : default;
            }

            if (scene[i + 1].Tag is Tag.VerbIng or Tag.Preposition or Tag.Subordinator)
            {
                return source;
            }
        }

        return default;
    }
}
