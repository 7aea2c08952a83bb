using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>How well somebody fits a role, by the roles that the article has given him and the words around them.</summary>
internal sealed class RoleFit(WordSequence words, Discourse discourse)
{
    /// <summary>What it speaks against somebody that the office is one of something: half of a word that disagrees.</summary>
    private const double LesserOffice = 0.5;

    /// <summary>What it speaks against somebody at most that other words tell what the office is of.</summary>
    private const double MostUnlike = 1.5;

    /// <summary>How salient somebody is who was a subject a sentence or two ago.</summary>
    private const double InFocus = 0.3;

    /// <summary>"Capt", "Prof"</summary>
    private const int LongestShort = 4;

    /// <summary>0: not at all; about 1: a kindred role; about 2: the same; more for each word of the phrase that agrees.</summary>
    /// <param name="entity">Whom the phrase may mean.</param>
    /// <param name="role">The role of the phrase.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="head">The word of the role.</param>
    /// <param name="end">One past its last word.</param>
    public double Of(Entity entity, Lexeme role, int first, int head, int end)
    {
        var best = 0.0;
        var isInFocus = discourse.Salience.Of(entity, words[first].Sentence) > InFocus;
        foreach (var fact in entity.Roles)
        {
            var kin = fact.Role == role || (isInFocus && IsShort(fact.Role, role)) ? 2.0 : (!discourse.HasSeen(role) && Array.IndexOf(fact.Role.Meanings, role.Form) >= 0) || IsHeadOfSame(fact, role, first, head) || IsMemberFrom(entity, fact, role, first, head) ? 1.0 : 0.0;
            if (kin > 0 && !IsOtherOffice(fact, first, head))
            {
                best = Math.Max(best, kin + Agreement(fact, first, head, end) - (end <= first + 2 && IsOfSomething(fact) ? LesserOffice : 0));
            }
        }

        // Introduced only later: kept for whoever is alone in that office.
        return best > 0 && entity.First > first ? best - 1.5 : best;
    }

    // "Gov. Roe" is a governor as much as "Governor Roe".
    private static bool IsShort(Lexeme abbreviation, Lexeme role) =>
        abbreviation.Meanings is [var meaning, ..] && meaning == role.Form && abbreviation.Form.Length <= LongestShort && role.Form.StartsWith(abbreviation.Form, StringComparison.Ordinal);

    // "the shadow chancellor", "the former governor": not whom "the chancellor" and "the governor" mean.
    private bool IsOtherOffice(RoleFact fact, int first, int head)
    {
        for (var i = fact.First; i < fact.End && words.RoleAt(i) != fact.Role; i++)
        {
            if (RoleNouns.IsOtherOffice(words.Letters(i)) && !Holds(first, head, words.Letters(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "the Hull boss" of Hull manager Jane Roe.
    private bool IsHeadOfSame(RoleFact fact, Lexeme role, int first, int head) =>
        RoleNouns.IsAnyHead(role) && RoleNouns.IsHeadship(fact.Role) && HoldsNames(fact, first, head);

    // "the Maine Republican" of Maine senator Jane Roe, whose party the article has not told.
    private bool IsMemberFrom(Entity entity, RoleFact fact, Lexeme role, int first, int head) =>
        RoleNouns.IsPartyMember(role) && Array.IndexOf(fact.Role.Meanings, "politician") >= 0 && HoldsNames(fact, first, head)
            && !entity.Roles.Exists(other => other.Role != role && RoleNouns.IsPartyMember(other.Role));

    private bool HoldsNames(RoleFact fact, int first, int head)
    {
        var same = false;
        for (var i = first + 1; i < head; i++)
        {
            if (words[i].IsCapital)
            {
                same = Holds(fact, words.Letters(i));
                if (!same)
                {
                    return false;
                }
            }
        }

        return same;
    }

    private bool Holds(int first, int end, ReadOnlySpan<char> word)
    {
        for (var i = first; i < end; i++)
        {
            if (words.Letters(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "the president of the Federal Reserve": not whom "the president" means beside President Roe.
    private bool IsOfSomething(RoleFact fact)
    {
        for (var i = fact.First; i + 1 < fact.End; i++)
        {
            if (words.Letters(i) is "of" && words.IsWord(i - 1) && words[i - 1].Is(WordClass.Role) && !words[i - 1].IsCapital)
            {
                // The president of a country is its president.
                var what = words.Is(i + 1, WordClass.Definite) ? i + 2 : i + 1;
                return !words.Is(what, WordClass.Place) && !words.Is(what + 1, WordClass.Place);
            }
        }

        return false;
    }

    // Words of the phrase that the person's description has speak for it, those that it lacks against.
    private double Agreement(RoleFact fact, int first, int head, int end)
    {
        var agreement = 0.0;
        var unlike = 0.0;
        for (var i = first; i < end; i++)
        {
            if (i == head || words[i].IsMark || (words[i].Is(WordClass.Function) && !words[i].Is(WordClass.Modifier)))
            {
                continue;
            }

            if (Holds(fact, words.Letters(i)))
            {
                agreement += 0.5;
            }
            else if (i == head - 1 && words.RoleAt(head) is { } compound && compound.Form.Contains('-'))
            {
                continue;
            }
            else if (i > head && !words[i].IsCapital && words.Is(head + 1, WordClass.Preposition) && words.Is(head + 2, WordClass.Definite))
            {
                // "the head of the country's largest bank": in other words what it is the head of.
                unlike++;
            }
            else
            {
                agreement -= words[i].Is(WordClass.Place) && RoleNouns.IsLocal(fact.Role) && !HasPlace(fact) ? 0.4
                    : words.Letters(i).EndsWith("-year-old") && !RoleNouns.IsAnonymous(fact.Role) && !RoleNouns.IsFigure(fact.Role) ? 0.5
                    : words[i].IsCapital || RoleNouns.IsRecord(words.Letters(i)) ? 2 : words.Letters(i) is "former" or "longtime" or "senior" ? 0.2 : 1;
            }
        }

        return agreement - Math.Min(unlike, MostUnlike);
    }

    private bool HasPlace(RoleFact fact)
    {
        for (var i = fact.First; i < fact.End; i++)
        {
            if (words[i].Is(WordClass.Place))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(RoleFact fact, ReadOnlySpan<char> word)
    {
        for (var i = fact.First; i < fact.End; i++)
        {
            var other = words.Letters(i);
            if (other.Equals(word, StringComparison.OrdinalIgnoreCase) || (other.Length > 2 && other[1] == '-' && other[2..].SequenceEqual(word))
                || (word.Length > 4 && other.Length > 4 && char.IsUpper(word[0]) && other[..4].Equals(word[..4], StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
