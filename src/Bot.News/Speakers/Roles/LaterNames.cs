using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>Who is named behind a word of the article, and who speaks there.</summary>
internal sealed class LaterNames(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes, SourceParser sources)
{
    /// <summary>How many words of a sentence are passed to find the next one.</summary>
    private const int LongestSentence = 120;

    /// <summary>Whether anybody is named before a word.</summary>
    public bool HasPerson(int end)
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

    /// <summary>The first name of a person from a word on and up to a sentence, but for the words of a quotation; or null.</summary>
    public Entity? NextPerson(int first, int sentence, Quote quote)
    {
        for (var at = MentionList.At(mentions, first); at < mentions.Count && words[mentions[at].First].Sentence <= sentence; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person } entity, InHeadline: false } mention && !quote.Content.Any(part => part.Contains(mention.Name.Start)))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>The name with which the sentence behind a source opens; or null.</summary>
    public Mention? NextSubject(SourceHead source)
    {
        var next = source.End;
        while (next < words.Count && next < source.End + LongestSentence && words[next].Sentence <= words[source.First].Sentence)
        {
            next++;
        }

        var at = MentionList.At(mentions, next);
        return at < mentions.Count && mentions[at].First <= next + 1 && mentions[at].Entity is not null ? mentions[at] : null;
    }

    /// <summary>The name of whoever is the next source of a quotation that is no pronoun; null where that has no name.</summary>
    public Mention? NextSpeaker(int end)
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

    /// <summary>Whether somebody speaks under his name behind a sentence and up to another.</summary>
    public bool Speaks(Entity entity, int sentence, int last)
    {
        foreach (var quote in quotes)
        {
            if (!quote.Source.IsDefaultOrEmpty && words[Math.Min(words.Count - 1, words.At(quote.Source[0].Start))].Sentence is var at && at > sentence && at <= last
                && sources.Parse(quote.Source[0]) is { Kind: SourceKind.Name, Name.Entity: var speaker } && speaker == entity)
            {
                return true;
            }
        }

        return false;
    }
}
