using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>How far a name goes: runs of capitalised words, and what joins two of them.</summary>
/// <param name="words">The words of the article.</param>
/// <param name="headline">For each word whether its sentence is set in title case.</param>
internal sealed class NameRuns(WordSequence words, bool[] headline)
{
    private static readonly char[] Closing = ['"', '”', '’', '\'', ')'];

    private readonly WordSurnames surnames = new(words);

    /// <summary>Whether a name can begin with the word.</summary>
    public bool IsNameWord(int i)
    {
        ref readonly var word = ref words[i];
        if (!word.IsCapital || word.IsMark || words.Letters(i) is "Courtesy" || IsConstituency(words.Letters(i)) || (word.End - word.Start == 1 && words.Text[word.Start] == 'I'))
        {
            return false;
        }

        if (word.Has(WordForm.AllCapitals) && IsShout(i))
        {
            return false;
        }

        if (!word.Is(WordClass.Function | WordClass.Calendar) || (word.Is(WordClass.Honorific) && words.IsWord(i + 1) && words[i + 1].IsCapital))
        {
            return true;
        }

        if ((word.IsPossessive && PossessiveNames.Joins(words, i)) || PossessiveNames.JoinsPlural(words, i + 1))
        {
            return true;
        }

        if (surnames.StandsAt(i))
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

    // "WATCH Jane Roe": a common word in capitals before a name that has none.
    private bool IsShout(int i) =>
        words[i].End - words[i].Start > 4 && words[i].Lexeme is null && words.IsWord(i + 1) && words[i + 1].IsCapital && !words[i + 1].Has(WordForm.AllCapitals)
        && Text.Lexicon.Of(Text.Lexicon.Find(words.Letters(i))) != Text.Lexicon.Forms.None;

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
        while (end < words.Count && (!words[end - 1].IsPossessive || PossessiveNames.Joins(words, end - 1)) && words[end].Sentence == words[first].Sentence)
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
            else if (PossessiveNames.JoinsPlural(words, end))
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

    private bool ContinuesName(int i, int first)
    {
        if (words.IsWord(i) && words[i].Has(WordForm.Number) && i == first + 1 && IsNumberOfName(i))
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
            || surnames.EndsName(i)
            || (words.Letters(i) is "Will" && words[i - 1].Is(WordClass.GivenName) && !headline[first])
            || (words.Letters(i) is "Police" or "Analysis" or "Opinion" or "Scientists" or "Researchers" or "Critics" && !headline[first])
            || (IsSurname(i) && i == first + 1 && words[first].Is(WordClass.GivenName) && !headline[first])
            || PossessiveNames.JoinsPlural(words, i + 1)
            || (words[i].IsPossessive && !headline[first] && PossessiveNames.Joins(words, i))
            || (words[i].Is(WordClass.Particle) && words.IsWord(i + 1) && words[i + 1].IsCapital)
            || (words[i].Has(WordForm.AllCapitals) && words[i].Is(WordClass.Place | WordClass.Organisation))
            || words[i].Has(WordForm.Initial)
            || (words[i].Is(WordClass.Calendar) && words[i].Is(WordClass.GivenName) && words[i - 1].Is(WordClass.GivenName | WordClass.Honorific | WordClass.Role))
            || (words.Letters(i) is "Sun" && words[i - 1].Is(WordClass.Place | WordClass.Organisation))
            || (i == first + 1 && !headline[first] && IsMonthSurname(i)
                && (words[first].Is(WordClass.GivenName) || (words[first].Lexeme is null && words.Letters(i) is not ("March" or "August"))))
            || (!headline[first] && IsNumberWord(words.Letters(i)))
            || (words.Letters(i) is "Today" or "TODAY" && i == first + 1 && !headline[first])
            || (words.Letters(i) is "He" or "You" && i == first + 1 && words[first].Is(WordClass.GivenName) && !headline[first])
            || (words.Letters(i) is "Sun" && words.IsWord(i + 1) && words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Function | WordClass.Calendar));
    }

    // "Channel 4", "Local 58", "Transport 2000 said"
    private bool IsNumberOfName(int i) =>
        words.Letters(i - 1) is "France" or "Channel" or "Radio" or "Fox" or "News" ? words[i].End - words[i].Start <= 2
            : words.Letters(i - 1) is "Local"
                || (words[i].End - words[i].Start <= 4 && !words.Letters(i).ContainsAnyExceptInRange('0', '9') && words.Is(i + 1, WordClass.SpeechVerb) && !words[i + 1].IsCapital
                    && words[i].End < words[i + 1].Start && !words[i - 1].Is(WordClass.Function | WordClass.Calendar | WordClass.Demonym) && !words[i - 1].IsPossessive);

    // "Crop One", "Page Six", "Mega Millions"
    private static bool IsNumberWord(ReadOnlySpan<char> word) =>
        word is "One" or "Two" or "Three" or "Four" or "Five" or "Six" or "Seven" or "Eight" or "Nine" or "Ten" or "Millions" or "Hundred" or "Thousand";

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
            || (!words[i - 1].Is(WordClass.GivenName) && !words[i - 1].Has(WordForm.Initial) && !IsFirstName(i - 1, first)) || !words.IsWord(i + 1) || words[i + 1].Has(WordForm.AllCapitals))
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

            if (!words[close - 1].IsCapital && words.Letters(close - 1) is not "the")
            {
                return 0;
            }
        }

        return 0;
    }

    // "Iyo", "Nigerian [Iyo]", "Captain [Iyo]"
    private bool IsFirstName(int i, int first)
    {
        while (i > first && words[i - 1].Is(WordClass.Demonym | WordClass.Place | WordClass.Role | WordClass.Honorific | WordClass.Modifier))
        {
            i--;
        }

        return i == first;
    }

    // "Ministry of Defence", "Secretary of State", "Centers for Disease Control": the capital after the preposition.
    private int ComplementStart(int i, int first)
    {
        if (!words.Is(i, WordClass.Preposition) || words[i].IsCapital || words.Letters(i) is not ("of" or "for" or "on" or "in" or "to" or "with"))
        {
            return 0;
        }

        if (words.Letters(i) is "on" && words.Letters(i - 1) is "Mail" && words.IsWord(i + 1) && words.Letters(i + 1) is "Sunday")
        {
            return i + 1;
        }

        if (words.Letters(i) is "with")
        {
            return IsForPeopleWith(i, first) ? i + 1 : 0;
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
        var takesOf = words.Letters(i - 1) is "Chiefs" || head.Is(WordClass.Organisation | WordClass.Thing | WordClass.Role | WordClass.Honorific) && !head.Is(WordClass.GivenName);
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

    // "Council of Pupils [with Allergies]": what the people have whom an institution is for.
    private bool IsForPeopleWith(int with, int first) =>
        Portfolios.HasComplement(words, first, with) && (words.Letters(with - 1).EndsWith("s") || words.Letters(with - 1).EndsWith("en") || words.Letters(with - 1) is "People")
        && !words[with - 1].IsPossessive && words.IsWord(with + 1) && words[with + 1].IsCapital && words[with + 1].Lexeme is null && words.Letters(with + 1).EndsWith("s");

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
            isDepartment |= words[i].Is(WordClass.Organisation) && words.Letters(i + 1) is "of" or "for" or "on";
        }

        var last = BeforeOffice(and + 2, end);

        // "Department of Health and Human Services" is one; "Department of Justice and Federal Trade Commission" are two.
        var closes = (words[last - 1].Is(WordClass.Organisation) && !(isDepartment && words.Letters(last - 1) is "Services")) || (!isDepartment && IsTask(last - 1));
        return isDepartment != closes && (isDepartment || last > and + 2 || IsTask(last - 1)) ? end : 0;
    }

    // "Health and Human Services [Secretary Jane Roe]": where the office begins that the institution's name stands before.
    private int BeforeOffice(int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (words[i].Is(WordClass.Role | WordClass.Honorific) && (words[i - 1].Is(WordClass.Organisation) || IsTask(i - 1)))
            {
                return i;
            }
        }

        return end;
    }

    // "Oceanic and Atmospheric", "Zoos and Aquariums", "Securities and Exchange Commission", "Customs and Border Protection"
    private bool JoinsSubjects(int and) =>
        IsSubjectOfInstitution(and - 1)
            ? IsSubjectOfInstitution(and + 1) || (IsCapitalOf(and + 1, WordClass.Organisation)
                && (IsCapitalOf(and + 2, WordClass.Organisation) || (words.IsWord(and + 2) && words[and + 2].IsCapital && IsCapitalOf(and + 3, WordClass.Organisation))))
            : IsPlural(and - 1) && (IsPlural(and + 1) || IsTask(and + 2));

    private bool IsCapitalOf(int i, WordClass any) => words.Is(i, any) && words[i].IsCapital;

    private bool IsTask(int i) => words.IsWord(i) && words.Letters(i) is "Protection" or "Enforcement" or "Rescue" or "Wildlife" or "Recreation";

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
        return Text.Lexicon.Find(word) != 0 || (word.EndsWith("s") && Text.Lexicon.Find(word[..^1]) != 0) || Portfolios.Has(word) || word.EndsWith("ies") || word.EndsWith("ry") || word.EndsWith("ics") || word.EndsWith("ic") || word.EndsWith("al") || word.EndsWith("ion") || word.EndsWith("ment") || word.EndsWith("ogy") || word.EndsWith("aphy") || word.EndsWith("ture");
    }
}
