using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds whom a plural noun calls who were named together: "the firms", "the two leaders", "both countries".</summary>
internal sealed class JointNouns(WordSequence words, List<NameList> lists)
{
    /// <summary>How many sentences back they may be named where the noun tells how many they are.</summary>
    private const int Counted = 20;

    /// <summary>How many sentences back they may be the subject.</summary>
    private const int Led = 8;

    /// <summary>How many sentences back they may be named anywhere.</summary>
    private const int JustNow = 2;

    /// <summary>The names, or null where none before are of the noun's kind.</summary>
    public NameList? Find(SourceHead head)
    {
        if (lists.Count == 0)
        {
            return null;
        }

        // "The authors, Jane Roe and Paul Hale, [said]"
        if (words.IsMark(head.End, ',') && lists.Find(list => list.First > head.End) is { } behind && words.Span(head.End + 1, behind.End) is var apposed && apposed.Start == behind.Name.Start
            && words.IsMark(behind.End, ',') && IsPlural(words.Letters(head.End - 1)) && behind.Sentence == words[head.First].Sentence)
        {
            return behind;
        }

        if (lists[0].First >= head.First || !Opens(head, out var count, out var next))
        {
            return null;
        }

        // "Roe and Poe [both] say", "Roe and Poe, [both of] whom said"
        if (next == head.End || (next + 1 == head.End && words.Letters(next) is "of"))
        {
            return lists.FindLast(list => list.First < head.First) is { IsOpen: false, IsOfOneKind: true } near && count == near.Members.Length && near.Sentence == words[head.First].Sentence ? near : null;
        }

        var noun = head.End - 1;
        for (var i = next; i < noun; i++)
        {
            // "the two Rutanian firms"; "the tobacco firms" are any.
            if (count == 0 || !words[i].Is(WordClass.Demonym | WordClass.Modifier | WordClass.Place))
            {
                return null;
            }
        }

        if (!words.IsWord(noun) || words[noun].IsCapital || words[noun].IsPossessive || !IsPlural(words.Letters(noun)))
        {
            return null;
        }

        var last = lists.FindLastIndex(list => list.First < head.First);
        var found = count > 0 ? lists.FindLastIndex(last, last + 1, list => !list.IsOpen && list.Members.Length == count && (IsCalled(list, noun) || Fits(list, noun, isCounted: true)))
            : Bare(head, noun, last);
        return found >= 0 && words[head.First].Sentence - lists[found].Sentence <= Counted && !IsNamedAnew(noun, lists[found].End, head.First) ? lists[found] : null;
    }

    // The subject of the last sentences, whoever else they name; else those named just before.
    private int Bare(SourceHead head, int noun, int last)
    {
        var sentence = words[head.First].Sentence;
        var just = -1;
        for (var i = last; i >= 0 && sentence - lists[i].Sentence <= Counted; i--)
        {
            var list = lists[i];
            if (IsCalled(list, noun) && sentence - list.Sentence <= Led)
            {
                return i;
            }

            if (!Fits(list, noun, isCounted: false) || (list.Sentence < sentence && list.IsOfBodies && !IsAnyBody(words.Letters(noun))))
            {
                continue;
            }

            // "Firms such as Roe and Poe": the noun is theirs and others'.
            if (list.IsOpen && sentence - list.Sentence <= JustNow)
            {
                return words.Letters(head.First) is "those" or "these" or "Those" or "These" ? i : -1;
            }

            if (list.IsSubject && !list.IsOpen && (sentence - list.Sentence <= Led || lists.FindIndex(other => other != list && other.IsSame(list)) >= 0))
            {
                return i;
            }

            just = just < 0 && !list.IsOpen && sentence - list.Sentence <= JustNow ? i : just;
        }

        return just;
    }

    // "The reporters, Jane Roe and Paul Stone"
    private bool IsCalled(NameList list, int noun) =>
        !list.IsOpen && words.IsWord(list.Noun) && words[list.Noun].Sentence == list.Sentence && words.Letters(list.Noun).Equals(words.Letters(noun), StringComparison.OrdinalIgnoreCase);

    // "the", "both", "the two", "all three"
    private bool Opens(SourceHead head, out int count, out int next)
    {
        next = head.First;
        count = 0;
        if (words.Letters(next) is "both" or "Both")
        {
            (count, next) = (2, next + 1);
            return true;
        }

        if (!words[next].Is(WordClass.Definite) && words.Letters(next) is not ("all" or "All"))
        {
            return false;
        }

        var isAll = !words[next].Is(WordClass.Definite);
        next++;
        count = next < head.End ? words.Letters(next) switch { "two" => 2, "three" => 3, "four" => 4, "five" => 5, _ => 0 } : 0;
        next += count > 0 ? 1 : 0;
        return !isAll || count > 0;
    }

    private static bool IsPlural(ReadOnlySpan<char> noun) => noun is "men" or "women" || (noun.Length > 3 && noun.EndsWith("s") && !noun.EndsWith("ss"));

    private bool Fits(NameList list, int noun, bool isCounted)
    {
        var letters = words.Letters(noun);
        if (letters is "sides")
        {
            return isCounted && (list.IsOfPlaces || (list.IsSurelyOfBodies && list.IsSubject));
        }

        if (letters is "men" or "women")
        {
            var other = letters is "men" ? Sex.Female : Sex.Male;
            return list.IsOfPeople && !Array.Exists(list.Members, member => member.Sex == other);
        }

        Span<char> one = stackalloc char[letters.Length];
        var length = letters.Length - 1;
        letters[..length].CopyTo(one);
        if (letters.EndsWith("ies"))
        {
            length -= 1;
            one[length - 1] = 'y';
        }

        var singular = one[..length];
        var sort = ReferenceNouns.SortOf(singular);
        if (NameLexicon.Find(singular) is { } role && role.Is(WordClass.Role) && sort == AnaphorSort.Other)
        {
            return list.IsOfPeople && (isCounted || !RoleNouns.IsAnonymous(role)) && Array.Exists(list.Members, member => member.Roles.Exists(fact => RoleNouns.IsKin(fact.Role, role)));
        }

        return sort switch
        {
            AnaphorSort.Company or AnaphorSort.Group or AnaphorSort.Agency or AnaphorSort.Medium => list.IsOfBodies && (list.IsSubject || list.IsSurelyOfBodies),
            AnaphorSort.Government => list.IsOfPlaces && letters is "countries" or "nations" or "states" or "governments" or "cities",
            _ => false,
        };
    }

    /// <summary>Whether a plural noun is for any firms or groups; "the airlines" says what they are.</summary>
    public static bool IsAnyBody(ReadOnlySpan<char> noun) =>
        noun is "companies" or "firms" or "groups" or "organisations" or "organizations" or "agencies" or "businesses" or "corporations" or "unions" or "parties" or "institutions" or "bodies" or "clubs" or "teams" or "outlets" or "papers";

    // "Many firms have tried": from there on the noun is theirs.
    private bool IsNamedAnew(int noun, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words.IsWord(i) && words.Letters(i).Equals(words.Letters(noun), StringComparison.OrdinalIgnoreCase) && i > 0
                && !words[i - 1].Is(WordClass.Definite) && words.Letters(i - 1) is not ("two" or "three" or "four" or "five" or "both" or "Both" or "all" or "All") && !words[i].IsPossessive)
            {
                return true;
            }
        }

        return false;
    }
}
