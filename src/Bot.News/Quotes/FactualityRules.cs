using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Reads off the words around a cue whether it is negated, hypothetical or asserted.</summary>
internal static class FactualityRules
{
    /// <summary>How far before the head its auxiliaries are looked for, in tokens.</summary>
    private const int Reach = 4;

    public static Factuality Judge(Scene scene, Attribution attribution)
    {
        var head = attribution.Head;
        if (head < 0)
        {
            return Factuality.Asserted;
        }

        if (IsNobody(scene, attribution.Source))
        {
            return Factuality.Negated;
        }

        var first = scene.SentenceFirst(head);
        var isHypothetical = false;
        for (var i = head - 1; i >= first && (i >= attribution.Cue.First || InVerbGroup(scene, i, head)); i--)
        {
            var word = scene.Tokens[i];
            if (scene[i].Tag == Tag.Not || Is(word, "never") || Is(word, "without") || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)
                || Refuses(scene, i))
            {
                return Factuality.Negated;
            }

            isHypothetical |= (scene[i].Tag == Tag.Modal && !IsNarrative(scene, i)) || (scene[i].Tag == Tag.To && scene[head].Tag == Tag.VerbBase && !HasHappened(scene, i, first) && !IsBroughtTo(scene, attribution.Source, first));
        }

        return isHypothetical || Refuses(scene, head) || IsConditional(scene, attribution, first)
            ? Refuses(scene, head) ? Factuality.Negated : Factuality.Hypothetical
            : Factuality.Asserted;
    }

    /// <summary>"Nobody said", "no official has said", "none of them", "neither Roe nor Doe"; but "No 10 said" names a house.</summary>
    private static bool IsNobody(Scene scene, Window source)
    {
        if (source.End == 0)
        {
            return false;
        }

        var word = scene.Tokens[source.First];
        return Is(word, "nobody") || Is(word, "none") || Is(word, "neither")
            || (Is(word, "no") && source.First + 1 < source.End && scene[source.First + 1] is { Tag: not Tag.Number, IsCapitalised: false });
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>"would later say", "could only quip": told of the past, not supposed.</summary>
    private static bool IsNarrative(Scene scene, int modal) =>
        modal + 1 < scene.Count && (Is(scene.Tokens[modal + 1], "later") || Is(scene.Tokens[modal + 1], "only") || Is(scene.Tokens[modal + 1], "eventually"));

    private static bool InVerbGroup(Scene scene, int i, int head) =>
        head - i <= Reach && (scene[i].Tag.IsAuxiliary() || scene[i].Tag is Tag.Adverb or Tag.Not or Tag.To || Refuses(scene, i));

    /// <summary>"declined to say", "refused to answer", "denied saying": nothing was said.</summary>
    private static bool Refuses(Scene scene, int i) =>
        scene[i].Tag.IsVerb() && Lexicon.Word(Lexicon.Lemma(scene[i].Word)) is "decline" or "refuse" or "fail" or "deny" or "avoid" or "hesitate";

    /// <summary>"went on to say", "used the speech to announce", "had this to say": the infinitive follows a finished deed.</summary>
    private static bool HasHappened(Scene scene, int to, int first)
    {
        for (var i = to - 1; i >= Math.Max(first, to - Reach); i--)
        {
            if (scene[i].Tag == Tag.Have && i + 1 < to && Is(scene.Tokens[i + 1], "this"))
            {
                return true;
            }

            if (scene[i].Tag.IsVerb())
            {
                return Lexicon.Word(Lexicon.Lemma(scene[i].Word)) is "go" or "continue" or "begin" or "come" or "use" or "take" or "rush" or "proceed"
                    or "start" or "step" or "stop" or "pause" or "tweet" or "write" or "call" or "return" or "choose" or "say"
                    or "interject" or "interrupt" or "rise" or "stand" or "lean" or "phone" or "text" or "email" or "post" or "respond" or "reply" or "prompt" or "lead";
            }
        }

        return false;
    }

    /// <summary>"prompted the agency, which counts them, to state": what somebody was brought to say was said.</summary>
    private static bool IsBroughtTo(Scene scene, Window source, int first) =>
        source.First > first && scene[source.First - 1].Tag is Tag.VerbPast or Tag.VerbThird
        && Lexicon.Word(Lexicon.Lemma(scene[source.First - 1].Word)) is "prompt" or "lead" or "cause" or "force";

    /// <summary>"if she says", "whether he said", "Did she say … ?"</summary>
    private static bool IsConditional(Scene scene, Attribution attribution, int first)
    {
        var start = attribution.Source.End > 0 && attribution.Source.End <= attribution.Cue.First ? attribution.Source.First : attribution.Cue.First;
        if (start <= first || attribution.Cue.First - start > 12)
        {
            return false;
        }

        var before = scene.Tokens[start - 1];
        return Is(before, "if") || Is(before, "unless") || Is(before, "whether") || Is(before, "until")
            || (attribution.Source.End > 0 && (scene[start - 1].Tag is Tag.Modal || Is(before, "did") || Is(before, "does"))
                && scene[attribution.Head].Tag is Tag.VerbBase or Tag.Noun);
    }
}
