using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whoever the article is about just now, for a role that it has not given to anybody, named or not:
/// "The Democratic front-runner" right after "Hillary Clinton".
/// </summary>
internal sealed class RoleInFocus(WordSequence words, Discourse discourse, List<Entity> holders)
{
    private readonly Affiliations affiliations = new(words);
    private readonly FocusSubject focus = new(discourse.Salience);

    /// <summary>The person, or null.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations.</param>
    /// <param name="sentence">The sentence in which it stands, or that in which the words before it begin that are said.</param>
    public Entity? Find(int first, int end, int quote, int sentence)
    {
        // "Ukraine's president" is a president, too.
        var country = words[first].IsPossessive && words[first].Is(WordClass.Place) && words.RoleAt(end - 1) is { Form: "president" or "prime-minister" or "leader" or "chancellor" };
        if (!country && words.Letters(first) is not ("the" or "The"))
        {
            return null;
        }

        var whole = end;
        end = WithoutClause(first, end);
        var head = words.RoleHead(first, end);
        var role = head < 0 ? null : words.RoleAt(head)!;
        var fit = new FocusFit(words, affiliations, first, Math.Max(head, first), end, role);

        // "The 34-year-old" is somebody in particular.
        var aged = words.IsWord(first + 1) && words[first + 1].Has(WordForm.Number) && words.Letters(first + 1).EndsWith("-year-old");
        if (fit.Nation >= 0 && end == (aged ? first + 3 : first + 2) && words[end - 1].Is(WordClass.Demonym) && !words[end - 1].Is(WordClass.Role))
        {
            return Nations.IsOne(words.Letters(end - 1)) ? focus.OneOfAPeople(fit, sentence, quote) : null;
        }

        if (head > first && words.Letters(head - 1) is "former")
        {
            return Former(fit, head, whole, sentence, quote);
        }

        if (aged && (end == first + 2 || head > 0 || IsPlain(first, end)))
        {
            return focus.Subject(fit, sentence, quote);
        }

        if (role is null)
        {
            return null;
        }

        if (!fit.IsPast && TellsMore(role, first, head, end))
        {
            return focus.Subject(fit, sentence, quote);
        }

        // There are always several candidates, and more who were something once: whom the text was about before need not be the one.
        sentence = fit.IsPast || RoleNouns.IsCandidate(role) ? words[first].Sentence : sentence;
        return Belonging(fit, role, first, head, end, sentence, quote) ?? Holder(fit, role, country, first, head, end, sentence, quote);
    }

    // "The 28-year-old world number one"
    private bool IsPlain(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (words[i].IsMark || words[i].IsPossessive || words[i].Is(WordClass.Preposition | WordClass.And))
            {
                return false;
            }
        }

        return true;
    }

    // Who is in focus need not have held the office; who has just spoken is called by it again.
    private Entity? Former(FocusFit fit, int head, int end, int sentence, int quote) =>
        focus.Clear(fit, sentence, quote) is { } one && one.SpokeIn >= sentence - 1 && end == head + 1 ? one : null;

    // "The Hull manager", "the German driver": by where somebody belongs.
    private Entity? Belonging(FocusFit fit, Lexeme role, int first, int head, int end, int sentence, int quote)
    {
        if (end != head + 1 || head == first + 1 || !words.HasCapital(first + 1, head) || (focus.Recent(fit, sentence, quote) ?? (RoleNouns.IsHeadship(role) || RoleNouns.IsLocal(role) ? focus.LastSpeaker(fit, sentence, quote) : null)) is not { } one)
        {
            return null;
        }

        var seen = discourse.HasSeen(role);
        var isAnonymous = RoleNouns.IsAnonymous(role);

        // "the former Hull and Leeds striker", of whoever has just spoken.
        if (fit.IsPast)
        {
            return !seen && !words.HasPossessive(first, end) && !NamesNobody(role) && one.SpokeIn >= sentence - 1 ? one : null;
        }

        // "the German driver", where the article tells the country, or is about nobody else.
        if (fit.Nation >= 0 && isAnonymous && !seen && (fit.Agrees(one) || (!NamesNobody(role) && FocusSubject.Leads(one, sentence) && one.SpokeIn >= sentence - 1 && focus.Far(fit, sentence, quote) == one)))
        {
            return one;
        }

        // "said the Hull North MP" of whoever has just spoken, when nobody else is one.
        return (!isAnonymous || RoleNouns.IsAnyHead(role)) && !seen && one.Kind == MentionKind.Person && MayHold(one, role)
            && (one.SpokeIn >= sentence - 1 || fit.Agrees(one) || (!RoleNouns.IsCandidate(role) && FocusSubject.Leads(one, sentence)))
            && (fit.Agrees(one) || !holders.Exists(entity => entity != one && entity.Roles.Exists(fact => fact.Role == role || Array.IndexOf(fact.Role.Meanings, role.Form) >= 0))) ? one : null;
    }

    // Who leads something may be called its boss; who has another office holds no second one.
    private static bool MayHold(Entity entity, Lexeme role) =>
        !entity.Roles.Exists(RoleNouns.IsOffice) || (RoleNouns.IsAnyHead(role) && entity.Roles.Exists(fact => RoleNouns.IsHeadship(fact.Role)));

    private Entity? Holder(FocusFit fit, Lexeme role, bool country, int first, int head, int end, int sentence, int quote)
    {
        var isAnonymous = RoleNouns.IsAnonymous(role);
        if (!isAnonymous && end == first + 2 && discourse.HasSeenInOpening(role))
        {
            return FromOpening(fit, sentence, quote);
        }

        if (isAnonymous || discourse.HasSeen(role) || IsNew(country, first, head, end))
        {
            return null;
        }

        // Somebody else holds the office: "the French president" in an article about another one.
        if (!RoleNouns.IsCandidate(role) && holders.Exists(entity => entity.Roles.Exists(fact => fact.Role == role)))
        {
            return null;
        }

        if (focus.Far(fit, sentence, quote) is not { } one)
        {
            return null;
        }

        // "The secretary general" of "UN chief Jane Roe", who has just spoken.
        if (role.Form.Contains('-'))
        {
            return one.Roles.Count > 0 && one.SpokeIn >= sentence - 1 && RoleNouns.IsHeadship(role) && one.Roles.TrueForAll(fact => RoleNouns.IsAnyHead(fact.Role)) ? one : null;
        }

        return RoleNouns.IsCandidate(role) || one.Roles.TrueForAll(fact => RoleNouns.IsAnonymous(fact.Role)) || FocusSubject.HasSpoken(one, sentence) || (RoleNouns.IsFigure(role) && !fit.IsPast && FocusSubject.Leads(one, sentence)) ? one : null;
    }

    // "the owner of a shop" is new.
    private bool IsNew(bool country, int first, int head, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((i > head && words[i].Is(WordClass.Indefinite) && !words.IsMark(first - 1, ',')) || (words[i].IsPossessive && !(country && i == first)) || (i > head && words[i].IsCapital) || (i < head && words[i].Is(WordClass.And) && words.Is(i + 1, WordClass.Definite)))
            {
                return true;
            }
        }

        return false;
    }

    // "A young blogger is in court. Jane Roe bought the site." The blogger is whoever is named right after it and has just spoken.
    private Entity? FromOpening(FocusFit fit, int sentence, int quote) =>
        focus.Far(fit, sentence, quote) is { } one && FocusSubject.HasSpoken(one, sentence) && words[one.First].Sentence <= Discourse.Opening
            && !one.Roles.Exists(RoleNouns.IsOffice) ? one : null;

    // Without what follows the noun between commas and "who": "The German driver, who starts in May,"
    private int WithoutClause(int first, int end)
    {
        for (var i = first + 2; i < end; i++)
        {
            if (words.IsMark(i, ',') || words[i].Is(WordClass.Who))
            {
                return i;
            }
        }

        return end;
    }

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

    // An official without a name may have been one of anything before.
    private static bool NamesNobody(Lexeme role) => role.Form is "official" or "officer" or "aide" or "employee" or "source" or "staffer" or "worker";
}
