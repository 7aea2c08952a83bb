using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whom a description means where the next sentence opens with a new name: "The head of the museum has defended the sale. Jane Roe
/// wrote to the staff". Whoever is named so speaks under the name later, and nothing beside it may say something else of him.
/// </summary>
internal sealed class NamedNext(WordSequence words, List<Mention> mentions, LaterNames names, LaterAgreement agreement)
{
    /// <summary>How many words of a sentence may stand before the name with which it opens.</summary>
    private const int LongestTitle = 6;

    /// <summary>How many sentences behind the description the name may stand, where none between names anybody.</summary>
    private const int Reach = 2;

    /// <summary>How many words of a sentence are passed to find the next one.</summary>
    private const int LongestSentence = 120;

    /// <summary>The one named next, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="role">Its role.</param>
    /// <param name="opens">Whether it stands in the opening of the report.</param>
    public Entity? Find(SourceHead source, Lexeme role, bool opens)
    {
        if (!(words[source.First].Is(WordClass.Indefinite) ? agreement.IsOneOfMany(source, opens) : IsOffice(source, role) || IsOwned(source)) || IsUnnamed(source)
            || Opening(source) is not { } name || name.Entity!.First <= source.End || !agreement.IsFull(name) || !agreement.SexAgrees(source, role, name.Entity))
        {
            return null;
        }

        return IsSame(source, role, name) || (SaysNothingElse(name) && (!LaterAgreement.IsMouthpiece(role) || (IsOwned(source) && !role.Form.StartsWith("spokes"))) && names.Speaks(name.Entity, words[source.First].Sentence, int.MaxValue))
            ? name.Entity
            : null;
    }

    private bool IsSame(SourceHead source, Lexeme role, Mention name)
    {
        var shares = name.Entity!.Roles.Exists(fact => Shares(source, fact));
        return !name.Entity.Roles.Exists(fact => IsLesser(source, fact)) && (shares || !HasName(source.First + 1, source.End) || !name.Entity.Roles.Exists(fact => HasName(fact.First, fact.End)))
            && (agreement.SharesRole(source, role, name) || agreement.TellsMore(source, role, name)
                || (shares && RoleNouns.IsHeadship(role) && name.Entity.Roles.Exists(fact => RoleNouns.IsHeadship(fact.Role))));
    }

    // "The head of the Hull museum" and "Hull director Jane Roe"
    private bool Shares(SourceHead source, RoleFact fact)
    {
        for (var i = source.First + 1; i < source.End; i++)
        {
            for (var at = fact.First; at < fact.End && words[i].IsCapital; at++)
            {
                if (words[at].IsCapital && words.Letters(at).Equals(words.Letters(i), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The deputy mayor is not the mayor.
    private bool IsLesser(SourceHead source, RoleFact fact)
    {
        for (var i = fact.First; i < fact.End; i++)
        {
            if (RoleNouns.IsOtherOffice(words.Letters(i)) && !RoleNouns.IsOtherOffice(words.Letters(source.First + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsCapital && words.RoleAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }

    // "Dr Jane Roe", "Jane Roe, known as Jill,": surely a person, and no other than the one described.
    private bool SaysNothingElse(Mention name) =>
        name.Entity is { IsHardlyPerson: false } person && (person.Sex != Sex.Unknown || name.HasHonorific)
        && person.Roles.TrueForAll(fact => words[fact.First].Is(WordClass.Honorific) && fact.End <= fact.First + 1)
        && !(words.IsMark(name.End, ',') && words.Is(name.End + 1, WordClass.Definite | WordClass.Indefinite | WordClass.Role | WordClass.ThirdPerson));

    // "an executive, who asked for anonymity"
    private bool IsUnnamed(SourceHead source)
    {
        for (var i = source.End; i < words.Count && i < source.End + LongestSentence && words[i].Sentence == words[source.First].Sentence; i++)
        {
            if (words.Letters(i) is "anonymity" or "anonymously")
            {
                return true;
            }
        }

        return false;
    }

    // "The head of the museum": one of something, told by words without a capital.
    private bool IsOffice(SourceHead source, Lexeme role) =>
        words[source.First].Is(WordClass.Definite) && RoleNouns.IsHeadship(role) && words.RoleHead(source.First, source.End) is var head
        && head + 2 < source.End && words.Letters(head + 1) is "of" or "at" && !RoleNouns.IsPlural(words.Letters(head));

    // "Jane Roe's lawyer", "the Hales' nanny"; "Roe's right-hand woman" is nobody's office
    private bool IsOwned(SourceHead source)
    {
        var head = words.RoleHead(source.First, source.End);
        if (head >= 0 && words.Letters(head) is "man" or "woman")
        {
            return false;
        }

        for (var i = source.First; i < head; i++)
        {
            if (words[i].IsPossessive || (words.IsMark(i, '\'') || words.IsMark(i, '’')) && i > source.First && words.Letters(i - 1).EndsWith("s"))
            {
                return !RoleNouns.IsPlural(words.Letters(head));
            }
        }

        return false;
    }

    // The name with which the next sentence opens that names anybody, behind nothing but what he is.
    private Mention? Opening(SourceHead source)
    {
        var sentence = words[source.First].Sentence;
        var next = source.End;
        while (next < words.Count && next < source.End + LongestSentence && words[next].Sentence <= sentence)
        {
            next++;
        }

        for (var at = MentionList.At(mentions, next); at < mentions.Count && words[mentions[at].First].Sentence is var here && here <= sentence + Reach; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person, IsHardlyPerson: false }, InHeadline: false } mention)
            {
                return !words[mention.End - 1].IsPossessive && LeadsUp(mention) ? mention : null;
            }
        }

        return null;
    }

    private bool LeadsUp(Mention mention)
    {
        var first = mention.NameFirst;
        while (first > 0 && words[first - 1].Sentence == words[mention.NameFirst].Sentence)
        {
            first--;
            if (mention.NameFirst - first > LongestTitle || words[first].IsMark && first < mention.First
                || (words[first].Is(WordClass.Function) && !words[first].Is(WordClass.Modifier) && !(words[first].IsOpening && words[first].Is(WordClass.Definite)))
                || (words[first].Is(WordClass.SpeechVerb) && !words[first].Is(WordClass.Role)))
            {
                return false;
            }
        }

        return true;
    }
}
