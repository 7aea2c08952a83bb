using System.Collections.Immutable;
using Bot.News.Quotes;

namespace Bot.News.Speakers;

/// <summary>
/// Whom a report's opening means that gives an office before its holder: "The home secretary has defended the plan. … Mr Roe told MPs". The first
/// one named behind it is meant, where that one speaks too and nothing the article says of him disagrees.
/// </summary>
internal sealed class IntroducedLater(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources, RoleReference roles)
{
    /// <summary>How many sentences a report's opening has.</summary>
    private const int Opening = 2;

    /// <summary>How many sentences behind the office its holder must speak under his name.</summary>
    private const int Reach = 4;

    /// <summary>The person, or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="quote">The quotation's place among the quotations.</param>
    public Entity? Find(SourceHead source, int quote)
    {
        var sentence = words[source.First].Sentence;
        if (sentence >= Opening || roles.RoleOf(source) is not { } role || NamesPerson(0, source.First))
        {
            return null;
        }

        // "The home secretary", "the head of the bank", not "the official"; of "a chief constable" there are many.
        var isOffice = source.Kind == SourceKind.Definite && (source.End > source.First + 2 || !RoleReference.IsAnonymous(role));

        for (var at = MentionList.At(mentions, source.End); at < mentions.Count && words[mentions[at].First].Sentence <= sentence + Reach; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person } entity, InHeadline: false } mention && !IsIn(quotes[quote], mention))
            {
                return Speaks(entity, sentence) && RoleReference.SexAgrees(role, entity) && ((isOffice && entity.Roles.Count == 0) || roles.Holds(entity, source)) ? entity : null;
            }
        }

        return null;
    }

    private bool NamesPerson(int first, int end)
    {
        for (var at = MentionList.At(mentions, first); at < mentions.Count && mentions[at].First < end; at++)
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
