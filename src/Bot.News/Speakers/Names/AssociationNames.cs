using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>
/// Names of bodies that tell who is for or against what: "Friends of the Lakes", "Surgeons Without Maps", "Save the Ponies". A capital
/// within a sentence tells that such words are a name; behind them the sentences that open with it are known.
/// </summary>
internal sealed class AssociationNames(WordSequence words, bool[] headline)
{
    /// <summary>How many words stand behind the preposition.</summary>
    private const int LongestComplement = 5;

    private static readonly WordTable Openings = WordList.Table("Speakers.Lexicon.association-openings.txt");

    private HashSet<string>? named;

    /// <summary>One past the association whose name begins with a run of capitalised words; 0 where it is none.</summary>
    public int End(int first, int runEnd)
    {
        var complement = Complement(first, runEnd);
        if (complement == 0 || headline[first] || (IsHead(first) && !IsSurelyName(runEnd, complement) && !IsNamedWithin(runEnd, complement)))
        {
            return 0;
        }

        var end = complement + 1;
        while (end < complement + LongestComplement && !words[end - 1].IsPossessive && (IsNamePart(end) || (words.Is(end, WordClass.Particle) && IsNamePart(end + 1))))
        {
            end += IsNamePart(end) ? 1 : 2;
        }

        // "Surgeons for Rutania Premier Jane Roe"
        return words.Is(end, WordClass.Role) && words[end].IsCapital && words[end - 1].Is(WordClass.Place | WordClass.Demonym) ? 0 : end;
    }

    /// <summary>Whether a run of one word is but the noun with which a sentence opens: "Students in Leeds".</summary>
    public bool IsCommonNoun(int first, int runEnd) =>
        runEnd == first + 1 && IsHead(first) && !words[first].Is(WordClass.GivenName | WordClass.Honorific) && !words[first].Has(WordForm.AllCapitals) && words.Letters(first).EndsWith("s")
        && Openings.Contains(words.Letters(first));

    // At the head of a sentence, or behind a dateline or label.
    private bool IsHead(int i) =>
        words[i].IsOpening || (i > 0 && words[i - 1].IsMark && words.Text[words[i - 1].Start] is '-' or '–' or '—' or ':');

    // The capital behind the preposition; 0 where the run goes not on like that.
    private int Complement(int first, int end)
    {
        if (end + 1 >= words.Count || words[end].IsMark || words[end].Sentence != words[first].Sentence || words[end - 1].IsPossessive)
        {
            return 0;
        }

        var joins = words.Letters(end);
        if (words[end].IsCapital)
        {
            return joins is "Without" or "Against" or "Beyond" or "Before" or "Under" && IsNamePart(end + 1) && end == first + 1 && !words[first].Is(WordClass.GivenName | WordClass.Place | WordClass.Role) ? end + 1 : 0;
        }

        if (joins is "the")
        {
            return end == first + 1 && words.Letters(first) is "Save" or "Help" or "Stop" && IsNamePart(end + 1) ? end + 1 : 0;
        }

        if (joins is not ("of" or "for" or "on" or "in" or "at" or "against") || !Openings.Contains(words.Letters(end - 1)))
        {
            return 0;
        }

        var at = words.Is(end + 1, WordClass.Definite) && !words[end + 1].IsCapital ? end + 2 : end + 1;
        return IsNamePart(at) && !words[at].Is(WordClass.Honorific) && !(joins is "in" or "at" && words[at].Is(WordClass.Place | WordClass.Organisation | WordClass.Thing)) ? at : 0;
    }

    private bool IsNamePart(int i) =>
        words.IsWord(i) && words[i].IsCapital && !words[i].IsOpening && !words[i].Is(WordClass.Function | WordClass.Calendar | WordClass.Role) && !words[i].Has(WordForm.Handle);

    // At the head of a sentence: "Surgeons Without Maps", "Save the Ponies", "Students for Fair Fees"; "Friends of Jane Roe" may be her friends.
    private bool IsSurelyName(int preposition, int complement) =>
        words[preposition].IsCapital || words.Letters(preposition) is "the"
        || (words.Letters(preposition) is "for" or "against" && IsCommon(complement) && IsNamePart(complement + 1) && IsCommon(complement + 1) && !(complement + 2 < words.Count && IsNamePart(complement + 2)));

    private bool IsCommon(int i) => !words[i].Is(WordClass.GivenName | WordClass.Place | WordClass.Organisation | WordClass.Demonym | WordClass.Honorific);

    private bool IsNamedWithin(int preposition, int complement)
    {
        if (named is null)
        {
            named = [];
            for (var i = 1; i + 1 < words.Count; i++)
            {
                if (words[i - 1].IsCapital && !IsHead(i - 1) && !headline[i] && Complement(i - 1, i) is > 0 and var at)
                {
                    named.Add(Slice(i, at));
                }
            }
        }

        return named.Contains(Slice(preposition, complement));
    }

    private string Slice(int preposition, int complement) => words.Span(preposition - 1, complement + 1).In(words.Text).ToString();
}
