using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>
/// Where a quotation ends whose closing mark is missing: behind the comma that a cue with its subject follows ("“It failed, said Jane Roe.",
/// "“It failed, she said.").
/// </summary>
internal static class MissingMark
{
    /// <summary>A name between comma and verb has no more words.</summary>
    private const int LongestName = 4;

    /// <summary>Verbs that say nothing but that somebody spoke, so that whoever is quoted hardly says them of himself.</summary>
    private static readonly WordSet Verbs = new("said", "says", "added", "adds", "explained", "wrote", "tweeted", "thinks", "believes");

    /// <summary>The comma before the cue; 0 where there is none.</summary>
    /// <param name="open">The opening mark.</param>
    /// <param name="end">One past the last token that the quotation may have.</param>
    /// <param name="goesOn">Whether the next paragraph reopens the marks, as in a long quotation: then a name before its verb shows that a mark is missing only where it ends this one.</param>
    public static int BeforeCue(Tokens tokens, int open, int end, bool goesOn)
    {
        for (var i = open + 2; i + 2 < end; i++)
        {
            if (tokens.Items[i].Tag == Tag.Comma && (IsInverted(tokens, i + 1) || (Cue(tokens, i + 1, end) is > 0 and var cue && (!goesOn || cue + 1 >= end))))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>"said Jane Roe"</summary>
    private static bool IsInverted(Tokens tokens, int verb) => Verbs.Contains(tokens.Items[verb].Word) && IsName(tokens, verb + 1);

    /// <summary>One past "Jane Roe said", "she said", where a mark or a preposition follows; else 0.</summary>
    private static int Cue(Tokens tokens, int first, int end)
    {
        var verb = first;
        if (tokens[first] is "he" or "she")
        {
            verb++;
        }
        else
        {
            while (verb < first + LongestName && verb < end && IsName(tokens, verb))
            {
                verb++;
            }
        }

        return verb > first && verb < end && Verbs.Contains(tokens.Items[verb].Word)
            && (verb + 1 == end || tokens.Items[verb + 1].Tag.IsPunctuation() || Lexicon.ClosedClass(tokens.Items[verb + 1].Word) == Tag.Preposition)
            ? verb + 1
            : 0;
    }

    private static bool IsName(Tokens tokens, int token) =>
        tokens.Items[token].IsCapitalised && (Lexicon.ClosedClass(tokens.Items[token].Word) is Tag.None or Tag.Adjective || tokens[token] is "The");
}
