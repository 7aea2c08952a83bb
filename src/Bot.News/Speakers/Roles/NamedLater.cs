using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
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
internal sealed class NamedLater
{
    /// <summary>How many sentences behind the description the name may stand.</summary>
    private const int Reach = 3;

    /// <summary>How many sentences the opening of a report has for an office.</summary>
    private const int OfficeOpening = 3;

    /// <summary>How many sentences behind an office its holder must speak under his name.</summary>
    private const int OfficeReach = 4;

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly ImmutableArray<Quote> quotes;
    private readonly RoleReference roles;
    private readonly LaterNames names;
    private readonly LaterAgreement agreement;
    private readonly NamedNext next;
    private readonly NounPhrases phrases;
    private readonly ClauseSubjects clauses;
    private readonly JustNamed justNamed;

    public NamedLater(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
    {
        this.words = words;
        this.mentions = mentions;
        this.quotes = quotes;
        this.roles = roles;
        names = new LaterNames(words, mentions, quotes, sources);
        agreement = new LaterAgreement(words, roles);
        next = new NamedNext(words, mentions, names, agreement);
        phrases = new NounPhrases(words);
        clauses = new ClauseSubjects(words);
        justNamed = new JustNamed(words, mentions);
    }

    /// <summary>Who holds the office with which the report opens, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="quote">The quotation's place among the quotations.</param>
    public Entity? Opens(SourceHead source, int quote)
    {
        var sentence = SpeechStart.Sentence(words, quotes[quote], source.First);
        if (sentence >= OfficeOpening || roles.RoleOf(source) is not { } role)
        {
            return null;
        }

        // "The home secretary", "the head of the bank", not "the official"; of "a chief constable" there are many.
        var isOffice = source.Kind == SourceKind.Definite && (source.End > source.First + 2 || !RoleNouns.IsAnonymous(role));
        if (names.HasPerson(source.First))
        {
            return isOffice ? justNamed.Find(source, role, sentence, quote) : null;
        }

        var last = words[source.First].Sentence + OfficeReach;
        return names.NextPerson(source.End, last, quotes[quote]) is { } person && names.Speaks(person, words[source.First].Sentence, last) && RoleNouns.SexAgrees(role, person)
            && ((isOffice && person.Roles.Count == 0) || roles.Holds(person, source)) ? person : null;
    }

    /// <summary>Who is named later, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    public Entity? Find(SourceHead source)
    {
        var cut = Cut(source);
        if (roles.RoleOf(cut) is { } role && (Person(cut, role) ?? next.Find(cut, role, words[source.First].Sentence < Discourse.Opening)) is { } person)
        {
            return person;
        }

        return IsOpeningBody(source) && (names.NextSubject(source) is { Kind: MentionKind.Organisation } subject ? subject : names.NextSpeaker(source.End)) is { Entity.Kind: MentionKind.Organisation } body
            && IsNew(source, body) ? body.Entity : null;
    }

    private Entity? Person(SourceHead source, Lexeme role)
    {
        var opens = words[source.First].Sentence < Discourse.Opening;
        if (!agreement.IsOneOfMany(source, opens))
        {
            return null;
        }

        // "A woman who lost her leg says she forgives the driver. Jane Roe was hit in May."
        if (IsAboutItself(source, role) && names.NextSubject(source) is { } subject && IsNew(source, subject) && agreement.IsFull(subject) && !agreement.IsDescribed(subject)
            && clauses.IsSubject(subject) && agreement.SexAgrees(source, role, subject.Entity!))
        {
            return subject.Entity;
        }

        if (names.NextSpeaker(source.End) is not { } speaker || !IsNew(source, speaker) || !agreement.IsFull(speaker) || !agreement.SexAgrees(source, role, speaker.Entity!))
        {
            return null;
        }

        if (agreement.SharesRole(source, role, speaker) || (opens && words[source.First].Is(WordClass.Indefinite) && agreement.TellsMore(source, role, speaker)))
        {
            return speaker.Entity;
        }

        // "Jane Roe, a nurse," is somebody else than the spokesman.
        return words[speaker.First].Sentence == words[source.First].Sentence + 1 && !agreement.IsAnyMouthpiece(source, role)
            && (!agreement.IsDescribed(speaker) || ((opens || words[source.First].IsOpening || words.Is(source.End, WordClass.Who)) && agreement.IsDescribedByDeeds(speaker))) ? speaker.Entity : null;
    }

    // "a clerk [suspended over a joke]"
    private SourceHead Cut(SourceHead source)
    {
        for (var i = source.First + 1; i < source.End - 1 && words.IsWord(i + 1); i++)
        {
            if (words.RoleAt(i) is not null && !words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Role | WordClass.Modifier) && phrases.EndsLikeVerb(i + 1))
            {
                return source with { End = i + 1 };
            }
        }

        return source;
    }

    // Named nowhere before, and soon.
    private bool IsNew(SourceHead source, Mention mention) =>
        mention.Entity!.First > source.End && words[mention.First].Sentence - words[source.First].Sentence is > 0 and <= Reach;

    // It opens its sentence and says of itself what is reported.
    private bool IsAboutItself(SourceHead source, Lexeme role) =>
        words[source.First].IsOpening && words[source.First].Is(WordClass.Indefinite)
        && (agreement.SexBehind(source.End) is not null || (role.RoleSex != Sex.Unknown && words.Is(source.End, WordClass.Who)));

    // "Schools fail, a report says. The Roe Committee calls for more": with what a report opens.
    private bool IsOpeningBody(SourceHead source)
    {
        var noun = words.LastBeforePreposition(source.First, source.End);
        var isBody = ReferenceNouns.SortOf(words.Letters(noun)) is AnaphorSort.Company or AnaphorSort.Group or AnaphorSort.Agency or AnaphorSort.Medium;
        var isReport = words[source.First].Is(WordClass.Indefinite) && ReferenceNouns.DocumentKind(words.Letters(noun)) is "report" or "study";
        var tellsApart = noun > source.First + 1 || words[source.First].Is(WordClass.Definite);
        return words[source.First].Sentence < Discourse.Opening && (isReport || (isBody && tellsApart)) && noun + 1 == source.End && !words[noun].IsCapital;
    }
}
