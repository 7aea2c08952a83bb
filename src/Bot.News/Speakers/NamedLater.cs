using System.Collections.Immutable;
using Bot.News.Quotes;

namespace Bot.News.Speakers;

/// <summary>
/// Whom a description means that the article names only where he speaks next ("A spokesman for the council said it was late. Jane Roe said
/// the work had begun."): news never gives a new name without saying whose it is, unless that has just been said.
/// </summary>
internal sealed class NamedLater(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences behind the description the name must stand.</summary>
    private const int Reach = 2;

    /// <summary>The person, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    public Entity? Find(SourceHead source)
    {
        if (source.Kind is not (SourceKind.Definite or SourceKind.Other) || roles.RoleOf(source) is not { } role || !IsOne(source))
        {
            return null;
        }

        return FirstNamed(source) is { } mention && Speaks(mention) && RoleReference.SexAgrees(role, mention.Entity!)
            && (mention.Roles.Count == 0 || mention.Roles.Exists(fact => fact.Role == role) || roles.Holds(mention.Entity!, source))
            ? mention.Entity
            : null;
    }

    // The first person whom the next sentences name for the first time.
    private Mention? FirstNamed(SourceHead source)
    {
        var sentence = words[source.First].Sentence;
        for (var at = MentionList.At(mentions, source.End); at < mentions.Count && words[mentions[at].First].Sentence <= sentence + Reach; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person or MentionKind.Unknown } entity } mention && entity.First == mention.First && !IsSaid(mention))
            {
                if (entity.Kind == MentionKind.Unknown && !(mention.Parts.Length > 1 && Speaks(mention)))
                {
                    continue;
                }

                return (mention.Parts.Length > 1 || mention.HasHonorific) && words[mention.First].Sentence > sentence ? mention : null;
            }
        }

        return null;
    }

    private bool Speaks(Mention mention)
    {
        foreach (var quote in quotes)
        {
            if (quote.Source is [var source, ..] && source.Start <= mention.Name.Start && mention.Name.Start < source.End
                && sources.Parse(source) is { Kind: SourceKind.Name, Name: var name } && name == mention)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSaid(Mention mention)
    {
        foreach (var quote in quotes)
        {
            if (quote.Content.Any(part => part.Contains(mention.Name.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // "a spokesman", no "two spokesmen" and no "one of the spokesmen".
    private bool IsOne(SourceHead source)
    {
        // "the executive" is mostly somebody whom the article has brought in.
        var tells = false;
        for (var i = source.First; i < source.End && !(words[i].Is(WordClass.Preposition) && i > source.First); i++)
        {
            if (words[i].Is(WordClass.And) || (words[i].Is(WordClass.Role) && words.Letters(i).EndsWith("s") && !words[i].IsPossessive) || words[i].Is(WordClass.ThirdPerson) || words[i].Is(WordClass.GroupNoun))
            {
                return false;
            }

            tells |= words[i].IsPossessive || (words[i].IsCapital && i > source.First);
        }

        return words[source.First].Is(WordClass.Indefinite) || (tells && (words[source.First].Is(WordClass.Definite) || words[source.First].IsPossessive)) || words.Letters(source.First) is "one" or "One" or "another" or "Another";
    }
}
