using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Entities;

/// <summary>Reads what the text says beside a name: the role before it and the apposition after it.</summary>
internal sealed class DescriptionReader(WordSequence words)
{
    private const int LongestBefore = 12;
    private const int LongestAfter = 32;

    private readonly NounPhrases phrases = new(words);
    private readonly IdentifiedName identified = new(words);

    /// <summary>Fills the mention's roles and description; whether it found a role, which makes an unclassified name a person.</summary>
    public bool Read(Mention mention)
    {
        if (IsNobody(mention))
        {
            return false;
        }

        var before = ReadBefore(mention);
        var after = ReadAfter(mention);
        var led = before is null && ReadLeading(mention);
        if (before is { } title && !(after is not null && IsBareTitle(title)))
        {
            mention.Description = before;
        }
        else if (after is not null)
        {
            mention.Description = after;
        }

        if (before is null && after is null && !led)
        {
            ReadCopula(mention);
        }

        identified.Read(mention);

        return before is not null || after is not null || led;
    }

    // "on her official Instagram"; "Smiling, the mayor said": a capital only because the sentence opens.
    private bool IsNobody(Mention mention)
    {
        var name = words.Letters(mention.NameFirst);
        return mention.Parts.Length == 1 && mention.First == mention.NameFirst
            && (Platforms.Has(name) || (name.EndsWith("ing") && words[mention.First].IsOpening && words.IsMark(mention.End, ',') && Lexicon.Find(name) != 0));
    }

    // "Dr. Jane Roe, a physician in Leeds,": the apposition says more.
    private bool IsBareTitle(TextSpan span) => span.In(words.Text).TrimEnd('.') is "Dr" or "Prof" or "Professor" or "Rev" or "Doctor";

    // "Iran's Foreign Minister Javad Zarif", "former secretary of state Hillary Clinton"
    private TextSpan? ReadBefore(Mention mention)
    {
        var start = mention.First;
        var limit = Math.Max(0, start - LongestBefore);
        var sentence = words[mention.NameFirst].Sentence;
        var role = HasRole(start, mention.NameFirst);
        var known = start;
        var unknown = 0;
        while (start > limit)
        {
            var i = start - 1;
            if (role && start - 4 >= limit && words[start - 4].Sentence == sentence && IsAbbreviated(start - 4))
            {
                // "Roe Airlines (ROE) chief Jane Hale"
                known = start -= 4;
                continue;
            }

            if (words[i].Sentence != sentence || words[i].IsMark)
            {
                break;
            }

            ref readonly var word = ref words[i];
            if (word.IsPossessive)
            {
                if (!role || word.Is(WordClass.Function))
                {
                    break;
                }

                known = start = phrases.PossessorStart(i, limit);
                break;
            }

            if (word.Is(WordClass.Role) && !word.Is(WordClass.Preposition))
            {
                role = true;
                start = i;
            }
            else if (word.Is(WordClass.RoleTail) && words.RoleAt(i) is not null)
            {
                // "tight end"
                role = true;
                start = i - 1;
            }
            else if (!role)
            {
                // Only "of state" may stand between the role and the name.
                if (start == mention.First && word.Is(WordClass.Modifier | WordClass.GroupNoun) && !word.IsCapital
                    && words.IsWord(i - 1) && words[i - 1].Is(WordClass.Preposition) && words.RoleAt(i - 2) is not null)
                {
                    role = true;
                    start = i - 2;
                }
                else
                {
                    break;
                }
            }
            else if (word.Is(WordClass.And) && words.RoleAt(i - 1) is not null)
            {
                start = i - 1;
            }
            else if (word.Is(WordClass.Preposition) && words.Letters(i) is "of" && words.RoleAt(i - 1) is not null && !words[i + 1].Is(WordClass.Role))
            {
                start = i - 1;
            }
            else if (word.Is(WordClass.Function) && !word.Is(WordClass.Modifier))
            {
                break;
            }
            else if (word.IsCapital || word.Is(WordClass.Modifier | WordClass.GroupNoun) || word.Has(WordForm.Number))
            {
                start = i;
            }
            else if (unknown++ < 2 && !phrases.EndsLikeVerb(i))
            {
                start = i;
                continue;
            }
            else
            {
                break;
            }

            known = start;
        }

        // "a soap opera star" but not "to help President": other words belong to the role only after a determiner.
        if (start < known && !words.Is(start - 1, WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson))
        {
            start = known;
        }

        if (!role || start >= mention.NameFirst)
        {
            return null;
        }

        AddRoles(mention, start, mention.NameFirst, OriginEnd(mention));
        var end = mention.NameFirst;
        while (end > start && words[end - 1].IsMark)
        {
            end--;
        }

        return mention.Name.Start < words[end - 1].End || OnlyAddress(start, end) ? null : words.Span(start, end);
    }

    // "Roe Airlines (ROE)", but not "Paris (CNN)"
    private bool IsAbbreviated(int i) =>
        words[i].IsCapital && words.IsAbbreviation(i + 1) && (!words[i].Is(WordClass.Place) || (i > 0 && words[i - 1].IsCapital && !words[i - 1].IsOpening));

    // "Hugh Hill, a doctor at Leeds,", "Jane Roe, 45, who is mayor of Hull,"
    private TextSpan? ReadAfter(Mention mention)
    {
        var i = phrases.SkipParenthesis(mention.End);
        var dash = words.IsMark(i, '—') || words.IsMark(i, '–');
        if (!(words.IsMark(i, ',') || dash) || words[mention.End - 1].IsPossessive)
        {
            return null;
        }

        i++;
        if (words.IsWord(i) && words[i].Has(WordForm.Number) && words.IsMark(i + 1, ','))
        {
            i += 2;
        }

        if (words.Is(i, WordClass.Who) && words.IsWord(i + 1) && words.Letters(i + 1) is "is" or "was")
        {
            i += 2;
        }

        if (!phrases.OpensNounPhrase(i))
        {
            return null;
        }

        var sentence = words[mention.NameFirst].Sentence;
        var head = phrases.HeadRole(i, sentence);
        if (head < 0)
        {
            // "a retired porter from Kenya": any such phrase describes somebody who is surely a person.
            if (mention.Kind != MentionKind.Person || mention.Parts.Length < 2 || !(words.Letters(i) is "a" or "an"))
            {
                return null;
            }

            head = i;
        }

        var end = head + 1;
        while (end < words.Count && end - i < LongestAfter && words[end].Sentence == sentence)
        {
            ref readonly var word = ref words[end];
            if (word.IsMark && words.Text[word.Start] is ',' or '—' or '–' or ';' or '.' or '(' or ')' or '"' or '“' or '”' or ':' or '!' or '?')
            {
                break;
            }

            if (phrases.IsVerb(end))
            {
                return null;
            }

            if (word.Is(WordClass.Who | WordClass.Which) && end > i)
            {
                break;
            }

            if (phrases.IsFinite(end))
            {
                return null;
            }

            end++;
        }

        AddRoles(mention, i, Math.Min(end, head + 6));
        return words.Span(i, end);
    }

    // "the foreign minister, Javad Zarif,", "his wife, Melania"
    private bool ReadLeading(Mention mention)
    {
        var comma = mention.First - 1;
        if (comma < 1 || !words.IsMark(comma, ',') || words[comma].Sentence != words[mention.First].Sentence || mention.Parts.Length < 1)
        {
            return false;
        }

        var after = ComplementEnd(mention.End);
        if (after < words.Count && words[after].Sentence == words[comma].Sentence && !words[after].IsMark)
        {
            return false;
        }

        var limit = Math.Max(0, comma - LongestBefore);
        for (var i = comma - 1; i >= limit && !words[i].IsMark && words[i].Sentence == words[comma].Sentence; i--)
        {
            if (phrases.IsFinite(i) || phrases.IsVerb(i))
            {
                return false;
            }

            var determiner = words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They) || words[i].IsPossessive;
            if (!determiner || (words.Is(i - 1, WordClass.Preposition) && HeadRoleBefore(i - 1, limit)))
            {
                continue;
            }

            var head = phrases.HeadRole(i + 1, words[comma].Sentence);
            if (head < 0 || head >= comma)
            {
                return false;
            }

            var start = words[i].IsPossessive ? phrases.PossessorStart(i, limit) : i;
            AddRoles(mention, start, comma);
            mention.Description = words.Span(start, comma);
            return true;
        }

        return false;
    }

    // "Jane Roe [of the county court],"
    private int ComplementEnd(int first)
    {
        if (!words.IsWord(first) || words.Letters(first) is not ("of" or "from"))
        {
            return first;
        }

        var end = first + 1;
        while (end < first + LongestBefore && words.IsWord(end) && words[end].Sentence == words[first].Sentence && !phrases.IsFinite(end) && !phrases.IsVerb(end))
        {
            end++;
        }

        return words.IsMark(end, ',') ? end : first;
    }

    // "Trump is the presumptive nominee": a role, but no description to show.
    private void ReadCopula(Mention mention)
    {
        var i = phrases.SkipParenthesis(mention.End);
        if (words.IsWord(i) && words.IsWord(i + 1) && words.Letters(i) is "is" or "was" or "became" or "remains"
            && words[i + 1].Is(WordClass.Definite | WordClass.Indefinite)
            && phrases.HeadRole(i + 1, words[mention.NameFirst].Sentence) is var head && head > 0)
        {
            AddRoles(mention, i + 1, head + 1);
        }
    }

    private bool HeadRoleBefore(int preposition, int limit)
    {
        for (var i = preposition - 1; i >= limit && !words[i].IsMark && i > preposition - 4; i--)
        {
            if (words[i].Is(WordClass.Role))
            {
                return true;
            }
        }

        return false;
    }

    // "Sen. Roe of Ohio", "Sen. Jane Roe (D-Ohio)": where the role is held.
    private int OriginEnd(Mention mention)
    {
        var end = mention.End;
        return words.IsWord(end + 1) && words[end + 1].IsCapital && (words.IsMark(end, '(') || words.IsMark(end, ',') || (words.IsWord(end) && words.Letters(end) is "of"))
            && (words[end + 1].Is(WordClass.Place) || words.Letters(end + 1).Length > 2 && words.Letters(end + 1)[1] == '-')
            ? end + 2
            : mention.NameFirst;
    }

    private void AddRoles(Mention mention, int first, int end) => AddRoles(mention, first, end, end);

    private void AddRoles(Mention mention, int first, int end, int phraseEnd)
    {
        // "President Joe Biden's granddaughter" is no president.
        for (var i = end - 1; i >= first; i--)
        {
            if (words[i].IsPossessive)
            {
                first = i + 1;
                break;
            }
        }

        for (var i = first; i < end; i++)
        {
            if (words[i].IsMark || words.RoleAt(i) is not { } role)
            {
                continue;
            }

            // In "spokesman for the president" only the spokesman is the person's role.
            if (words.Is(i - 1, WordClass.Definite) && words.Is(i - 2, WordClass.Preposition) && i - 2 > first)
            {
                break;
            }

            mention.Roles.Add(new RoleFact(role, first, phraseEnd));
        }
    }

    private bool HasRole(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.RoleAt(i) is not null)
            {
                return true;
            }
        }

        return first < end && words[first].Is(WordClass.Honorific);
    }

    private bool OnlyAddress(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(words[i].Is(WordClass.Honorific) && words[i].Lexeme!.Meanings.Length == 0))
            {
                return false;
            }
        }

        return true;
    }
}
