using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Sources of several names.</summary>
internal sealed class SourceList(WordSequence words, PhraseName names)
{
    /// <summary>"Sanders and Clinton", "Clinton, Sanders and O'Malley": whether the name opens a list of speakers.</summary>
    public bool Opens(Mention name, int end)
    {
        for (var i = name.End; i < end; i++)
        {
            if (words[i].Is(WordClass.And) && !names.InMention(i))
            {
                if (EndsWithRole(i + 1, end) || (words.RoleAt(i - 1) is not null && words.RoleAt(i + 1) is not null))
                {
                    return false;
                }

                return i == name.End && (StartsNounPhrase(i + 1, end) || IsPlural(i + 1, end)) || (OnlyNames(name.End, i) && StartsNounPhrase(i + 1, end));
            }

            if (words[i].Is(WordClass.Role | WordClass.Preposition | WordClass.Indefinite | WordClass.Who | WordClass.Which))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Roe and his team", "Roe and other nurses", "Roe and local leaders": the words of the one whom it names.</summary>
    public bool IsWithOthers(Mention name, int end)
    {
        if (!words.Is(name.End, WordClass.And) || name.End + 1 >= end)
        {
            return false;
        }

        var others = name.End + 1;
        var isTeam = end == others + 2 && words.Is(others, WordClass.ThirdPerson)
            && words.Letters(others + 1) is "team" or "colleagues" or "coauthors" or "co-authors" or "colleague" or "group";
        return isTeam || ((words.Letters(others) is "other" || name.Entity is { Kind: MentionKind.Person, FullAt.Count: > 0 }) && IsPlural(others, end));
    }

    // "Philip Luther, Research and Advocacy Director", "CEO and Founder": one post, no second name.
    private bool EndsWithRole(int first, int end)
    {
        var i = first;
        for (; i < end && words.IsWord(i) && words[i].IsCapital; i++)
        {
            if (words[i].Is(WordClass.GivenName))
            {
                return false;
            }
        }

        return i > first + 1 && words[i - 1].Is(WordClass.Role);
    }

    private bool OnlyNames(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!words[i].IsMark && !names.InMention(i))
            {
                return false;
            }
        }

        return true;
    }

    // "Nature and conservation organizations", "Roe and allies"
    private bool IsPlural(int first, int end)
    {
        var last = first;
        while (last + 1 < end && words.IsWord(last + 1) && !words[last + 1].Is(WordClass.Preposition | WordClass.Who | WordClass.Which))
        {
            last++;
        }

        return last < end && words.IsWord(last) && !words[last].IsCapital && words.Letters(last).EndsWith("s")
            && ((Text.Lexicon.Of(Text.Lexicon.Find(words.Letters(last))) & Text.Lexicon.Forms.Third) == 0 || words[last].Is(WordClass.GroupNoun));
    }

    private bool StartsNounPhrase(int i, int end) =>
        i < end && (names.InMention(i) || words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson) || char.IsUpper(words.Text[words[i].Start]) || words[i].Is(WordClass.Role) || words[i].Is(WordClass.Function));

    /// <summary>One past the last word of a list.</summary>
    public int End(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Is(WordClass.Who | WordClass.Which) && i > first)
            {
                return words[i - 1].IsMark ? i - 1 : i;
            }
        }

        return end;
    }
}
