using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>Whether a name may be that of whoever a source before it only describes: by the roles and the sex that both tell.</summary>
internal sealed class LaterAgreement(WordSequence words, RoleReference roles)
{
    /// <summary>What an opening calls somebody, and the roles that say it more closely.</summary>
    private static readonly Dictionary<string, string[]> Kinds =
        WordList.Lines("Speakers.Lexicon.role-kinds.txt").Select(line => line.Split(' ')).ToDictionary(line => line[0], line => line[1..]);

    /// <summary>Whether the text says in which role somebody stands, or beside the name who that is; an age says nothing.</summary>
    public bool IsDescribed(Mention mention) =>
        mention.Entity!.Roles.Count > 0 || (words.IsMark(mention.End, ',') && !(words.IsWord(mention.End + 1) && words[mention.End + 1].Has(WordForm.Number) && words.IsMark(mention.End + 2, ',')));

    /// <summary>Whether the name's description is only what somebody does: "Jane Roe, who sells pots,".</summary>
    public bool IsDescribedByDeeds(Mention mention) => mention.Entity!.Roles.Count == 0 && words.IsMark(mention.End, ',') && words.Is(mention.End + 1, WordClass.Who);

    /// <summary>Whether a source speaks for others, and may be any of those who do: "an official", "a court spokesman".</summary>
    public bool IsAnyMouthpiece(SourceHead source, Lexeme role)
    {
        if (!SpeaksFor(source, role))
        {
            return false;
        }

        for (var i = source.First; i < source.End && !(words[i].Is(WordClass.Preposition) && i > source.First); i++)
        {
            if (words[i].Is(WordClass.GroupNoun))
            {
                return true;
            }
        }

        return source.End <= source.First + 2 && words[source.First].Is(WordClass.Indefinite);
    }

    /// <summary>Whether somebody is named in full, or with a title, as a new name is.</summary>
    public bool IsFull(Mention mention) => mention.Entity is { Kind: MentionKind.Person } && (mention.Parts.Length > 1 || mention.HasHonorific);

    /// <summary>Whether the roles beside the name are the source's, or akin to it, and of nothing else.</summary>
    public bool SharesRole(SourceHead source, Lexeme role, Mention mention) =>
        mention.Entity!.Roles.Exists(fact => RoleNouns.IsKin(fact.Role, role) && !IsOfAnother(source, fact)) || roles.Holds(mention.Entity, source);

    /// <summary>Whether the roles beside the name say more closely what the source says: "an expert", "Professor Jane Roe".</summary>
    public bool TellsMore(SourceHead source, Lexeme role, Mention mention) =>
        Kinds.TryGetValue(role.Form, out var kinds) && mention.Entity!.Roles.Exists(fact => (Array.IndexOf(kinds, fact.Role.Form) >= 0 || fact.Role.Meanings.AsSpan().ContainsAny(kinds)) && !IsOfAnother(source, fact));

    /// <summary>Whether the sex that a source and what it says of itself tell is that of a name.</summary>
    public bool SexAgrees(SourceHead source, Lexeme role, Entity entity) =>
        RoleNouns.SexAgrees(role, entity) && (entity.Sex == Sex.Unknown || SpeaksFor(source, role) || SexBehind(source.End) is not { } sex || sex == entity.Sex);

    /// <summary>"A spokesman for the council", "the campaign's director"; no "two spokesmen", no "his wife"; "the executive" is mostly somebody whom the article has brought in.</summary>
    public bool IsOneOfMany(SourceHead source, bool opens)
    {
        var tells = false;
        for (var i = source.First; i < source.End && !(words[i].Is(WordClass.Preposition) && i > source.First); i++)
        {
            if (words[i].Is(WordClass.And | WordClass.ThirdPerson) || (words.RoleAt(i) is not null && RoleNouns.IsPlural(words.Letters(i)) && !words[i].IsPossessive))
            {
                return false;
            }

            tells |= words[i].IsPossessive || (words[i].IsCapital && i > source.First);
        }

        return words[source.First].Is(WordClass.Indefinite) ? opens || source.End > source.First + 2
            : tells && (words[source.First].Is(WordClass.Definite) || words[source.First].IsPossessive);
    }

    /// <summary>Of "he" or "she" as the first pronoun behind a source, in its sentence, before any name; null for none.</summary>
    public Sex? SexBehind(int end)
    {
        for (var i = end; i < words.Count && words[i].Sentence == words[end - 1].Sentence; i++)
        {
            // "told her inquest": somebody else's.
            if (words[i].Is(WordClass.ThirdPerson))
            {
                return !(words.Letters(i) is "he" or "she" || words.Letters(i - 1) is "that") ? null : words[i].Is(WordClass.She) ? Sex.Female : Sex.Male;
            }

            if (words[i].IsCapital || words.RoleAt(i) is not null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether those in the role mostly speak of others: "a spokesman", "a judge".</summary>
    public static bool IsMouthpiece(Lexeme role) =>
        RoleNouns.IsAnonymous(role) && (role.Form.StartsWith("spokes") || role.Form is "lawyer" or "attorney" or "judge" or "prosecutor" or "official" or "officer" or "source" or "aide");

    // "A spokesman said he would resign": of somebody else.
    private bool SpeaksFor(SourceHead source, Lexeme role) => IsMouthpiece(role) || words[source.First].IsPossessive;

    // "a CAS spokesman" and "WADA spokesman Tony Roe"; a judge in Hull is none of something.
    private bool IsOfAnother(SourceHead source, RoleFact fact)
    {
        var (named, shared) = (false, false);
        for (var i = fact.First; i < fact.End && words.RoleAt(i) != fact.Role; i++)
        {
            for (var at = source.First + 1; words[i].IsCapital && at < source.End && words.Letters(at) is not ("in" or "at" or "from" or "near" or "on"); at++)
            {
                named |= words[at].IsCapital;
                shared |= words.Letters(at).Equals(words.Letters(i), StringComparison.OrdinalIgnoreCase);
            }
        }

        return named && !shared;
    }
}
