using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whoever the article is about just now, for a role that it has not given to anybody, named or not:
/// "The Democratic front-runner" right after "Hillary Clinton".
/// </summary>
internal sealed class RoleInFocus(WordSequence words, Discourse discourse, List<Entity> holders)
{
    /// <summary>How many sentences back somebody may have spoken whose other role a phrase names.</summary>
    private const int JustNow = 2;

    /// <summary>How many times as much in focus as the next somebody must be for a phrase that says nothing else of him, and for one that does; set by hand.</summary>
    private const double FarLead = 2.5, ClearLead = 1.5;

    /// <summary>The person, or null.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations.</param>
    public Entity? Find(int first, int end, int quote)
    {
        // "Ukraine's president" is a president, too.
        var country = words[first].IsPossessive && words[first].Is(WordClass.Place) && words.RoleAt(end - 1) is { Form: "president" or "prime-minister" or "leader" or "chancellor" };
        if (!country && words.Letters(first) is not ("the" or "The"))
        {
            return null;
        }

        // "The 34-year-old" is somebody in particular.
        var aged = words.IsWord(first + 1) && words[first + 1].Has(WordForm.Number) && words.Letters(first + 1).EndsWith("-year-old");
        var head = words.RoleHead(first, end);
        var sentence = words[first].Sentence;
        if (head > first && words.Letters(head - 1) is "former")
        {
            // Who is in focus need not have held the office; who has just spoken is called by it again.
            return discourse.Salience.InFocus(words.RoleAt(head)!.RoleSex, sentence, ClearLead, quote) is { } last && last.SpokeIn >= sentence - 1 && end == head + 1 ? last : null;
        }

        if (aged && (end == first + 2 || head > 0))
        {
            return Subject(head > 0 ? words.RoleAt(head)!.RoleSex : Sex.Unknown, sentence, ClearLead, quote);
        }

        if (end == first + 2 && words[first + 1].Is(WordClass.Demonym) && !words[first + 1].Is(WordClass.Role))
        {
            return IsOneOfAPeople(first + 1) ? discourse.Salience.InFocus(Sex.Unknown, sentence, FarLead, quote) : null;
        }

        if (head < 0)
        {
            return null;
        }

        var role = words.RoleAt(head)!;
        if (TellsMore(role, first, head, end))
        {
            return Subject(role.RoleSex, sentence, ClearLead, quote) is { } one && !IsOfAnotherParty(one, role) ? one : null;
        }

        if (RoleNouns.IsAnonymous(words[head].Lexeme!) || discourse.HasSeen(role))
        {
            return null;
        }

        // "said the Hull North MP" of whoever has just spoken, when nobody else is one.
        if (end == head + 1 && words.HasCapital(first + 1, head) && Subject(role.RoleSex, sentence, ClearLead, quote) is { Roles.Count: 0 } speaker && speaker.SpokeIn >= sentence - 1
            && !holders.Exists(entity => entity != speaker && entity.Roles.Exists(fact => fact.Role == role || Array.IndexOf(fact.Role.Meanings, role.Form) >= 0)))
        {
            return speaker;
        }

        for (var i = first; i < end; i++)
        {
            // "the owner of a shop" is new.
            if ((i > head && words[i].Is(WordClass.Indefinite) && !words.IsMark(first - 1, ',')) || (words[i].IsPossessive && !(country && i == first)) || (i > head && words[i].IsCapital) || (i < head && words[i].Is(WordClass.And) && words.Is(i + 1, WordClass.Definite)))
            {
                return null;
            }
        }

        // Somebody else holds the office: "the French president" in an article about another one.
        if (!RoleNouns.IsCandidate(role) && (role.Form.Contains('-') || holders.Exists(entity => entity.Roles.Exists(fact => fact.Role == role))))
        {
            return null;
        }

        return discourse.Salience.InFocus(role.RoleSex, sentence, FarLead, quote) is { } focus && (RoleNouns.IsCandidate(role) || focus.Roles.Count == 0 || (focus.SpokeIn >= 0 && focus.SpokeIn >= sentence - JustNow)) ? focus : null;
    }

    // Whom the last sentences are about, or who has spoken in them.
    private Entity? Subject(Sex sex, int sentence, double lead, int quote) =>
        discourse.Salience.InFocus(sex, sentence, lead, quote) is { } one && Math.Max(one.LedSentence, one.SpokeIn) >= sentence - JustNow ? one : null;

    // "The “Hustlers” star", "the two-time medal winner", "the Maine Republican": more about the one the article is about already.
    private bool TellsMore(Lexeme role, int first, int head, int end)
    {
        if (end != head + 1 || head == first + 1 || !(RoleNouns.IsPartyMember(role) || RoleNouns.IsFigure(role)))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (words[i].IsPossessive || words.Letters(i) is "other" or "another" or "second" or "rival" or "fellow")
            {
                return false;
            }
        }

        for (var i = first + 1; i < head; i++)
        {
            if (words[i].Has(WordForm.Number) || words[i].IsCapital || RoleNouns.IsRecord(words.Letters(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfAnotherParty(Entity entity, Lexeme role) =>
        RoleNouns.IsPartyMember(role) && entity.Roles.Exists(fact => fact.Role != role && RoleNouns.IsPartyMember(fact.Role));

    // "The Spaniard", "the Serb"; "the French" and "the Chinese" are many.
    private bool IsOneOfAPeople(int word)
    {
        var name = words.Letters(word);
        return !name.EndsWith("s") && !name.EndsWith("sh") && !name.EndsWith("ch") && !name.EndsWith("ese") && !name.EndsWith("ic");
    }
}
