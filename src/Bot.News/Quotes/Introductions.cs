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
        var byHead = Attribution.ByHead(attributions);
        var doubled = new HashSet<Attribution>();
        for (var a = 0; a < attributions.Count; a++)
        {
            attributions[a] = BeforeColon(scene, WithColon(scene, attributions[a]));
            var first = attributions[a];
            if (byHead.TryGetValue(first.Head, out var at) && at == a && SayingOf(scene, first) is > 0 and var saying)
            {
                // "released a statement saying, “…”": the inner verb has no content of its own.
                attributions[a] = WithSaying(scene, first, saying);
                if (byHead.TryGetValue(saying, out var inner) && inner != a)
                {
                    doubled.Add(attributions[inner]);
                }

                continue;
            }

            if (AgencyEnd(scene, first) is > 0 and var told)
            {
                attributions[a] = QuotedBy(scene, first, told);
                if (byHead.TryGetValue(told - 1, out var inner) && inner != a)
                {
                    doubled.Add(attributions[inner]);
                }

                continue;
            }

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

    /// <summary>Reads again who stands between the beginning of the sentence and a colon that says so by itself.</summary>
    public static Attribution BeforeColon(Scene scene, Attribution attribution)
    {
        var (head, source) = (attribution.Head, attribution.Source);
        if (head >= 0 && scene[head].Tag == Tag.Colon && source.End > 0 && source.End <= head && IsPlace(scene, source))
        {
            // "Roe went further in an interview with CNN on Tuesday: “…”"
            return attribution with { Source = Subject(scene, scene.SentenceFirst(head), source.First), Rule = attribution.Rule + Rule };
        }

        if (head < 0 || source.End == 0 || source.End != attribution.Cue.First || scene[attribution.Cue.End - 1].Tag != Tag.Colon)
        {
            return attribution;
        }

        if (scene[head].Tag != Tag.Colon)
        {
            return Possessor(scene, source) is { End: > 0 } owner ? attribution with { Source = owner, Rule = attribution.Rule + Rule } : attribution;
        }

        var first = scene.SentenceFirst(head);
        var from = first + (scene.Tokens[first] is "More" or "And" or "Also" or "Again" ? 1 : 0);
        if (from < source.End - 1 && scene.Tokens[from].Equals("from", StringComparison.OrdinalIgnoreCase))
        {
            return attribution with { Cue = new Window(from, from + 1), Source = Owner(scene, from + 1, source.End), Rule = attribution.Rule + Rule };
        }

        if (source.First == first + 1 && scene.Tokens[first] is "On" or "About" or "Regarding")
        {
            // "On the plan: “…”": what it is about.
            return attribution with { Source = default, Rule = attribution.Rule + Rule };
        }

        return IsApposition(scene, first, source) ? attribution with { Source = new Window(first, source.End), Rule = attribution.Rule + Rule } : attribution;
    }

    /// <summary>Whether the source only tells where something was said: "on CNN:", "with CNN on Tuesday:".</summary>
    private static bool IsPlace(Scene scene, Window source) =>
        source.First > scene.SentenceFirst(source.First) + 1 && scene.Tokens[source.First - 1] is "with" or "on" or "at" or "in" or "to";

    /// <summary>What the sentence opens with up to its verb, where that is a phrase; or nothing.</summary>
    private static Window Subject(Scene scene, int first, int before)
    {
        for (var i = first; i < before; i++)
        {
            if (scene[i].Tag is Tag.VerbThird or Tag.VerbPast || scene[i].Tag.IsAuxiliary())
            {
                return i > first ? new Window(first, i) : default;
            }

            if (!scene[i].Tag.IsNominal() && scene[i].Tag is not (Tag.Comma or Tag.Preposition or Tag.OpenBracket or Tag.CloseBracket) || (i == first && !scene[i].Tag.IsNominal()))
            {
                return default;
            }
        }

        return default;
    }

    /// <summary>"From Roe’s speech: “…”": Roe, as far as a name stands there; else the whole.</summary>
    private static Window Owner(Scene scene, int first, int end)
    {
        var genitive = first;
        while (genitive < end && scene[genitive].Tag == Tag.ProperNoun)
        {
            genitive++;
        }

        return genitive > first && genitive < end && scene[genitive].Tag == Tag.Genitive ? new Window(first, genitive) : new Window(first, end);
    }

    /// <summary>"Roe’s Facebook post: “…”": Roe, not Facebook; empty where the source has no possessor.</summary>
    private static Window Possessor(Scene scene, Window source)
    {
        var genitive = source.First - 1;
        var first = genitive;
        while (first > 0 && scene[first - 1].Tag == Tag.ProperNoun)
        {
            first--;
        }

        return first < genitive && scene[genitive].Tag == Tag.Genitive && scene[source.End - 1].Tag == Tag.ProperNoun ? new Window(first, genitive) : default;
    }

    /// <summary>"Jane Roe, a teacher: “…”": the sentence opens with a name, and the source only describes it.</summary>
    private static bool IsApposition(Scene scene, int first, Window source)
    {
        var comma = source.First - 1;
        if (comma <= first || scene[comma].Tag != Tag.Comma || scene[source.First].Tag == Tag.ProperNoun)
        {
            return false;
        }

        for (var i = first; i < comma; i++)
        {
            if (scene[i].Tag != Tag.ProperNoun)
            {
                return false;
            }
        }

        return true;
    }

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

    /// <summary>The verb of speaking right before a quotation that ends the content, in words that the cue goes on with; or 0.</summary>
    private static int SayingOf(Scene scene, Attribution attribution)
    {
        var part = attribution.Content[^1];
        if (part.First != attribution.Cue.End || scene.QuotationAt(part.End - 1) is not (>= 0 and var q) || scene.Quotations[q].Open <= part.First)
        {
            return 0;
        }

        var quotation = scene.Quotations[q];
        var verb = quotation.Open - 1;
        verb -= scene[verb].Tag is Tag.Comma or Tag.Colon ? 1 : 0;
        return verb > part.First && quotation.End == part.End && scene[verb].Tag is Tag.VerbIng or Tag.VerbPast && Cues.IsSpeech(scene[verb])
            && scene.Verbs(part.First, verb) == 0 && (scene[verb].Tag == Tag.VerbIng || scene[verb - 1].Tag is Tag.That or Tag.Wh)
            ? verb
            : 0;
    }

    private static Attribution WithSaying(Scene scene, Attribution attribution, int saying)
    {
        var part = attribution.Content[^1];
        var open = scene.Quotations[scene.QuotationAt(part.End - 1)].Open;
        return attribution with
        {
            Cue = new Window(attribution.Cue.First, scene[saying + 1].Tag == Tag.Colon ? saying + 2 : saying + 1),
            Content = attribution.Content.SetItem(attribution.Content.Length - 1, new Window(open, part.End)),
            Rule = attribution.Rule + Rule,
        };
    }

    /// <summary>One past "saying" where the cue is "was quoted by the agency as saying"; else 0.</summary>
    private static int AgencyEnd(Scene scene, Attribution attribution)
    {
        const int longest = 10;
        var head = attribution.Head;
        if (head < 1 || !scene.Tokens[head].SequenceEqual("quoted") || head + 1 >= scene.Count || !scene.Tokens[head + 1].SequenceEqual("by"))
        {
            return 0;
        }

        for (var i = head + 2; i < Math.Min(scene.SentenceEnd(head) - 1, head + longest); i++)
        {
            if (scene.Tokens[i].SequenceEqual("as") && scene[i + 1].Tag == Tag.VerbIng && Cues.IsSpeech(scene[i + 1]))
            {
                return i + 2;
            }
        }

        return 0;
    }

    /// <summary>Who is quoted stands before the cue, the agency inside it.</summary>
    private static Attribution QuotedBy(Scene scene, Attribution attribution, int told)
    {
        var before = attribution.Content[0];
        var after = attribution.Content[^1];
        return before.End > attribution.Cue.First || after.End <= told || attribution.Content.Length < 2 ? attribution : attribution with
        {
            Source = before,
            Cue = new Window(attribution.Cue.First, told),
            Content = [new Window(Math.Max(after.First, told), after.End)],
            Rule = attribution.Rule + Rule,
        };
    }

    /// <summary>Whether the cue ends in "as" before "saying", "telling" and the like.</summary>
    private static bool IsQuotedAs(Scene scene, Window cue) =>
        cue.End < scene.Count && cue.End - 1 > cue.First && scene.Tokens[cue.End - 1].Equals("as", StringComparison.OrdinalIgnoreCase)
        && scene[cue.End].Tag == Tag.VerbIng && Cues.IsSpeech(scene[cue.End]);
}
