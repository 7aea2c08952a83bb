using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>How far a name goes: runs of capitalised words, and what joins two of them.</summary>
/// <param name="words">The words of the article.</param>
/// <param name="headline">For each word whether its sentence is set in title case.</param>
internal sealed class NameRuns(WordSequence words, bool[] headline)
{
    private static readonly char[] Closing = ['"', '”', '’', '\'', ')'];

    /// <summary>Whether a name can begin with the word.</summary>
    public bool IsNameWord(int i)
    {
        ref readonly var word = ref words[i];
        if (!word.IsCapital || word.IsMark || words.Letters(i) is "Courtesy" || IsConstituency(words.Letters(i)) || (word.End - word.Start == 1 && words.Text[word.Start] == 'I'))
        {
            return false;
        }

        if (!word.Is(WordClass.Function | WordClass.Calendar) || (word.Is(WordClass.Honorific) && words.IsWord(i + 1) && words[i + 1].IsCapital))
        {
            return true;
        }

        if ((word.IsPossessive && JoinsNames(i)) || JoinsPlural(i + 1))
        {
            return true;
        }

        // The paper, not the day.
        if (words.Letters(i) is "Sun" && words.IsWord(i - 1) && words.Letters(i - 1) is "The" or "the")
        {
            return true;
        }

        // "the Sunday Telegraph"
        if (word.Is(WordClass.Calendar) && words.IsWord(i + 1) && words[i + 1].IsCapital && (words[i + 1].Is(WordClass.Organisation) || words.Is(i - 1, WordClass.Definite)) && MediaNames.Has(words.Letters(i + 1)))
        {
            return true;
        }

        // "Heard" is Amber Heard where the body says so.
        if (IsOnlyVerb(i) && !headline[i] && (!word.IsOpening || word.IsPossessive || words.Is(i + 1, WordClass.SpeechVerb)))
        {
            return true;
        }

        // "Per E. Roe": an initial follows no preposition.
        if (words.Letters(i) is "Per" && !word.IsOpening && words.IsWord(i + 1) && words[i + 1].Has(WordForm.Initial))
        {
            return true;
        }

        // "Will Smith", "May Britt", "US": an ordinary word only where a name cannot stand.
        return ((words.Letters(i) is "Will" or "May" || IsSurname(i) || (words.Letters(i) is not "Sun" && IsMonthSurname(i))) && words.Is(i + 1, WordClass.SpeechVerb))
            || (word.Has(WordForm.AllCapitals) && (word.Is(WordClass.Place) || (word.IsOpening && words.IsMark(i + 1, ':'))))
            || (word.Is(WordClass.GivenName) && (!word.IsOpening || (word.Is(WordClass.Calendar) && IsSubject(i + 1))) && words.IsWord(i + 1) && words[i + 1].IsCapital
                && !words[i + 1].Is(WordClass.Function | WordClass.Calendar));
    }

    // "April [Roe], a nurse", "Jan [Roe] said": no month goes before a surname that speaks or is described.
    private bool IsSubject(int surname) =>
        words.IsMark(surname + 1, ',') ? words.Is(surname + 2, WordClass.Indefinite | WordClass.Definite | WordClass.Who) : words.Is(surname + 1, WordClass.SpeechVerb);

    // "D-Ohio", "R-Texas": the party and the place of who was named before.
    public static bool IsConstituency(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[1] == '-' && word[0] is 'D' or 'R' or 'I' && char.IsUpper(word[2]);

    private bool IsOnlyVerb(int i) =>
        Text.Lexicon.Of(Text.Lexicon.Find(words.Letters(i))) != Text.Lexicon.Forms.None
        && !words[i].Is(WordClass.Preposition | WordClass.Pronoun | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Calendar);

    // "Chris Early", "Early said": behind a first name, or where such a name was given, this is a surname. "Police said" never.
    private bool IsSurname(int i) =>
        words.IsWord(i) && words[i].IsCapital && words[i].Is(WordClass.Function) && !words.Letters(i).EndsWith("s") && words.Letters(i) is not ("Police" or "People")
        && !words[i].Is(WordClass.Preposition | WordClass.Pronoun | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Calendar | WordClass.SpeechVerb)
        && Text.Lexicon.ClosedClass(Text.Lexicon.Find(words.Letters(i))) is not (>= Tag.That and <= Tag.Not);

    // "Zhang Jun", "Fredric March": a month or day would have a number or a full stop behind it.
    private bool IsMonthSurname(int i) =>
        words.Letters(i) is "March" or "August" or "Jan" or "Jun" or "Sun" && !words.IsMark(i + 1, '.') && !(words.IsWord(i + 1) && words[i + 1].Has(WordForm.Number));

    /// <summary>One past the last word of the name that begins there.</summary>
    public int End(int first)
    {
        var end = first + 1;
        while (end < words.Count && (!words[end - 1].IsPossessive || JoinsNames(end - 1)) && words[end].Sentence == words[first].Sentence)
        {
            if (ContinuesName(end, first))
            {
                end++;
            }
            else if (words.Is(end, WordClass.Particle) && !words[end].IsCapital && ParticlesEnd(end) is var after && after > 0)
            {
                end = after + 1;
            }
            else if (NicknameEnd(end, first) is var next && next > 0)
            {
                end = next + 1;
            }
            else if (words.IsMark(end, ',') && words.Is(end + 1, WordClass.Suffix) && words[end + 1].IsCapital)
            {
                end += 2;
            }
            else if (JoinsPlural(end))
            {
                end += 2;
            }
            else if (words.IsMark(end, '&') && words.IsWord(end + 1) && words[end + 1].IsCapital)
            {
                end += 2;
            }
            else if (ComplementStart(end, first) is var complement && complement > 0)
            {
                end = complement + 1;
            }
            else if (words.IsMark(end, ',') && Portfolios.HasComplement(words, first, end) && Portfolios.ListEnd(words, end) is > 0 and var list)
            {
                end = list;
            }
            else if (SecondSubjectEnd(end, first) is var subject && subject > 0)
            {
                end = subject;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "People's Daily", "Children's Hospital", "Lobstermen's Association"
    private bool JoinsNames(int possessive) =>
        (words.Letters(possessive).EndsWith("men") && !words[possessive].Is(WordClass.Place) && words.Is(possessive + 1, WordClass.Organisation)
            || words.Letters(possessive) is "People" or "Children" or "Women" or "Men" or "Workers" or "Writers" or "Veterans" or "Farmers" or "Lloyd"
            || OpensTitle(possessive) || IsOfficeOf(possessive))
        && words.IsWord(possessive + 1) && words[possessive + 1].IsCapital;

    // "Eastshire Sheriff's Office", "Attorney General's Office"
    private bool IsOfficeOf(int possessive) =>
        words[possessive].Is(WordClass.Role) && words.IsWord(possessive + 1) && words.Letters(possessive + 1) is "Office" or "Department";

    // "Farmers' Almanac", "Teachers' Federation": the people whom it is for.
    private bool JoinsPlural(int apostrophe)
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
    private bool OpensTitle(int possessive)
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

    private bool ContinuesName(int i, int first)
    {
        if (words.IsWord(i) && words[i].Has(WordForm.Number) && words[i].End - words[i].Start <= 2 && i == first + 1
            && words.Letters(first) is "France" or "Channel" or "Radio" or "Fox" or "News")
        {
            return true;
        }

        if (!words.IsWord(i) || !words[i].IsCapital || words[i].Has(WordForm.Handle) || words[i].IsOpening || words[i - 1].Is(WordClass.Suffix))
        {
            return false;
        }

        // "Theresa May" but not "Trump Tuesday", "Will"
        return !words[i].Is(WordClass.Function | WordClass.Calendar)
            || (IsOnlyVerb(i) && !headline[first])
            || (words.Letters(i) is "Will" && words[i - 1].Is(WordClass.GivenName) && !headline[first])
            || (words.Letters(i) is "Police" or "Analysis" or "Opinion" or "Scientists" or "Researchers" or "Critics" && !headline[first])
            || (IsSurname(i) && i == first + 1 && words[first].Is(WordClass.GivenName) && !headline[first])
            || JoinsPlural(i + 1)
            || (words[i].IsPossessive && !headline[first] && JoinsNames(i))
            || (words[i].Is(WordClass.Particle) && words.IsWord(i + 1) && words[i + 1].IsCapital)
            || (words[i].Has(WordForm.AllCapitals) && words[i].Is(WordClass.Place | WordClass.Organisation))
            || words[i].Has(WordForm.Initial)
            || (words[i].Is(WordClass.Calendar) && words[i].Is(WordClass.GivenName) && words[i - 1].Is(WordClass.GivenName | WordClass.Honorific | WordClass.Role))
            || (words.Letters(i) is "Sun" && words[i - 1].Is(WordClass.Place | WordClass.Organisation))
            || (i == first + 1 && !headline[first] && IsMonthSurname(i)
                && (words[first].Is(WordClass.GivenName) || (words[first].Lexeme is null && words.Letters(i) is not ("March" or "August"))))
            || (words.Letters(i) is "Today" or "TODAY" && i == first + 1 && !headline[first])
            || (words.Letters(i) is "He" or "You" && i == first + 1 && words[first].Is(WordClass.GivenName) && !headline[first])
            || (words.Letters(i) is "Sun" && words.IsWord(i + 1) && words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Function | WordClass.Calendar));
    }

    // "Ursula von der Leyen", "Abdullah bin Zayed": up to three particles and a capital.
    private int ParticlesEnd(int i)
    {
        var end = i;
        while (end < i + 3 && words.Is(end, WordClass.Particle) && !words[end].IsCapital)
        {
            end++;
        }

        return words.IsWord(end) && words[end].IsCapital && (!words[end].Is(WordClass.Function | WordClass.Calendar) || IsOnlyVerb(end)) && !words[end].IsOpening ? end : 0;
    }

    // Dwayne "The Rock" Johnson, Robert (Bob) Smith
    private int NicknameEnd(int i, int first)
    {
        if (!words[i].IsMark || words.Text[words[i].Start] is not ('"' or '“' or '‘' or '\'' or '(') || words[i - 1].Is(WordClass.Place | WordClass.Function)
            || (!words[i - 1].Is(WordClass.GivenName) && !words[i - 1].Has(WordForm.Initial) && i - first != 1) || !words.IsWord(i + 1) || words[i + 1].Has(WordForm.AllCapitals))
        {
            return 0;
        }

        for (var close = i + 2; close <= i + 4 && close + 1 < words.Count; close++)
        {
            if (words[close].IsMark)
            {
                var next = close + 1;
                return Array.IndexOf(Closing, words.Text[words[close].Start]) >= 0 && words.IsWord(next) && words[next].IsCapital
                    && !words[next].Is(WordClass.Function | WordClass.Calendar) && words[next].Sentence == words[first].Sentence
                    && words[close].End < words[next].Start
                    ? next
                    : 0;
            }

            if (!words[close - 1].IsCapital)
            {
                return 0;
            }
        }

        return 0;
    }

    // "Ministry of Defence", "Secretary of State", "Centers for Disease Control": the capital after the preposition.
    private int ComplementStart(int i, int first)
    {
        if (!words.Is(i, WordClass.Preposition) || words[i].IsCapital || words.Letters(i) is not ("of" or "for" or "on" or "in" or "to"))
        {
            return 0;
        }

        if (words.Letters(i) is "on" && words.Letters(i - 1) is "Mail" && words.IsWord(i + 1) && words.Letters(i + 1) is "Sunday")
        {
            return i + 1;
        }

        if (IsSurnameOf(i - 1, first))
        {
            return 0;
        }

        if (Portfolios.ChainStart(words, i, first) is > 0 and var chain)
        {
            return chain;
        }

        if (words.Letters(i) is "in" or "to")
        {
            return 0;
        }

        var head = words[i - 1];
        var takesOf = head.Is(WordClass.Organisation | WordClass.Thing | WordClass.Role | WordClass.Honorific) && !head.Is(WordClass.GivenName);
        var takesOther = head.Is(WordClass.Organisation) && head.Lexeme!.Form is not ("white" or "post" or "times" or "house");
        if (!(words.Letters(i) is "of" ? takesOf : takesOther))
        {
            return 0;
        }

        var next = words.IsWord(i + 1) && (words[i + 1].Is(WordClass.Definite) || words.Letters(i + 1) is "a" or "an") ? i + 2 : i + 1;
        return words.IsWord(next) && words[next].IsCapital && !words[next].Is(WordClass.Calendar | WordClass.Honorific)
            && (!words[next].Is(WordClass.Function) || words[next].Has(WordForm.AllCapitals)) && words[next].Sentence == words[first].Sentence
            ? next
            : 0;
    }

    // "Rep. Tim [Banks] of Indiana"
    private bool IsSurnameOf(int i, int first) =>
        i > first && words[i - 1].Is(WordClass.GivenName) && !words[i - 1].IsPossessive
        && (i - 1 > first ? words[i - 2].Is(WordClass.Honorific | WordClass.Role) : words.Letters(i).EndsWith("s"));

    // "National Oceanic and Atmospheric Administration", "Department of Energy and Environmental Protection"
    private int SecondSubjectEnd(int and, int first)
    {
        if (!words.Is(and, WordClass.And) || words.Letters(and) is not "and" || !JoinsSubjects(and))
        {
            return 0;
        }

        var end = and + 2;
        while (end < words.Count && ContinuesName(end, first) && !words[end - 1].IsPossessive)
        {
            end++;
        }

        var isDepartment = false;
        for (var i = first; i < and; i++)
        {
            isDepartment |= words[i].Is(WordClass.Organisation) && words.Letters(i + 1) is "of" or "for";
        }

        // "Department of Health and Human Services" is one; "Department of Justice and Federal Trade Commission" are two.
        var closes = (words[end - 1].Is(WordClass.Organisation) && !(isDepartment && words.Letters(end - 1) is "Services")) || (!isDepartment && IsTask(end - 1));
        return isDepartment != closes && (isDepartment || end > and + 2) ? end : 0;
    }

    // "Oceanic and Atmospheric", "Zoos and Aquariums", "Securities and Exchange Commission", "Customs and Border Protection"
    private bool JoinsSubjects(int and) =>
        IsSubjectOfInstitution(and - 1)
            ? IsSubjectOfInstitution(and + 1) || (IsCapitalOf(and + 1, WordClass.Organisation) && IsCapitalOf(and + 2, WordClass.Organisation))
            : IsPlural(and - 1) && (IsPlural(and + 1) || IsTask(and + 2));

    private bool IsCapitalOf(int i, WordClass any) => words.Is(i, any) && words[i].IsCapital;

    private bool IsTask(int i) => words.IsWord(i) && words.Letters(i) is "Protection" or "Enforcement";

    private bool IsPlural(int i) =>
        words.IsWord(i) && words[i].IsCapital && !words[i].IsPossessive && words[i].End - words[i].Start > 3 && words.Letters(i).EndsWith("s")
        && !words[i].Is(WordClass.GivenName | WordClass.Place | WordClass.Demonym | WordClass.Role | WordClass.Honorific | WordClass.Organisation | WordClass.Function);

    // A capitalised adjective or common noun, nobody's name.
    private bool IsSubjectOfInstitution(int i)
    {
        if (!words.IsWord(i) || !words[i].IsCapital || words[i].IsPossessive
            || words[i].Is(WordClass.GivenName | WordClass.Place | WordClass.Demonym | WordClass.Role | WordClass.Honorific | WordClass.Organisation | WordClass.Function))
        {
            return false;
        }

        var word = words.Letters(i);
        return Text.Lexicon.Find(word) != 0 || (word.EndsWith("s") && Text.Lexicon.Find(word[..^1]) != 0) || word.EndsWith("ies") || word.EndsWith("ry") || word.EndsWith("ic") || word.EndsWith("al") || word.EndsWith("ion") || word.EndsWith("ment") || word.EndsWith("ogy");
    }
}
