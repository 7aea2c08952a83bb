using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whom a description means that the article names only where he speaks next ("A spokesman for the council said it was late. Jane Roe said
/// the work had begun."): news never gives a new name without saying whose it is, unless that has just been said.
/// </summary>
internal sealed class NamedLater(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences behind the description the name may stand.</summary>
    private const int Reach = 3;

    /// <summary>How many sentences the opening of a report has.</summary>
    private const int Opening = 2;

    /// <summary>How many words of a sentence are passed to find the next one.</summary>
    private const int LongestSentence = 120;

    /// <summary>Who is named later, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    public Entity? Find(SourceHead source)
    {
        if (source.Kind is not (SourceKind.Definite or SourceKind.Other))
        {
            return null;
        }

        var role = roles.RoleOf(source);
        var mention = role is not null ? NextSpeaker(source.End) : IsOpeningBody(source) ? NextSubject(source) ?? NextSpeaker(source.End) : null;
        var distance = mention is null ? 0 : words[mention.First].Sentence - words[source.First].Sentence;
        return mention is { Entity: { } entity } && entity.First == mention.First && distance is > 0 and <= Reach && Agrees(source, role, mention, entity) ? entity : null;
    }

    private bool Agrees(SourceHead source, Lexeme? role, Mention mention, Entity entity)
    {
        if (role is null)
        {
            return entity.Kind == MentionKind.Organisation;
        }

        if (entity.Kind != MentionKind.Person || (mention.Parts.Length == 1 && !mention.HasHonorific) || !IsOneOfMany(source) || !RoleNouns.SexAgrees(role, entity))
        {
            return false;
        }

        // "Jane Roe, a nurse," is somebody else than the spokesman.
        var isDescribed = mention.Roles.Count > 0 || words.IsMark(mention.End, ',');
        return isDescribed ? mention.Roles.Exists(fact => fact.Role == role && !IsOfAnother(source, fact)) || roles.Holds(entity, source)
            : words[mention.First].Sentence == words[source.First].Sentence + 1;
    }

    // "a CAS spokesman" and "WADA spokesman Tony Roe"
    private bool IsOfAnother(SourceHead source, RoleFact fact)
    {
        var (named, shared) = (false, false);
        for (var i = fact.First; i < fact.End && words.RoleAt(i) != fact.Role; i++)
        {
            for (var at = source.First + 1; words[i].IsCapital && at < source.End; at++)
            {
                named |= words[at].IsCapital;
                shared |= words.Letters(at).Equals(words.Letters(i), StringComparison.OrdinalIgnoreCase);
            }
        }

        return named && !shared;
    }

    // "Schools fail, a report says. The Roe Committee calls for more": with what a report opens.
    private bool IsOpeningBody(SourceHead source)
    {
        var noun = words.LastBeforePreposition(source.First, source.End);
        var isBody = ReferenceNouns.SortOf(words.Letters(noun)) is AnaphorSort.Company or AnaphorSort.Group or AnaphorSort.Agency or AnaphorSort.Medium;
        var isReport = words[source.First].Is(WordClass.Indefinite) && ReferenceNouns.DocumentKind(words.Letters(noun)) is "report" or "study";
        var tellsApart = noun > source.First + 1 || words[source.First].Is(WordClass.Definite);
        return words[source.First].Sentence < Opening && (isReport || (isBody && tellsApart)) && noun + 1 == source.End && !words[noun].IsCapital;
    }

    // The name with which the next sentence opens.
    private Mention? NextSubject(SourceHead source)
    {
        var next = source.End;
        while (next < words.Count && next < source.End + LongestSentence && words[next].Sentence <= words[source.First].Sentence)
        {
            next++;
        }

        var at = MentionList.At(mentions, next);
        return at < mentions.Count && mentions[at].First <= next + 1 && mentions[at].Entity is { Kind: MentionKind.Organisation } ? mentions[at] : null;
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
