using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds who "I" is: within somebody's direct words, that somebody.</summary>
internal sealed class FirstPerson(WordSequence words, SourceParser sources, ImmutableArray<Quote> quotes)
{
    /// <summary>How many quotations before and after one may enclose it.</summary>
    private const int Nearby = 20;

    /// <summary>Within whose words a quotation stands whose source is "I"; null where it has another source, or nobody's words enclose it.</summary>
    public Speaker? Encloser(int i, ReadOnlySpan<Speaker?> speakers)
    {
        if (!IsSaidByMe(quotes[i]))
        {
            return null;
        }

        var at = quotes[i].Source[0].Start;
        for (var j = Math.Max(0, i - Nearby); j < Math.Min(quotes.Length, i + Nearby); j++)
        {
            if (j != i && speakers[j] is not null && quotes[j].Kind != QuoteKind.Indirect)
            {
                foreach (var span in quotes[j].Content)
                {
                    if (span.Contains(at))
                    {
                        return speakers[j];
                    }
                }
            }
        }

        return null;
    }

    private bool IsSaidByMe(Quote quote) =>
        !quote.Source.IsDefaultOrEmpty && sources.Parse(quote.Source[0]) is { Kind: SourceKind.Pronoun } head && words.Letters(head.First) is "I" or "me" or "my";
}
