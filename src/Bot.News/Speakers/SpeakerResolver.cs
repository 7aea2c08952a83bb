using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Names who is behind each quotation: the fullest name that the article gives for its source.</summary>
public static class SpeakerResolver
{
    /// <summary>
    /// The quotations with their speakers filled in: same number, same order. A source that stays unknown leaves
    /// <see cref="Quote.Speaker"/> null. A quotation without a source takes the speaker of the one it continues.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="paragraphs">Its paragraphs, ascending.</param>
    /// <param name="sentences">Its sentences, ascending, none across paragraphs.</param>
    /// <param name="quotes">Its quotations, in the order of their first content span; their speakers are ignored.</param>
    public static ImmutableArray<Quote> Resolve(
        Article article, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences, ImmutableArray<Quote> quotes)
    {
        var tokens = Tokens.Of(article.Text.ToString(), paragraphs, sentences);
        QuoteExtractor.Lay(tokens);
        return Resolve(tokens, paragraphs, sentences, quotes);
    }

    internal static ImmutableArray<Quote> Resolve(
        Tokens tokens, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences, ImmutableArray<Quote> quotes) =>
        Resolve(tokens, paragraphs, sentences, quotes, AntecedentWeights.Fitted);

    /// <param name="tokens">The tokens of the article.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotes">Its quotations.</param>
    /// <param name="weights">How words without a name find whom they mean.</param>
    /// <param name="trace">Takes what was weighed, where the weights are fitted.</param>
    internal static ImmutableArray<Quote> Resolve(
        Tokens tokens, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences, ImmutableArray<Quote> quotes,
        AntecedentWeights weights, List<RankedAntecedents>? trace = null)
    {
        if (quotes.IsDefaultOrEmpty)
        {
            return [];
        }

        var (words, mentions, entities) = ReadNames(tokens, sentences);
        return new QuoteSpeakers(tokens, words, mentions, entities, paragraphs, quotes, weights, trace).Resolve();
    }

    // "history tutor Symon Hill", "insists Celindra Lake, a pollster": a role beside two words that might be a hill's or a lake's name.
    private static bool IsIntroduced(WordSequence words, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Thing or MentionKind.Place, Parts.Length: 2 } || words[mention.First].Lexeme is not null)
        {
            return false;
        }

        return (words.Is(mention.First - 1, WordClass.Role) && !words[mention.First - 1].IsCapital)
            || (words.IsMark(mention.End, ',') && words.Is(mention.End + 1, WordClass.Indefinite | WordClass.Definite) && !words.Is(mention.First - 1, WordClass.Preposition));
    }

    /// <summary>The names of a text and who is who among them.</summary>
    internal static (WordSequence Words, List<Mention> Mentions, EntityGrouper Entities) ReadNames(
        Tokens tokens, ImmutableArray<TextSpan> sentences)
    {
        var words = new WordSequence(tokens.Text, WordScanner.Scan(tokens, sentences));
        var mentions = new MentionFinder(words).Find();
        var descriptions = new DescriptionReader(words);
        foreach (var mention in mentions)
        {
            if ((mention.Kind is MentionKind.Person or MentionKind.Unknown || IsIntroduced(words, mention)) && descriptions.Read(mention))
            {
                mention.Kind = MentionKind.Person;
            }
        }

        new SharedRoles(words).Share(mentions);
        var entities = new EntityGrouper(words);
        entities.Group(mentions);
        return (words, mentions, entities);
    }
}
