using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// Who is behind a quotation that stands without a source: whoever the words between it and the quotation before it name,
/// else whoever said that one. Only words in quotation marks are given to somebody so.
/// </summary>
internal sealed class FloatingQuotation(WordSequence words, List<Mention> mentions, SourceParser sources, ImmutableArray<TextSpan> paragraphs)
{
    private const string OpeningMarks = "\"“‘'«„`";

    /// <summary>The quotation it goes on from, as an index; or who is named right before it; neither where the text does not tell.</summary>
    public (int Previous, Entity? Named) Owner(ImmutableArray<Quote> quotes, int i)
    {
        var content = quotes[i].Content;
        if (content.IsDefaultOrEmpty || quotes[i].Kind == QuoteKind.Indirect || content[0].IsEmpty
            || !OpeningMarks.Contains(words.Text[content[0].Start]))
        {
            return (-1, null);
        }

        var start = content[0].Start;
        var previous = i - 1;
        while (previous >= 0 && (quotes[previous].Content.IsDefaultOrEmpty || quotes[previous].Content[0].Start >= start))
        {
            previous--;
        }

        var paragraph = ParagraphAt(start);
        var opens = paragraph < paragraphs.Length && paragraphs[paragraph].Start >= start;
        var reach = previous >= 0 ? EndOf(quotes[previous]) : -1;
        var distance = previous >= 0 ? paragraph - ParagraphAt(quotes[previous].Content[^1].Start) : int.MaxValue;
        if (distance == 0 || (distance == 1 && opens))
        {
            var (named, several) = NamedBetween(reach, start);
            return several ? (-1, null) : named is null ? (previous, null) : (-1, named);
        }

        // "Smith shrugged. “I don't know.”"
        if (!opens && paragraph < paragraphs.Length)
        {
            var (named, several) = NamedBetween(Math.Max(paragraphs[paragraph].Start, reach), start);
            return (-1, several ? null : named);
        }

        return (-1, null);
    }

    private static int EndOf(Quote quote)
    {
        var end = quote.Content[^1].End;
        foreach (var span in quote.Source)
        {
            end = Math.Max(end, span.End);
        }

        return end;
    }

    private (Entity? Named, bool Several) NamedBetween(int start, int end)
    {
        Entity? named = null;
        var first = words.At(start);
        for (var at = sources.MentionAt(first); at < mentions.Count && mentions[at].Name.End <= end; at++)
        {
            if (mentions[at].First >= first && mentions[at].Entity is { Kind: MentionKind.Person } entity)
            {
                if (named is not null && named != entity)
                {
                    return (null, true);
                }

                named = entity;
            }
        }

        return (named, false);
    }

    private int ParagraphAt(int offset)
    {
        int low = 0, high = paragraphs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (paragraphs[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
