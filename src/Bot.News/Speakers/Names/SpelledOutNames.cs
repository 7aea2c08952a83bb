using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Names;

/// <summary>
/// Names that an acronym of the article spells out, however they are joined: "the Society for the Prevention of Fires" beside "SPF"
/// (after Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions", but for acronyms anywhere in the text).
/// </summary>
internal sealed class SpelledOutNames
{
    /// <summary>How many letters an acronym has: two tell too little.</summary>
    private const int ShortestAcronym = 3, LongestAcronym = 8;

    /// <summary>How many small words may stand in a row within a name: "of", "for the", "and of the".</summary>
    private const int MostJoins = 3;

    /// <summary>How many words and commas a list within a name has.</summary>
    private const int LongestList = 16;

    /// <summary>More than any article uses; the rest are not looked at.</summary>
    private const int MostAcronyms = 60;

    private readonly WordSequence words;
    private readonly List<string> acronyms = [];

    /// <summary>A bit for each letter from A to Z that an acronym begins with.</summary>
    private readonly uint openings;

    public SpelledOutNames(WordSequence words)
    {
        this.words = words;
        for (var i = 0; i < words.Count && acronyms.Count < MostAcronyms; i++)
        {
            if (IsAcronym(i) && Letters(words.Letters(i).ToString()) is { Length: >= ShortestAcronym and <= LongestAcronym } letters && !acronyms.Contains(letters))
            {
                acronyms.Add(letters);
                openings |= Letter(letters[0]);
            }
        }
    }

    /// <summary>One past the name that begins with the word; 0 where no acronym spells one out.</summary>
    public int End(int first)
    {
        if (openings == 0 || !words[first].IsCapital)
        {
            return 0;
        }

        if (words[first].Is(WordClass.Place | WordClass.Organisation) && words[first].Has(WordForm.AllCapitals | WordForm.Initial))
        {
            // "U.N. Office for the Coordination of Relief" (OCR)
            return words.IsWord(first + 1) && words[first + 1].IsCapital && !words[first + 1].IsOpening && !words[first + 1].Has(WordForm.AllCapitals) ? End(first + 1) : 0;
        }

        var end = 0;
        if ((openings & Letter(words.Text[words[first].Start])) != 0 && IsOpening(first))
        {
            foreach (var acronym in acronyms)
            {
                end = Math.Max(end, EndOf(acronym, first));
            }
        }

        return end;
    }

    private static uint Letter(char letter) => char.IsAsciiLetterUpper(letter) ? 1u << (letter - 'A') : 0;

    // No person, no office and no degree: "Master of Business Administration".
    private bool IsOpening(int first) =>
        words[first].Is(WordClass.Honorific | WordClass.GivenName | WordClass.Role)
            ? words.Letters(first) is "Royal" or "Director"
            : words.Letters(first) is not ("Master" or "Bachelor" or "Doctor");

    private bool IsAcronym(int i) =>
        words[i].Has(WordForm.AllCapitals)
        && (!words[i].Is(WordClass.Place | WordClass.GivenName | WordClass.Role | WordClass.Honorific) || words[i].Is(WordClass.Organisation));

    /// <summary>An acronym without its marks: "PGE" of "PG&amp;E", "NHS" of "N.H.S".</summary>
    public static string Letters(string acronym) =>
        acronym.AsSpan().ContainsAny('&', '.') ? acronym.Replace("&", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : acronym;

    private int EndOf(string acronym, int first)
    {
        int matched = 0, joins = 0, row = 0;
        for (var i = first; i < words.Count && words[i].Sentence == words[first].Sentence; i++)
        {
            if (words[i].IsCapital && !words[i].IsMark)
            {
                if (words[i].Has(WordForm.AllCapitals) || !Take(words.Letters(i), acronym, ref matched))
                {
                    return 0;
                }

                if (matched == acronym.Length)
                {
                    return IsEnd(i + 1) && !IsOffice(i) && (joins > 0 || IsOrdinary(first)) ? i + 1 : 0;
                }

                row = 0;
            }
            else if (++row <= MostJoins && IsJoin(i))
            {
                joins++;
            }
            else
            {
                return 0;
            }
        }

        return 0;
    }

    // No more of the name follows, nor more of a list.
    private bool IsEnd(int i) =>
        !words.IsWord(i) ? !(words.IsMark(i, ',') && words.IsWord(i + 1) && words[i + 1].IsCapital) : !words[i].IsCapital && !(words[i].Is(WordClass.And) && words.IsWord(i + 1) && words[i + 1].IsCapital);

    // "Football Supporters Europe", not "Jo Roe-Hale": a word that is no name by itself.
    private bool IsOrdinary(int first) => words[first].Lexeme is not null || Text.Lexicon.Find(words.Letters(first)) != 0;

    // "National Security Adviser" (beside NSA, an agency)
    private bool IsOffice(int i) => words[i].Is(WordClass.Role) && !words.Letters(i).EndsWith("s");

    // "Co-operation" counts once, "Anti-Defamation" twice.
    private static bool Take(ReadOnlySpan<char> word, string acronym, ref int matched)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (at == 0 || (char.IsUpper(word[at]) && word[at - 1] == '-'))
            {
                if (matched == acronym.Length || word[at] != acronym[matched])
                {
                    return false;
                }

                matched++;
            }
        }

        return true;
    }

    // "of", "for the", and the commas of "Radio, Film and Television"
    private bool IsJoin(int i) =>
        words[i].IsMark ? words.IsMark(i, ',') && words.IsWord(i + 1) && words[i + 1].IsCapital && ListEnds(i + 1)
            : words[i].Is(WordClass.Preposition | WordClass.Definite | WordClass.And);

    // Whether "and" joins the last of the list.
    private bool ListEnds(int first)
    {
        for (var i = first; i < first + LongestList; i++)
        {
            if (words.Is(i, WordClass.And))
            {
                return true;
            }

            if (!(words.IsWord(i) && words[i].IsCapital) && !(words.IsMark(i, ',') && words.IsWord(i + 1) && words[i + 1].IsCapital))
            {
                return false;
            }
        }

        return false;
    }
}
