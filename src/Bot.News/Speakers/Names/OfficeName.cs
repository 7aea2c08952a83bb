using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Names;

/// <summary>Which capitalised words are the name of an office, not of who holds it: "Prime Minister", "Office of the Inspector General".</summary>
internal static class OfficeName
{
    // "Prime Minister", "White House Press Secretary"
    public static bool IsTitle(WordSequence words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!words[i].Is(WordClass.Role | WordClass.Honorific | WordClass.Modifier | WordClass.Place | WordClass.Demonym | WordClass.Organisation))
            {
                return false;
            }
        }

        return true;
    }

    // "The Higher Education Minister", but not "the Department of Justice"; "the Hull Argus Leader" is a paper: an office is told by words that any
    // article may have.
    public static bool IsOfficeWithThe(WordSequence words, int first, int last)
    {
        if (!words.Is(first - 1, WordClass.Definite) || MediaNames.Has(words.Letters(last - 1)) || NameParser.FindGivenName(words, first, last) >= 0
            || (words[last - 2].Lexeme is null && Text.Lexicon.Find(words.Letters(last - 2)) == 0))
        {
            return false;
        }

        for (var i = first; i < last; i++)
        {
            if (!words[i].IsCapital)
            {
                return false;
            }
        }

        return true;
    }

    // "Deputy [Mayor]", "Deputy [Foreign Minister]", "Secretary [General]": what follows the title belongs to it.
    public static bool IsOffice(WordSequence words, int title, int name, int last)
    {
        if (last - name == 1 && NameLexicon.FindCompound(words.Letters(title), words.Letters(name)) is not null)
        {
            return true;
        }

        for (var i = name; i < last; i++)
        {
            if (!words[i].Is(WordClass.Role | WordClass.Modifier) || words[i].Is(WordClass.GivenName))
            {
                return false;
            }
        }

        return name < last && words[title].Is(WordClass.Modifier) && words[last - 1].Is(WordClass.Role);
    }

    // "Director of Public [Prosecutions]": what somebody is in charge of; nobody is called so.
    public static bool IsCharge(WordSequence words, int title, int name, int last) =>
        last - name == 1 && name - title > 1 && words.Letters(title + 1) is "of" && words.Letters(name).EndsWith("ions") && !words[name].IsPossessive;

    // "the General Staff", "General Mills": no general's name.
    public static bool IsGeneralBody(WordSequence words, int i) =>
        words.IsWord(i) && words.Letters(i) is "General" && words.IsWord(i + 1)
        && words.Letters(i + 1) is "Staff" or "Assembly" or "Council" or "Secretariat" or "Directorate" or "Synod" or "Electric" or "Mills" or "Motors" or "Dynamics" or "Atomics";

    // "Office of the Inspector General", "Bureau of Justice Assistance"
    public static bool IsOfficeOf(WordSequence words, int first, int title)
    {
        for (var i = first; i < title; i++)
        {
            if (words.IsWord(i + 1) && words.Letters(i + 1) is "of" && (words.Letters(i) is "Office" || (i + 2 == title && NameParser.IsOrganisationWord(words[i]))))
            {
                return true;
            }
        }

        return false;
    }
}
