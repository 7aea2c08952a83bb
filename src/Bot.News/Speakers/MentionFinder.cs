using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Finds the names of an article: runs of capitalised words, cut into title and name, and classified.</summary>
internal sealed class MentionFinder(WordSequence words)
{
    /// <summary>A name of more words than this is a headline or a list.</summary>
    private const int LongestName = 9;

    /// <summary>How many letters and words a name has that its acronym spells out.</summary>
    private const int LongestAcronym = 8, LongestSpelledOut = 12;

    private static readonly char[] Closing = ['"', '”', '’', '\'', ')'];

    private readonly List<Mention> found = [];
    private bool[] headline = [];

    /// <summary>The mentions, ascending, none overlapping.</summary>
    public List<Mention> Find()
    {
        headline = MarkHeadlines();
        for (var i = 0; i < words.Count;)
        {
            i = words[i].Has(WordForm.Handle) ? AddAccount(i) : IsNameWord(i) ? AddRun(i) : i + 1;
        }

        return found;
    }

    // A sentence whose words are nearly all capitalised is set in title case; its capitals tell nothing.
    private bool[] MarkHeadlines()
    {
        var marked = new bool[words.Count];
        for (int first = 0, end; first < words.Count; first = end)
        {
            int capitals = 0, lower = 0;
            for (end = first; end < words.Count && (end == first || words[end].Sentence == words[first].Sentence) && end - first < 60; end++)
            {
                ref readonly var word = ref words[end];
                if (word.IsMark || word.Has(WordForm.Number))
                {
                    continue;
                }

                capitals += word.IsCapital ? 1 : 0;
                var small = !word.IsCapital && !word.Is(WordClass.Preposition | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Particle);
                lower += small ? 1 : 0;
            }

            var ended = words[end - 1].IsMark && words.Text[words[end - 1].Start] is '.' or ')' or '"' or '”';
            if (capitals >= 4 && (ended ? lower == 0 && capitals >= 5 : lower * 4 <= capitals))
            {
                Array.Fill(marked, true, first, end - first);
            }
        }

        return marked;
    }

    private int AddAccount(int i)
    {
        found.Add(new Mention
        {
            First = i,
            NameFirst = i,
            End = i + 1,
            Name = words.Span(i, i + 1),
            Parts = [NameFolding.Fold(words.Letters(i))],
            Kind = MentionKind.Account,
        });
        return i + 1;
    }

    private bool IsNameWord(int i)
    {
        ref readonly var word = ref words[i];
        if (!word.IsCapital || word.IsMark || words.Letters(i) is "Courtesy" || (word.End - word.Start == 1 && words.Text[word.Start] == 'I'))
        {
            return false;
        }

        if (!word.Is(WordClass.Function | WordClass.Calendar) || (word.Is(WordClass.Honorific) && words.IsWord(i + 1) && words[i + 1].IsCapital))
        {
            return true;
        }

        if (word.IsPossessive && JoinsNames(i))
        {
            return true;
        }

        // The paper, not the day.
        if (words.Letters(i) is "Sun" && words.IsWord(i - 1) && words.Letters(i - 1) is "The" or "the")
        {
            return true;
        }

        // "Heard" is Amber Heard where the body says so.
        if (IsOnlyVerb(i) && !headline[i] && (!word.IsOpening || word.IsPossessive || words.Is(i + 1, WordClass.SpeechVerb)))
        {
            return true;
        }

        // "Will Smith", "May Britt", "US": an ordinary word only where a name cannot stand.
        return (words.Letters(i) is "Will" && words.Is(i + 1, WordClass.SpeechVerb))
            || (word.Has(WordForm.AllCapitals) && (word.Is(WordClass.Place) || (word.IsOpening && words.IsMark(i + 1, ':'))))
            || (word.Is(WordClass.GivenName) && !word.IsOpening && words.IsWord(i + 1) && words[i + 1].IsCapital
                && !words[i + 1].Is(WordClass.Function | WordClass.Calendar));
    }

    private bool IsOnlyVerb(int i) =>
        Text.Lexicon.Of(Text.Lexicon.Find(words.Letters(i))) != Text.Lexicon.Forms.None
        && !words[i].Is(WordClass.Preposition | WordClass.Pronoun | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Calendar);

    private int AddRun(int first)
    {
        var spelled = SpelledOutEnd(first);
        if (spelled > 0)
        {
            AddMention(first, spelled, false);
            found[^1].Kind = MentionKind.Organisation;
            return spelled;
        }

        var end = RunEnd(first);
        if (headline[first])
        {
            AddHeadlineNames(first, end);
        }
        else if (end - first <= LongestName)
        {
            AddMention(first, end, false);
        }

        return end;
    }

    // In title case only a given name tells where a name begins; whether it is one, the body decides.
    private void AddHeadlineNames(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (words[i].Is(WordClass.GivenName) && !words[i].IsPossessive && !words[i].Is(WordClass.Function | WordClass.Calendar | WordClass.Place)
                && !words[i + 1].IsMark && words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Function))
            {
                AddMention(i, i + 2, true);
                i++;
            }
        }
    }

    private int RunEnd(int first)
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
            else if (words.IsMark(end, '&') && words.IsWord(end + 1) && words[end + 1].IsCapital)
            {
                end += 2;
            }
            else if (ComplementStart(end, first) is var complement && complement > 0)
            {
                end = complement + 1;
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

    // "Al-Qaeda in the Islamic Maghreb (AQIM)": the letters in parentheses say how far the name goes.
    private int SpelledOutEnd(int first)
    {
        Span<char> initials = stackalloc char[LongestAcronym];
        int length = 0, joins = 0, i = first;
        for (; i < Math.Min(words.Count, first + LongestSpelledOut) && words[i].Sentence == words[first].Sentence && !words[i].IsMark; i++)
        {
            if (!words[i].IsCapital)
            {
                if (!words[i].Is(WordClass.Preposition | WordClass.Definite | WordClass.And) || i == first)
                {
                    return 0;
                }

                joins++;
                continue;
            }

            var letters = words.Letters(i);
            for (var at = 0; at < letters.Length && length < LongestAcronym; at++)
            {
                if (char.IsUpper(letters[at]) && (at == 0 || letters[at - 1] == '-'))
                {
                    initials[length++] = letters[at];
                }
            }
        }

        return joins > 0 && length > 2 && words.IsMark(i, '(') && words.IsWord(i + 1) && words[i + 1].Has(WordForm.AllCapitals) && words.IsMark(i + 2, ')')
            && words.Letters(i + 1).SequenceEqual(initials[..length])
            ? i
            : 0;
    }

    // "People's Daily", "Children's Hospital", "Lobstermen's Association"
    private bool JoinsNames(int possessive) =>
        (words.Letters(possessive).EndsWith("men") && !words[possessive].Is(WordClass.Place) && words.Is(possessive + 1, WordClass.Organisation)
            || words.Letters(possessive) is "People" or "Children" or "Women" or "Men" or "Workers" or "Writers" or "Veterans" or "Farmers" or "Lloyd"
            || OpensTitle(possessive))
        && words.IsWord(possessive + 1) && words[possessive + 1].IsCapital;

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
            || (words[i].Is(WordClass.Particle) && words.IsWord(i + 1) && words[i + 1].IsCapital)
            || (words[i].Has(WordForm.AllCapitals) && words[i].Is(WordClass.Place | WordClass.Organisation))
            || words[i].Has(WordForm.Initial)
            || (words[i].Is(WordClass.Calendar) && words[i].Is(WordClass.GivenName) && words[i - 1].Is(WordClass.GivenName | WordClass.Honorific | WordClass.Role))
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

        return words.IsWord(end) && words[end].IsCapital && !words[end].Is(WordClass.Function | WordClass.Calendar) && !words[end].IsOpening ? end : 0;
    }

    // Dwayne "The Rock" Johnson, Robert (Bob) Smith
    private int NicknameEnd(int i, int first)
    {
        if (!words[i].IsMark || words.Text[words[i].Start] is not ('"' or '“' or '‘' or '\'' or '(') || words[i - 1].Is(WordClass.Place | WordClass.Function)
            || (!words[i - 1].Is(WordClass.GivenName) && i - first != 1) || !words.IsWord(i + 1) || words[i + 1].Has(WordForm.AllCapitals))
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
        if (!words.Is(i, WordClass.Preposition) || words[i].IsCapital || words.Letters(i) is not ("of" or "for" or "on"))
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

        var next = words.IsWord(i + 1) && words[i + 1].Is(WordClass.Definite) ? i + 2 : i + 1;
        return words.IsWord(next) && words[next].IsCapital && !words[next].Is(WordClass.Calendar | WordClass.Honorific)
            && (!words[next].Is(WordClass.Function) || words[next].Has(WordForm.AllCapitals)) && words[next].Sentence == words[first].Sentence
            ? next
            : 0;
    }

    // "National Oceanic and Atmospheric Administration", "Department of Energy and Environmental Protection"
    private int SecondSubjectEnd(int and, int first)
    {
        if (!words.Is(and, WordClass.And) || words.Letters(and) is not "and" || !IsSubjectOfInstitution(and - 1) || !IsSubjectOfInstitution(and + 1))
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

        var closes = words[end - 1].Is(WordClass.Organisation);
        return isDepartment != closes && (isDepartment || end > and + 2) ? end : 0;
    }

    // A capitalised adjective or common noun, nobody's name.
    private bool IsSubjectOfInstitution(int i)
    {
        if (!words.IsWord(i) || !words[i].IsCapital || words[i].IsPossessive
            || words[i].Is(WordClass.GivenName | WordClass.Place | WordClass.Demonym | WordClass.Role | WordClass.Honorific | WordClass.Organisation | WordClass.Function))
        {
            return false;
        }

        var word = words.Letters(i);
        return Text.Lexicon.Find(word) != 0 || word.EndsWith("ic") || word.EndsWith("al") || word.EndsWith("ion") || word.EndsWith("ment") || word.EndsWith("ogy");
    }

    private void AddMention(int start, int end, bool inHeadline)
    {
        var name = NameParser.Parse(words, AfterComplement(start, end), end);
        if (inHeadline && name.Kind != MentionKind.Person)
        {
            return;
        }

        if ((name.Kind is MentionKind.Unknown or MentionKind.Person && IsInstitution(start, end, name))
            || (name.Kind == MentionKind.Title && end - start == 1 && IsNamedWithThe(start)))
        {
            name = name with { Kind = MentionKind.Organisation, Sex = Sex.Unknown };
        }

        if (IsFirm(start, end))
        {
            name = name with { Kind = MentionKind.Organisation, Sex = Sex.Unknown };
        }

        if (IsQuotedTitle(start, end))
        {
            name = name with { Kind = MentionKind.Thing };
        }

        var parts = new string[Math.Max(0, name.End - name.NameFirst)];
        var count = 0;
        for (var i = name.NameFirst; i < name.End; i++)
        {
            if (!words[i].IsMark && !words[i].Is(WordClass.Suffix))
            {
                parts[count++] = NameFolding.Fold(words.Letters(i));
            }
        }

        found.Add(new Mention
        {
            First = start,
            NameFirst = name.NameFirst,
            End = Math.Max(name.End, end),
            Name = Shown(start, end, name),
            Parts = count == parts.Length ? parts : parts[..count],
            Kind = name.Kind,
            Sex = name.Sex,
            HasHonorific = name.HasHonorific,
            InHeadline = inHeadline,
            IsJunior = words[name.End - 1].Is(WordClass.Suffix) && words.Letters(name.End - 1) is not "Sr",
        });
    }

    // "Moody's said": the 's of a company that speaks is its own.
    private TextSpan Shown(int start, int end, ParsedName name)
    {
        var shown = name.ShownFirst < name.End ? words.Span(name.ShownFirst, name.End) : words.Span(start, end);
        return words[end - 1].IsPossessive && (name.Kind != MentionKind.Person || IsFirm(start, end)) && words.Is(end, WordClass.SpeechVerb) && shown.End == words[end - 1].End
            ? new TextSpan(shown.Start, shown.End + 2)
            : shown;
    }

    // "Jane's said": not "Jane has said", for a first name alone is hardly ever a source.
    private bool IsFirm(int start, int end) =>
        end - start == 1 && words[start].Is(WordClass.GivenName) && words[start].IsPossessive && words.Is(end, WordClass.SpeechVerb);

    // "secretary of [State] Clinton"
    private int AfterComplement(int start, int end) =>
        end - start > 1 && start > 1 && words[start].Is(WordClass.Modifier) && words[start - 1].Is(WordClass.Preposition)
        && words.Letters(start - 1) is "of" && words.RoleAt(start - 2) is not null && !words[start - 2].IsCapital && !words[start + 1].Is(WordClass.Organisation | WordClass.Thing)
            || IsPostOfEnvoy(start, end)
            ? start + 1
            : start;

    // "ambassador to Britain [Liu Xiaming]"
    private bool IsPostOfEnvoy(int start, int end) =>
        end - start > 2 && start > 1 && words[start].Is(WordClass.Place) && words.IsWord(start - 1) && words.Letters(start - 1) is "to" or "for"
        && words.RoleAt(start - 2) is not null && !words[end - 1].Is(WordClass.Place | WordClass.Organisation);

    // "the Guardian reported": people's names take no article.
    private bool IsInstitution(int start, int end, ParsedName name) =>
        name.NameFirst == start && !words[start].Is(WordClass.GivenName) && start > 0 && words.Letters(start - 1) is "the" or "The" && words.IsWord(start - 1)
        && (end >= words.Count || words[end].IsMark || words[end].Is(WordClass.Function | WordClass.SpeechVerb));

    // "said The Independent": within a sentence only a name has a capital "The".
    private bool IsNamedWithThe(int start) =>
        start > 0 && words.Letters(start - 1) is "The" && !words[start - 1].IsOpening && words[start - 1].Sentence == words[start].Sentence
        && !headline[start];

    // "Atlas Shrugged", 'Hamilton': a name that fills its quotation marks is that of a work.
    private bool IsQuotedTitle(int start, int end)
    {
        if (start == 0 || !words[start - 1].IsMark || words.Text[words[start - 1].Start] is not ('"' or '“' or '‘' or '\''))
        {
            return false;
        }

        var close = words.IsMark(end, ',') || words.IsMark(end, '.') ? end + 1 : end;
        return close < words.Count && words[close].IsMark && words.Text[words[close].Start] is '"' or '”' or '’' or '\'' && words[close].Start < words.Text.Length;
    }
}
