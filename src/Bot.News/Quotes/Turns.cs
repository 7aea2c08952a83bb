using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Stage 8: "“Tell her,” Roe said, and her husband cut in. “Tell her now.”" Before a quotation a sentence ends in a verb that takes
/// the word from somebody: its subject says what follows, not who spoke last.
/// </summary>
internal static class Turns
{
    /// <summary>How many tokens may stand behind the verb: "interrupted the young senator."</summary>
    private const int Longest = 4;

    private const double Confidence = 0.8;

    public static void Find(Scene scene, List<Attribution> attributions, int[] owners)
    {
        Dictionary<int, int>? byHead = null;
        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            var quotation = scene.Quotations[q];
            if (owners[q] >= 0 || quotation.Open == 0 || scene.OpensParagraph(quotation.Open) || scene.SentenceFirst(quotation.Open) != quotation.Open
                || Verb(scene, quotation.Open - 1) is not (> 0 and var verb) || Subject(scene, verb) is not { End: > 0 } source)
            {
                continue;
            }

            var turn = new Attribution(
                verb, new Window(verb, quotation.Open - 1), source, [new Window(quotation.Open, quotation.End)], Confidence, "Turns: takes the word");
            byHead ??= Attribution.ByHead(attributions);
            if (byHead.TryGetValue(verb, out var known))
            {
                (owners[q], attributions[known]) = (known, turn);
            }
            else
            {
                owners[q] = attributions.Count;
                attributions.Add(turn);
            }
        }
    }

    /// <summary>The verb of the sentence that ends with the stop, or 0.</summary>
    private static int Verb(Scene scene, int stop)
    {
        for (var i = stop - 1; i > Math.Max(scene.SentenceFirst(stop), stop - 1 - Longest); i--)
        {
            if (scene.QuotationAt(i) >= 0 || scene[i].Tag.IsPunctuation())
            {
                return 0;
            }

            if (scene[i].Tag.IsVerb() && Takes(scene, i, stop))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool Takes(Scene scene, int verb, int stop)
    {
        var isLast = verb + 2 == stop;
        return Lexicon.Word(Lexicon.Lemma(scene[verb].Word)) switch
        {
            "interrupt" => true,
            "interject" => verb + 1 == stop,
            "cut" or "break" or "chime" or "chip" or "jump" or "butt" => isLast && scene.Tokens[verb + 1].SequenceEqual("in"),
            "pipe" or "speak" => isLast && scene.Tokens[verb + 1].SequenceEqual("up"),
            _ => false,
        };
    }

    /// <summary>The noun phrase right before the verb.</summary>
    private static Window Subject(Scene scene, int verb)
    {
        var first = verb;
        while (first > scene.SentenceFirst(verb) && scene[first - 1].Tag.IsNominal() && scene[first].Tag is not (Tag.Determiner or Tag.Possessive or Tag.SubjectPronoun))
        {
            first--;
        }

        return first < verb ? new Window(first, verb) : default;
    }
}
