namespace Bot.News.Speakers.Words;

/// <summary>Where a report was written: "WASHINGTON —", "BELFAST, Northern Ireland –", "TAMPA, Fla. (AP) —". Nobody's name.</summary>
internal static class Dateline
{
    /// <summary>From the place to the dash, in words and marks.</summary>
    private const int Longest = 10;

    /// <summary>One past the dash of the dateline that begins at a word, or 0 where none does.</summary>
    public static int End(WordSequence words, int first)
    {
        if ((first > 0 && words[first - 1].Sentence == words[first].Sentence) || !words[first].Has(WordForm.AllCapitals))
        {
            return 0;
        }

        for (var i = first + 1; i < Math.Min(words.Count, first + Longest) && words[i].Sentence == words[first].Sentence; i++)
        {
            if (IsDash(words, i))
            {
                return i + 1 < words.Count && words[i + 1].IsCapital ? i + 1 : 0;
            }

            if (words[i].IsMark ? words.Text[words[i].Start] is not (',' or '.' or '(' or ')' or '/') : !words[i].IsCapital && !words[i].Has(WordForm.Number))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsDash(WordSequence words, int i) =>
        words[i].IsMark && (words.Text[words[i].Start] is '—' or '–' or '−' || (words.Text[words[i].Start] is '-' && words.Text[words[i].Start - 1] == ' '));
}
