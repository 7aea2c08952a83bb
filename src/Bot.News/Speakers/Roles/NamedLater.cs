using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whom a description means that the article names only behind it. A report opens with an office and names its holder where he speaks again ("The
/// home secretary has defended the plan. … Mr Roe told MPs"); and it never gives a new name without saying whose it is, unless that has just been
/// said ("A spokesman for the council said it was late. Jane Roe said the work had begun."). Nothing that the article says of him may disagree.
/// </summary>
internal sealed class NamedLater(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences behind the description the name may stand.</summary>
    private const int Reach = 3;

    /// <summary>How many sentences the opening of a report has for a body, and for an office.</summary>
    private const int Opening = 2, OfficeOpening = 3;

    /// <summary>How many sentences behind an office its holder must speak under his name.</summary>
    private const int OfficeReach = 4;

    private readonly LaterNames names = new(words, mentions, quotes, sources);

    private readonly JustNamed justNamed = new(words, mentions);

    /// <summary>Who holds the office with which the report opens, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="quote">The quotation's place among the quotations.</param>
    public Entity? Opens(SourceHead source, int quote)
    {
        if (words[source.First].Sentence >= OfficeOpening || roles.RoleOf(source) is not { } role)
        {
            return null;
        }

        // "The home secretary", "the head of the bank", not "the official"; of "a chief constable" there are many.
        var isOffice = source.Kind == SourceKind.Definite && (source.End > source.First + 2 || !RoleNouns.IsAnonymous(role));
        if (names.HasPerson(source.First))
        {
            return isOffice ? justNamed.Find(source, role, quote) : null;
        }

        var last = words[source.First].Sentence + OfficeReach;
        return names.NextPerson(source.End, last, quotes[quote]) is { } person && names.Speaks(person, words[source.First].Sentence, last) && RoleNouns.SexAgrees(role, person)
            && ((isOffice && person.Roles.Count == 0) || roles.Holds(person, source)) ? person : null;
    }

    /// <summary>Who is named later, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    public Entity? Find(SourceHead source)
    {
        var role = roles.RoleOf(source);
        var mention = role is not null ? names.NextSpeaker(source.End) : IsOpeningBody(source) ? names.NextSubject(source) ?? names.NextSpeaker(source.End) : null;
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
