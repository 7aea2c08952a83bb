using System.Collections.Immutable;
using Bot.News.Quotes;

namespace Bot.News.Speakers;

/// <summary>
/// Whom a description means that the article names only where he speaks next ("A spokesman for the council said it was late. Jane Roe said
/// the work had begun."): news never gives a new name without saying whose it is, unless that has just been said.
/// </summary>
internal sealed class NamedLater(WordSequence words, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences behind the description the name may stand.</summary>
    private const int Reach = 3;

    /// <summary>The person, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    public Entity? Find(SourceHead source)
    {
        if (source.Kind is not (SourceKind.Definite or SourceKind.Other) || roles.RoleOf(source) is not { } role || !IsOneOfMany(source) || NextSpeaker(source.End) is not { Entity: { } entity } mention)
        {
            return null;
        }

        var distance = words[mention.First].Sentence - words[source.First].Sentence;
        var isNew = entity.First == mention.First && (mention.Parts.Length > 1 || mention.HasHonorific) && entity.Kind is MentionKind.Person or MentionKind.Unknown;
        return isNew && distance is > 0 and <= Reach && RoleReference.SexAgrees(role, entity)
            && (mention.Roles.Count == 0 || mention.Roles.Exists(fact => fact.Role == role) || roles.Holds(entity, source))
            ? entity
            : null;
    }

    // The name of whoever is the next source of a quotation that is no pronoun; null where that has no name.
    private Mention? NextSpeaker(int end)
    {
        var (nearest, next) = (int.MaxValue, default(Mention));
        foreach (var quote in quotes)
        {
            if (quote.Source is [var source, ..] && source.Start < nearest && source.Start >= words[end - 1].End
                && sources.Parse(source) is { Kind: not (SourceKind.Pronoun or SourceKind.None) } head)
            {
                (nearest, next) = (source.Start, head.Name);
            }
        }

        return next;
    }

    // "a spokesman for the council", "the campaign's director"; no "two spokesmen", no "his wife", and "the executive" is mostly somebody whom the article has brought in.
    private bool IsOneOfMany(SourceHead source)
    {
        var tells = false;
        for (var i = source.First; i < source.End && !(words[i].Is(WordClass.Preposition) && i > source.First); i++)
        {
            if (words[i].Is(WordClass.And | WordClass.ThirdPerson | WordClass.GroupNoun) || (words.RoleAt(i) is not null && words.Letters(i).EndsWith("s") && !words[i].IsPossessive))
            {
                return false;
            }

            tells |= words[i].IsPossessive || (words[i].IsCapital && i > source.First);
        }

        return words[source.First].Is(WordClass.Indefinite) ? source.End > source.First + 2 : tells && (words[source.First].Is(WordClass.Definite) || words[source.First].IsPossessive);
    }
}
