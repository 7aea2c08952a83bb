using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>A run of capitalised words, cut into what the person is and what the person is called.</summary>
internal readonly record struct ParsedName(MentionKind Kind, int NameFirst, int ShownFirst, int End, Sex Sex, bool HasHonorific)
{
    /// <summary>All the words are the name of an institution.</summary>
    public static ParsedName Institution(int first, int end) => new(MentionKind.Organisation, first, first, end, Sex.Unknown, false);
}

/// <summary>Cuts and classifies a run of capitalised words: "Texas Sen. Ted Cruz", "Bank of England", "Republicans".</summary>
internal static class NameParser
{
    /// <summary>Titles that stay with a single name, because it is never used without: "Pope Francis".</summary>
    private static readonly HashSet<string> Inseparable =
        ["pope", "king", "queen", "prince", "princess", "emperor", "sultan", "lady", "lord", "baroness", "mother", "sister", "brother", "father", "sheikh", "sheikha"];

    /// <summary>Shorter words for what a firm sells are surnames too: "Power", "Steel".</summary>
    private const int ShortestTrade = 6;

    private static readonly WordTable PlaceOpenings = WordList.Table("Speakers.Lexicon.place-openings.txt");

    public static ParsedName Parse(WordSequence words, int first, int end)
    {
        var last = end;
        while (last - first > 2 && PostNominals.Has(words.Letters(last - 1)))
        {
            last--;
        }

        // "Transport 2000", "Local 58"
        if (IsParty(words, first, last) || (last - first > 1 && words[last - 1].Has(WordForm.Number) && !words[last - 1].Is(WordClass.Suffix) && !MediaNames.Has(words.Letters(first))))
        {
            return ParsedName.Institution(first, last);
        }

        var name = first;
        var sex = Sex.Unknown;
        var honorific = false;
        var title = LastTitle(words, first, last);
        if (title > first && OfficeName.IsOfficeOf(words, first, title) && FindGivenName(words, title + 1, last) < 0)
        {
            return ParsedName.Institution(first, last);
        }

        if (title >= first)
        {
            name = title + 1;
            sex = SexOfTitles(words, first, name);
            honorific = words[title].Is(WordClass.Honorific);
            name = SkipComplement(words, name, last);
            if (OfficeName.IsOffice(words, title, name, last) || OfficeName.IsCharge(words, title, name, last))
            {
                name = last;
            }

            if (last - name > 2 && words.Letters(name) is "Emeritus" or "Emerita")
            {
                name++;
            }

            if (name >= last)
            {
                return new(MentionKind.Title, last, last, last, sex, honorific);
            }
        }

        // "Duke Energy": what a firm sells is nobody's surname.
        if (title >= first && last - name == 1 && words[title].Is(WordClass.Role) && words.Letters(name) is { Length: >= ShortestTrade } trade && FirmNames.Has(trade))
        {
            return ParsedName.Institution(first, last);
        }

        if (title < first && OfficeName.IsGeneralBody(words, last - 2) && last - 2 >= first)
        {
            return ParsedName.Institution(first, last);
        }

        // "the Toronto Star", "the Irish Independent", "the Daily Star"
        if (last - first > 1 && (title < first || title == last - 1) && (words[first].Is(WordClass.Place | WordClass.Demonym | WordClass.Calendar) || words.Letters(first) is "Daily" or "Morning" or "Evening")
            && MediaNames.Has(words.Letters(last - 1)) && FindGivenName(words, first + 1, last) < 0)
        {
            return ParsedName.Institution(first, last);
        }

        // "Psychology Today", "USA Today Sports"
        if (title < first && last - first > 1 && words.Letters(first + 1) is "Today" or "TODAY" && FindGivenName(words, first + 1, last) < 0)
        {
            return ParsedName.Institution(first, last);
        }

        // "the EU Commission President", "The Higher Education Minister"
        if (title < first && last - first > 1 && words[last - 1].Is(WordClass.Role) && !words[last - 1].Is(WordClass.GivenName)
            && (OfficeName.IsTitle(words, first, last) || OfficeName.IsOfficeWithThe(words, first, last)))
        {
            return new(MentionKind.Title, last, last, last, Sex.Unknown, false);
        }

        // "Simon & Roe", "Customs and Border Protection"
        if (title < first && JoinsNames(words, first, last))
        {
            return ParsedName.Institution(first, last);
        }

        if (title < first && words.Letters(first) is "St" or "St." && last - first == (words.IsMark(first + 1, '.') ? 3 : 2))
        {
            // "St. Louis", "St Albans"
            return new(MentionKind.Place, first, first, last, Sex.Unknown, false);
        }

        if (last - first == 2 && words.Letters(first + 1) is "Bank" && words.Letters(first) is "West" or "East" or "North" or "South" or "Left" or "Right")
        {
            // The bank of a river, not one that lends.
            return new(MentionKind.Place, first, first, last, Sex.Unknown, false);
        }

        var addressed = honorific && last - name == 1;
        if (!addressed && IsOrganisation(words, title >= first ? name : first, last))
        {
            // "President of the European Commission Ursula von der Leyen" has its name at the end.
            var given = FindGivenName(words, name + 1, last);
            if (given < 0 || (last - given > 2 && IsOrganisationWord(words[last - 1])))
            {
                // "Fort Wayne City Council" has none.
                return ParsedName.Institution(first, last);
            }

            return Person(words, given, last, given, sex, honorific);
        }

        if (title < first)
        {
            name = SkipPrefix(words, first, last);
            if (last - name > 2 && words.Letters(last - 1) is "Show" or "Podcast" or "Tour" or "Act" or "Trophy" or "Experience")
            {
                // "Jane Roe Show": what is named after her.
                return new(MentionKind.Thing, name, name, last, Sex.Unknown, false);
            }
        }

        return title >= first || StartsWithGivenName(words, name, last)
            ? Person(words, name, last, title, sex, honorific)
            : Classify(words, name, last);
    }

    private static ParsedName Person(WordSequence words, int name, int end, int title, Sex sex, bool honorific)
    {
        if (words.Is(name, WordClass.Demonym | WordClass.Place) && FindGivenName(words, name, end) is var given && given > name)
        {
            name = given;
        }

        var shown = name;
        var core = CountNameWords(words, name, end);
        if (core == 1 && title >= 0 && title == name - 1 && words[title].Lexeme is { } lexeme && Inseparable.Contains(lexeme.Form))
        {
            shown = title;
        }

        if (sex == Sex.Unknown && words[name].Lexeme is { } opening && (core > 1 || shown != name))
        {
            sex = opening.NameSex;
        }

        return new(MentionKind.Person, name, shown, end, sex, honorific);
    }

    private static ParsedName Classify(WordSequence words, int name, int end)
    {
        int places = 0, peoples = 0, things = 0, count = 0, roles = 0;
        for (var i = name; i < end; i++)
        {
            if (words[i].IsMark)
            {
                continue;
            }

            count++;
            places += words[i].Is(WordClass.Place) ? 1 : 0;
            peoples += words[i].Is(WordClass.Demonym) ? 1 : 0;
            things += words[i].Is(WordClass.Thing) ? 1 : 0;
            roles += words[i].Is(WordClass.Role | WordClass.Honorific) ? 1 : 0;
        }

        var shouted = true;
        for (var i = name; i < end; i++)
        {
            shouted &= words[i].IsMark || words[i].Has(WordForm.AllCapitals);
        }

        var kind = shouted && count > 1 && !words.IsMark(end, ':') ? MentionKind.Unknown
            : count == 1 && words[name].Has(WordForm.AllCapitals) && words[name].Length() <= 6
                && !words[name].Is(WordClass.Place | WordClass.GivenName | WordClass.Thing | WordClass.Honorific)
                ? MentionKind.Organisation
            : roles == count || (roles > 0 && words[end - 1].Is(WordClass.Role) && OfficeName.IsTitle(words, name, end)) ? MentionKind.Title
            : places > 0 && places + peoples + things >= count ? MentionKind.Place
            : peoples == count ? MentionKind.People
            : things > 0 && (words[end - 1].Is(WordClass.Thing) || count == 1) ? MentionKind.Thing
            : count == 2 && words[end - 1].Is(WordClass.Place) && !words[name].Is(WordClass.Place)
                ? OpensPlace(words.Letters(name)) ? MentionKind.Place : MentionKind.Organisation
            : count == 1 && words[name].Is(WordClass.Organisation) ? MentionKind.Organisation
            : count > 1 && (peoples > 0 || things > 0 || places > 1) ? MentionKind.Unknown
            : count > 1 && !words[name].Is(WordClass.Place) ? MentionKind.Person
            : MentionKind.Unknown;
        return new(kind, name, name, end, Sex.Unknown, false);
    }

    // "San Francisco", "West Virginia"; but "Sport England".
    private static bool OpensPlace(ReadOnlySpan<char> word) => PlaceOpenings.Contains(word);

    private static bool JoinsNames(WordSequence words, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (words.IsMark(i, '&') || (words[i].Is(WordClass.And) && !words[i].IsCapital && FindGivenName(words, i + 1, end) < 0))
            {
                return true;
            }
        }

        return false;
    }

    // "the Liberal Democrats": what sort of Democrats is the party's name.
    private static bool IsParty(WordSequence words, int first, int end) =>
        end - first > 1 && words.Letters(end - 1) is "Democrats" && words.Letters(end - 2) is "Liberal" or "Social" or "Christian" or "Free" or "Centre";

    // The last title that something follows; "Stephen King" and "Dean Smith" have none.
    private static int LastTitle(WordSequence words, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
        {
            // "the Royal Mint", "the General Staff"
            if (!words[i].Is(WordClass.Honorific | WordClass.Role) || !words[i].IsCapital || words[i].IsPossessive || words.Letters(i) is "Royal" or "Boy" or "Girl" || OfficeName.IsGeneralBody(words, i)
                || (i > first && words[i].Is(WordClass.Particle) && !words[i].Has(WordForm.AllCapitals)))
            {
                continue;
            }

            if (words[i].Is(WordClass.GivenName) && !(i + 2 < end && words[i + 1].Is(WordClass.GivenName)))
            {
                continue;
            }

            // "Jackson Mayor Jane Roe" is no Jackson, and "San Diego Mayor Jane Roe" no Diego.
            if (i > first && words[i - 1].Is(WordClass.GivenName) && !words[i].Is(WordClass.Honorific)
                && !(end - i > 2 && (i == first + 1 || words[i + 1].Is(WordClass.GivenName))))
            {
                continue;
            }

            return i;
        }

        return -1;
    }

    private static Sex SexOfTitles(WordSequence words, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (words[i].Lexeme is { RoleSex: not Sex.Unknown } lexeme && lexeme.Is(WordClass.Honorific | WordClass.Role))
            {
                return lexeme.RoleSex;
            }
        }

        return Sex.Unknown;
    }

    // "Secretary of [State] Antony Blinken", "Minister of [Foreign Affairs] Mélanie Joly"
    private static int SkipComplement(WordSequence words, int at, int end)
    {
        if (at >= end || !words.Is(at, WordClass.Preposition))
        {
            return at;
        }

        at += words.Is(at + 1, WordClass.Definite) ? 2 : 1;
        var given = FindGivenName(words, at, end);
        if (given >= 0)
        {
            return given;
        }

        var complement = at;
        while (at < end && words[at].Is(WordClass.Modifier | WordClass.Organisation | WordClass.Thing | WordClass.Place | WordClass.Demonym | WordClass.Function | WordClass.GroupNoun))
        {
            at++;
        }

        // "Duchess of Sussex": all of it is the title.
        return at == complement ? end : at;
    }

    private static bool IsOrganisation(WordSequence words, int first, int end)
    {
        if (end - first > 1 && words.Letters(end - 1) is "Award" or "Awards" or "Prize")
        {
            // The academy's awards are not the academy.
            return false;
        }

        if (StartsWithGivenName(words, first, end))
        {
            // "George Washington University", "Clinton Foundation"; but "Jack Church", "Annie Hall".
            return IsOrganisationWord(words[end - 1]) && (end - first > 2 || words[end - 1].Is(WordClass.GroupNoun) || words[first].Is(WordClass.Particle));
        }

        for (var i = first; i < end; i++)
        {
            if (IsOrganisationWord(words[i]) && !(i == first && words[i].Is(WordClass.Demonym) && end - first > 1))
            {
                return true;
            }
        }

        return false;
    }

    // "UN" but not "Kim Jong Un"
    public static bool IsOrganisationWord(Word word) =>
        word.Is(WordClass.Organisation) && word.IsCapital
        && (word.Length() > 3 || word.Has(WordForm.AllCapitals) || word.Lexeme!.Form is "inc" or "ltd" or "llc" or "llp" or "pac" or "zoo");

    private static bool StartsWithGivenName(WordSequence words, int name, int end) =>
        end - name > 1 && (words[name].Is(WordClass.GivenName) || words[name].Has(WordForm.Initial))
        && !words[name].Is(WordClass.Place)
        || (end - name == 1 && words[name].Is(WordClass.GivenName) && !words[name].Is(WordClass.Calendar | WordClass.Function | WordClass.Place | WordClass.Role));

    public static int FindGivenName(WordSequence words, int from, int end)
    {
        for (var i = from; i < end - 1; i++)
        {
            if (words[i].Is(WordClass.GivenName) && !words[i].Is(WordClass.Place | WordClass.Modifier | WordClass.Calendar) && !words[i + 1].IsMark
                && (i + 2 < end || !words[i + 1].Is(WordClass.Organisation | WordClass.Thing)))
            {
                return i;
            }
        }

        return -1;
    }

    // "Republican Ted Cruz", "FBI Director", "Cellist Yo-Yo Ma": what stands before a given name and is none.
    private static int SkipPrefix(WordSequence words, int first, int end)
    {
        if (words[first].Is(WordClass.GivenName) || words[first].Has(WordForm.Initial))
        {
            return first;
        }

        var given = FindGivenName(words, first + 1, end);
        if (given < 0)
        {
            return (words[first].Is(WordClass.Demonym) || (words[first].Is(WordClass.Place) && words[first].Has(WordForm.AllCapitals) && !words[end - 1].Is(WordClass.Role))) && end - first > 2 && !words[end - 1].Is(WordClass.Thing | WordClass.Organisation) ? first + 1 : first;
        }

        var all = true;
        for (var i = first; i < given; i++)
        {
            all &= words[i].Is(WordClass.Demonym | WordClass.Place | WordClass.Organisation | WordClass.Thing | WordClass.Role | WordClass.Modifier)
                || words[i].Has(WordForm.AllCapitals);
            if (words[i].Has(WordForm.AllCapitals) && !words[i].Has(WordForm.Initial))
            {
                // "Browns DL Sheldon Roe": letters for what somebody plays or is end what stands before the name.
                all = true;
            }
        }

        return all || (words[first].IsOpening && given == first + 1 && end - given > 1) ? given : first;
    }

    private static int CountNameWords(WordSequence words, int name, int end)
    {
        var count = 0;
        for (var i = name; i < end; i++)
        {
            count += words[i].IsMark || words[i].Is(WordClass.Suffix) ? 0 : 1;
        }

        return count;
    }

    private static int Length(this Word word) => word.End - word.Start;
}
