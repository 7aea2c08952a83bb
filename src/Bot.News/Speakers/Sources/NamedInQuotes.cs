using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Marks whom the words of a quotation name: they seldom say them.</summary>
internal sealed class NamedInQuotes(WordSequence words, List<Mention> mentions, ImmutableArray<Quote> quotes)
{
    /// <summary>How many code units may stand before the name with which words open: "The ".</summary>
    private const int LongestOpening = 4;

    /// <summary>Marks whom a quotation names, and returns its place.</summary>
    public int Mark(int i)
    {
        foreach (var span in quotes[i].Content)
        {
            var end = words.At(span.End);
            for (var at = MentionList.At(mentions, words.At(span.Start)); at < mentions.Count && mentions[at].First < end; at++)
            {
                if (mentions[at].Entity is { } entity)
                {
                    entity.NamedInQuote = i;
                    entity.OpensQuote = Opens(quotes[i], mentions[at]) ? i : entity.OpensQuote;
                }
            }
        }

        return i;
    }

    // "[Mr Roe] has failed, he said"
    private bool Opens(Quote quote, Mention mention) =>
        quote is { Kind: QuoteKind.Indirect, Source.IsDefaultOrEmpty: false } && mention.Name.Start <= quote.Content[0].Start + LongestOpening
        && quote.Source[0].Start >= quote.Content[^1].End && !words[mention.End - 1].IsPossessive;
}
