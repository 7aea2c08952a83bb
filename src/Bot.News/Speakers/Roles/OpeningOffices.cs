using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whom an office means with which a report opens. Either its holder has just been named ("Jane Roe has attacked the plan. The prime minister
/// told MPs"), or he is named behind it ("The home secretary has defended the plan. … Mr Roe told MPs"). Nothing that the article says of him may disagree.
/// </summary>
internal sealed class OpeningOffices(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences a report's opening has.</summary>
    private const int Opening = 3;

    /// <summary>How many sentences behind the office its holder must speak under his name.</summary>
    private const int Reach = 4;

    /// <summary>The person, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="quote">The quotation's place among the quotations.</param>
    public Entity? Find(SourceHead source, int quote)
    {
        if (words[source.First].Sentence >= Opening || roles.RoleOf(source) is not { } role)
        {
            return null;
        }

        // "The home secretary", "the head of the bank", not "the official"; of "a chief constable" there are many.
        var isOffice = source.Kind == SourceKind.Definite && (source.End > source.First + 2 || !RoleNouns.IsAnonymous(role));
        return NamesPerson(source.First) ? isOffice ? JustNamed(source, role, quote) : null : NamedBehind(source, role, quote, isOffice);
    }

    // The one who leads the sentence before or speaks in it, where the office says no more of its holder.
    private Entity? JustNamed(SourceHead source, Lexeme role, int quote)
    {
        var sentence = words[source.First].Sentence;
        for (var i = source.First + 1; i < source.End; i++)
        {
            if (words[i].IsMark || words[i].IsCapital || words[i].IsPossessive || words[i].Is(WordClass.Preposition) || RoleNouns.IsOtherOffice(words.Letters(i)))
            {
                return null;
            }
        }

        Entity? found = null, other = null;
        for (var at = 0; at < mentions.Count && mentions[at].First < source.First; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person } entity, InHeadline: false } && entity != found && entity != other
                && (entity.LedSentence == sentence - 1 || entity.SpokeIn == sentence - 1))
            {
                (other, found) = (found, entity);
            }
        }

        if (other is not null)
        {
            // "Paul Stone will run again, Jane Roe has said": rather the one who speaks.
            found = (other.SpokeIn == sentence - 1, found!.SpokeIn == sentence - 1) switch { (true, false) => other, (false, true) => found, _ => null };
        }

        return found is { Roles.Count: 0 } && found.NamedInQuote != quote && !RoleNouns.IsFigure(role) && RoleNouns.SexAgrees(role, found) ? found : null;
    }

    private Entity? NamedBehind(SourceHead source, Lexeme role, int quote, bool isOffice)
    {
        var sentence = words[source.First].Sentence;
        for (var at = MentionList.At(mentions, source.End); at < mentions.Count && words[mentions[at].First].Sentence <= sentence + Reach; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person } entity, InHeadline: false } mention && !IsIn(quotes[quote], mention))
            {
                return Speaks(entity, sentence) && RoleNouns.SexAgrees(role, entity) && ((isOffice && entity.Roles.Count == 0) || roles.Holds(entity, source)) ? entity : null;
            }
        }

        return null;
    }

    private bool NamesPerson(int end)
    {
        for (var at = 0; at < mentions.Count && mentions[at].First < end; at++)
        {
            if (mentions[at] is { Entity.Kind: MentionKind.Person, InHeadline: false })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(Quote quote, Mention mention) => quote.Content.Any(part => part.Contains(mention.Name.Start));

    private bool Speaks(Entity entity, int sentence)
    {
        foreach (var quote in quotes)
        {
            if (!quote.Source.IsDefaultOrEmpty && words[Math.Min(words.Count - 1, words.At(quote.Source[0].Start))].Sentence is var at && at > sentence && at <= sentence + Reach
                && sources.Parse(quote.Source[0]) is { Kind: SourceKind.Name, Name.Entity: var speaker } && speaker == entity)
            {
                return true;
            }
        }

        return false;
    }
}
