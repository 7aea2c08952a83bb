using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Names;

/// <summary>Possessives that stand inside a name, where most others end one.</summary>
internal static class PossessiveNames
{
    /// <summary>"People's Daily", "Children's Hospital", "Lobstermen's Association": whether the word behind a possessive belongs to the same name.</summary>
    public static bool Joins(WordSequence words, int possessive) =>
        (words.Letters(possessive).EndsWith("men") && !words[possessive].Is(WordClass.Place) && words.Is(possessive + 1, WordClass.Organisation)
            || words.Letters(possessive) is "People" or "Children" or "Women" or "Men" or "Workers" or "Writers" or "Veterans" or "Farmers" or "Lloyd"
            || OpensTitle(words, possessive) || IsOfficeOf(words, possessive) || IsAssociationOf(words, possessive))
        && words.IsWord(possessive + 1) && words[possessive + 1].IsCapital;

    // "Eastshire Sheriff's Office", "Attorney General's Office", "Leeds Mayor's Association"
    private static bool IsOfficeOf(WordSequence words, int possessive) =>
        (words[possessive].Is(WordClass.Role) || words.Letters(possessive) is "Examiner") && words.IsWord(possessive + 1) && words.Letters(possessive + 1) is "Office" or "Department" or "Association" or "Federation" or "Guild";

    // "the Alzheimer's Association", "Young Rutania's Foundation": a land alone has many.
    private static bool IsAssociationOf(WordSequence words, int possessive) =>
        words.IsWord(possessive + 1) && words.Letters(possessive + 1) is "Association" or "Foundation" or "Almanac" or "Almanack"
        && (!words[possessive].Is(WordClass.Place | WordClass.Demonym) || (words.IsWord(possessive - 1) && words[possessive - 1].IsCapital && !words[possessive - 1].Is(WordClass.Function)))
        && !(words.IsWord(possessive + 2) && words[possessive + 2].IsCapital && words[possessive + 1].End + 1 == words[possessive + 2].Start);

    /// <summary>"Farmers' Almanac", "Teachers' Federation": the people whom it is for, before the apostrophe of a plural.</summary>
    public static bool JoinsPlural(WordSequence words, int apostrophe)
    {
        if (apostrophe < 1 || !(words.IsMark(apostrophe, '\'') || words.IsMark(apostrophe, '’')) || words[apostrophe - 1].End != words[apostrophe].Start
            || !words.IsWord(apostrophe + 1) || !words[apostrophe + 1].IsCapital || words[apostrophe + 1].Start != words[apostrophe].End + 1)
        {
            return false;
        }

        var people = words.Letters(apostrophe - 1);
        return people.EndsWith("s") && !words[apostrophe - 1].Is(WordClass.Demonym | WordClass.GivenName | WordClass.Place)
            && words.Letters(apostrophe + 1) is "Association" or "Federation" or "Union" or "Alliance" or "Guild" or "Society" or "League" or "Network" or "Council"
                or "Trust" or "Party" or "Institute" or "Club" or "Almanac" or "Committee" or "Commission" or "Campaign" or "Congress" or "Service";
    }

    // "Jane's Defence Weekly": a given name alone has no papers of its own.
    private static bool OpensTitle(WordSequence words, int possessive)
    {
        if (!words[possessive].Is(WordClass.GivenName) || words[possessive].Is(WordClass.Place) || (words.IsWord(possessive - 1) && words[possessive - 1].IsCapital))
        {
            return false;
        }

        var end = possessive + 1;
        while (words.IsWord(end) && words[end].IsCapital && !words[end].Is(WordClass.Function) && end <= possessive + 4)
        {
            end++;
        }

        return end - possessive > 2 && words.Letters(end - 1) is "Weekly" or "Magazine" or "Review" or "Journal" or "Yearbook" or "Group" or "Almanack";
    }
}
