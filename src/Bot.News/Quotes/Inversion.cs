using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// "The risk is growing, said Jane Roe, a nurse." A verb of speaking between a whole clause and a name has the name for its subject,
/// quotation marks or not: what stands before it is what was said.
/// </summary>
internal static class Inversion
{
    /// <summary>Verbs that stand before their subject in the news, and seldom before a name as their object.</summary>
    private static readonly WordSet Verbs = new(
        "say", "add", "explain", "write", "report", "note", "warn", "claim", "argue", "tweet", "continue", "conclude", "suggest", "admit",
        "insist", "reply", "recall", "observe", "comment", "reveal", "confirm", "announce", "state", "declare", "remark", "joke", "agree", "counter", "ask");

    /// <summary>A name and what describes it goes no further, in tokens.</summary>
    private const int Longest = 30;

    /// <summary>What is set between a subject and its verb is short, in tokens.</summary>
    private const int MostInserted = 9;

    /// <summary>Whether the clause before the verb is said by the name after it.</summary>
    public static bool Holds(Scene scene, int head)
    {
        if (!(scene[head].Tag is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase) || !IsSpeaking(scene[head]))
        {
            return false;
        }

        var window = scene.WindowOf(head);
        return head > window.First + 2 && ((EndsClause(scene, head - 1, window) && NamesSubject(scene, head + 1, window) && HasOwnVerb(scene, window.First, head - 1))
            || IsInserted(scene, head, window));
    }

    /// <summary>"The prices, said the report, are too high": a speaker set between subject and verb.</summary>
    private static bool IsInserted(Scene scene, int head, Window window)
    {
        if (scene[head - 1].Tag != Tag.Comma || scene.Commas(window.First, head) != 1 || scene.TagAt(head + 1, window) is Tag.SubjectPronoun or Tag.ObjectPronoun or Tag.Number)
        {
            return false;
        }

        var end = head + 1;
        while (end < Math.Min(window.End, head + MostInserted) && (scene[end].Tag.IsNominal() || (scene[end].Tag == Tag.Preposition && end > head + 1)))
        {
            end++;
        }

        return end > head + 1 && scene[end - 1].Tag != Tag.Preposition && !IsTime(scene.Tokens[head + 1]) && scene.TagAt(end, window) is Tag.Comma or Tag.Dash or Tag.CloseBracket;
    }

    /// <summary>Whether it is a verb that stands beside its subject behind what was said.</summary>
    public static bool IsSpeaking(in Token token) => Verbs.Contains(Lexicon.Lemma(token.Word));

    private static bool EndsClause(Scene scene, int last, Window window) =>
        scene[last].Tag == Tag.Comma || (last > window.First && scene.ClosesAfterComma(last + 1));

    // A name, or whatever ends the sentence, and no verb of its own: "said Tuesday", "said the plan was good" are no subjects.
    private static bool NamesSubject(Scene scene, int first, Window window)
    {
        var named = false;
        var i = first;
        for (; i < Math.Min(window.End, first + Longest); i++)
        {
            var tag = scene[i].Tag;
            if (i > first && (tag is Tag.Comma or Tag.Stop or Tag.Semicolon or Tag.Colon or Tag.Dash || tag.IsQuote()))
            {
                break;
            }

            if (scene[i].IsCapitalised && !IsTime(scene.Tokens[i]))
            {
                named = true;
                continue;
            }

            if (named && tag == Tag.Preposition && scene.Tokens[i] is "in" or "on" or "during" or "after" or "before")
            {
                // "said Jane Roe in an email that …": where and when.
                break;
            }

            if (IsParticiple(scene, i))
            {
                continue;
            }

            if (!(tag.IsNominal() || tag is Tag.Preposition or Tag.Coordinator) || tag is Tag.SubjectPronoun or Tag.ObjectPronoun || scene.Tokens[i].SequenceEqual("to")
                || (i == first && (tag is Tag.Preposition or Tag.Coordinator || IsTime(scene.Tokens[i]))))
            {
                return false;
            }
        }

        return i > first && (named || i == window.End || scene[i].Tag == Tag.Stop || (scene[i].Tag == Tag.Comma && (scene.Verbs(i, window.End) == 0 || (i + 1 < window.End && scene[i + 1].Tag == Tag.Wh))));
    }

    /// <summary>"its recently named chair": an adverb or a participle within a phrase that an owner opens.</summary>
    private static bool IsParticiple(Scene scene, int i) =>
        (scene[i].Tag == Tag.Adverb && scene[i - 1].Tag is Tag.Genitive or Tag.Possessive or Tag.Determiner)
        || (scene[i].Tag is Tag.VerbPast or Tag.VerbParticiple
            && (scene[i - 1].Tag is Tag.Genitive or Tag.Possessive
                || (scene[i - 1].Tag == Tag.Adverb && scene[i - 2].Tag is Tag.Genitive or Tag.Possessive or Tag.Determiner)));

    /// <summary>Words of time that tell when somebody spoke, not who.</summary>
    public static bool IsTime(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday" or "last" or "this" or "that" or "earlier" or "later";

    /// <summary>Whether words have a verb of their own: that of a relative clause makes no sentence ("Smith, who runs the firm, said").</summary>
    public static bool HasOwnVerb(Scene scene, int first, int end)
    {
        var isRelative = false;
        for (var i = first; i < end; i++)
        {
            var tag = scene[i].Tag;
            if (tag is Tag.Comma or Tag.Dash or Tag.Coordinator)
            {
                isRelative &= tag == Tag.Coordinator;
            }
            else if (tag is Tag.Wh or Tag.That)
            {
                isRelative = true;
            }
            else if (!isRelative && i > first && (tag is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase || tag.IsAuxiliary()))
            {
                return true;
            }
        }

        return false;
    }
}
