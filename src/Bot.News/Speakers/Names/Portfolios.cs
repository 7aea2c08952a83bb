using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>What departments and other institutions are for, and how far their names go on about it.</summary>
internal static class Portfolios
{
    /// <summary>How many commas the name of one institution has.</summary>
    private const int MostCommas = 4;

    /// <summary>How many words one of the things has: "Rural Affairs".</summary>
    private const int LongestSubject = 3;

    private static readonly WordTable Nouns = WordList.Table("Speakers.Lexicon.portfolios.txt");

    /// <summary>Whether there are departments for a thing.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Nouns.Contains(word);

    /// <summary>One past a list that goes on behind a comma and ends in "and" and a last one, "Department of Health[, Education and Welfare]"; else 0.</summary>
    public static int ListEnd(WordSequence words, int comma)
    {
        if (!words.IsMark(comma, ',') || !IsSubject(words, comma - 1))
        {
            return 0;
        }

        for (var (at, commas) = (comma, 0); commas < MostCommas; commas++)
        {
            // ", and" is one step.
            var joins = words.Is(at, WordClass.And) ? at : words.Is(at + 1, WordClass.And) ? at + 1 : -1;
            var end = SubjectEnd(words, joins >= 0 ? joins + 1 : at + 1);
            if (end == 0 || joins >= 0)
            {
                return end;
            }

            if (!words.IsMark(end, ',') && !words.Is(end, WordClass.And))
            {
                return 0;
            }

            at = end;
        }

        return 0;
    }

    /// <summary>The capital with which goes on what an institution is for: "Society for the Prevention [of Waste]", "Center for Safety [in the Home]"; else 0.</summary>
    public static int ChainStart(WordSequence words, int i, int first)
    {
        var purpose = words.Letters(i - 1);
        if (!HasComplement(words, first, i) || !(purpose.EndsWith("tion") || purpose.EndsWith("ment") || purpose.EndsWith("ty") || purpose.EndsWith("nce") || purpose.EndsWith("ism") || purpose is "Study" or "Control"))
        {
            return 0;
        }

        var next = words.Is(i + 1, WordClass.Definite) ? i + 2 : i + 1;
        return (next == i + 2 || words.Letters(i) is not "in") && words.IsWord(next) && words[next].IsCapital && words[next].Sentence == words[first].Sentence
            && !words[next].Is(WordClass.Calendar | WordClass.Honorific | WordClass.Function | WordClass.Place | WordClass.GivenName | WordClass.Organisation) ? next : 0;
    }

    /// <summary>Whether the words of a name tell what an institution is for: "Center for Safety".</summary>
    public static bool HasComplement(WordSequence words, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (words[i - 1].Is(WordClass.Organisation) && words[i].Is(WordClass.Preposition))
            {
                return true;
            }
        }

        return false;
    }

    private static int SubjectEnd(WordSequence words, int first)
    {
        var end = first;
        while (end < first + LongestSubject && IsSubject(words, end))
        {
            end++;
        }

        return end > first ? end : 0;
    }

    private static bool IsSubject(WordSequence words, int i) =>
        words.IsWord(i) && words[i].IsCapital && !words[i].IsPossessive && Nouns.Contains(words.Letters(i));
}
