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
    /// <summary>How many sentences back somebody may have spoken whose other role a phrase names.</summary>
    private const int JustNow = 2;

    /// <summary>How many times as much in focus as the next somebody must be for a phrase that says nothing else of him, and for one that does; set by hand.</summary>
    private const double FarLead = 2.5, ClearLead = 1.5;

    private readonly Affiliations affiliations = new(words);

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

        end = WithoutClause(first, end);
        var head = words.RoleHead(first, end);
        var sentence = words[first].Sentence;
        var role = head < 0 ? null : words.RoleAt(head)!;
        var fit = new FocusFit(words, affiliations, first, Math.Max(head, first), end, role);

        // "The 34-year-old" is somebody in particular.
        var aged = words.IsWord(first + 1) && words[first + 1].Has(WordForm.Number) && words.Letters(first + 1).EndsWith("-year-old");
        if (fit.Nation >= 0 && end == (aged ? first + 3 : first + 2) && words[end - 1].Is(WordClass.Demonym) && !words[end - 1].Is(WordClass.Role))
        {
            return Nations.IsOne(words.Letters(end - 1)) ? OneOfAPeople(fit, sentence, quote) : null;
        }

        if (head > first && words.Letters(head - 1) is "former")
        {
            // Who is in focus need not have held the office; who has just spoken is called by it again.
            return InFocus(fit, sentence, ClearLead, quote) is { } last && last.SpokeIn >= sentence - 1 && end == head + 1 ? last : null;
        }

        if (aged && (end == first + 2 || head > 0))
        {
            return Subject(fit, sentence, quote);
        }

        if (role is null)
        {
            return null;
        }

        if (!fit.IsPast && TellsMore(role, first, head, end))
        {
            return Subject(fit, sentence, quote);
        }

        // "the former Hull and Leeds striker", of whoever has just spoken.
        if (end == head + 1 && head > first + 1 && !discourse.HasSeen(role) && !words.HasPossessive(first, end) && fit.IsPast && words.HasCapital(first + 1, head) && !NamesNobody(role)
            && Subject(fit, sentence, quote) is { } known && known.SpokeIn >= sentence - 1)
        {
            return known;
        }

        // "the German driver", where the article tells the country.
        if (end == head + 1 && head > first + 1 && fit.Nation >= 0 && RoleNouns.IsAnonymous(role) && !discourse.HasSeen(role) && Subject(fit, sentence, quote) is { } native && fit.Agrees(native))
        {
            return native;
        }

        var isAnonymous = RoleNouns.IsAnonymous(words[head].Lexeme!);
        if (!isAnonymous && end == first + 2 && discourse.HasSeenInOpening(role))
        {
            return FromOpening(fit, sentence, quote);
        }

        if ((isAnonymous && !RoleNouns.IsAnyHead(role)) || discourse.HasSeen(role))
        {
            return null;
        }

        // "said the Hull North MP" of whoever has just spoken, when nobody else is one.
        if (end == head + 1 && words.HasCapital(first + 1, head) && Subject(fit, sentence, quote) is { Kind: MentionKind.Person } speaker && !speaker.Roles.Exists(RoleNouns.IsOffice)
            && (speaker.SpokeIn >= sentence - 1 || fit.Agrees(speaker))
            && (fit.Agrees(speaker) || !holders.Exists(entity => entity != speaker && entity.Roles.Exists(fact => fact.Role == role || Array.IndexOf(fact.Role.Meanings, role.Form) >= 0))))
        {
            return speaker;
        }

        if (isAnonymous)
        {
            return null;
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
        if (!RoleNouns.IsCandidate(role) && holders.Exists(entity => entity.Roles.Exists(fact => fact.Role == role)))
        {
            return null;
        }

        // "The secretary general" of "UN chief Jane Roe", who has just spoken.
        if (role.Form.Contains('-'))
        {
            return InFocus(fit, sentence, FarLead, quote) is { Roles.Count: > 0 } one && one.SpokeIn >= sentence - 1 && RoleNouns.IsHeadship(role) && one.Roles.TrueForAll(fact => RoleNouns.IsAnyHead(fact.Role)) ? one : null;
        }

        return InFocus(fit, sentence, FarLead, quote) is { } focus && (RoleNouns.IsCandidate(role) || focus.Roles.Count == 0 || (focus.SpokeIn >= 0 && focus.SpokeIn >= sentence - JustNow)) ? focus : null;
    }

    // "A young blogger is in court. Jane Roe bought the site." The blogger is whoever is named right after it and has just spoken.
    private Entity? FromOpening(FocusFit fit, int sentence, int quote) =>
        InFocus(fit, sentence, FarLead, quote) is { SpokeIn: >= 0 } one && one.SpokeIn >= sentence - JustNow && words[one.First].Sentence <= Discourse.Opening
            && !one.Roles.Exists(RoleNouns.IsOffice) ? one : null;

    // "the Spaniard": one whom the article calls so, else whom it is about.
    private Entity? OneOfAPeople(FocusFit fit, int sentence, int quote) =>
        InFocus(fit, sentence, ClearLead, quote) is not { } one ? null
        : fit.Agrees(one) || (IsRecent(one, sentence) && !IsOutshone(one, sentence)) ? one
        : InFocus(fit, sentence, FarLead, quote);

    private Entity? InFocus(FocusFit fit, int sentence, double lead, int quote) =>
        discourse.Salience.InFocus(fit.Sex, sentence, lead, quote, fit.Weigh);

    // Whom the last sentences are about, or who has spoken in them.
    private Entity? Subject(FocusFit fit, int sentence, int quote) =>
        InFocus(fit, sentence, ClearLead, quote) is { } one && IsRecent(one, sentence) && (fit.Agrees(one) || !IsOutshone(one, sentence)) ? one : null;

    // "When Hill shook his hand, the champion said": rather Hill than whom the sentence before was about.
    private bool IsOutshone(Entity entity, int sentence)
    {
        foreach (var other in discourse.Salience.Remembered)
        {
            if (other != entity && other.Kind == MentionKind.Person && other.SubjectIn == sentence && entity.SubjectIn < sentence)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRecent(Entity entity, int sentence) => Math.Max(Math.Max(entity.LedSentence, entity.SubjectIn), entity.SpokeIn) >= sentence - JustNow;

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
