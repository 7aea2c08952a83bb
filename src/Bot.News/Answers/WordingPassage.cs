using System.Collections.Immutable;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>The part of an article that is shown for a wording match, with what matches marked.</summary>
internal static class WordingPassage
{
    /// <summary>A quotation up to this many code units is shown whole; of a longer one the sentences that match.</summary>
    private const int LongestWhole = 600;

    /// <summary>Matching words with at most this many others between them are marked as one.</summary>
    private const int Between = 2;

    public static Passage Of(WordingMatch match)
    {
        var marks = Marks(match);
        var matched = new TextSpan(marks[0].Start, marks[^1].End);
        var document = match.Document.Document;
        var quote = match.Quote is { Confidence: < WhoSaid.LeastNamed } unsure ? unsure with { Speaker = null } : match.Quote;
        if (quote is not null)
        {
            var whole = quote.Whole;
            if (whole.Length <= LongestWhole)
            {
                return new Passage(document, Cover(whole, matched), marks, quote);
            }
        }

        var first = document.Sentences[document.SentenceAt(matched.Start)];
        var last = document.Sentences[document.SentenceAt(matched.End - 1)];
        return new Passage(document, new TextSpan(first.Start, last.End), marks, quote);
    }

    private static TextSpan Cover(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static ImmutableArray<TextSpan> Marks(WordingMatch match)
    {
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = 0, next; i < match.Places.Length; i = next)
        {
            next = i + 1;
            while (next < match.Places.Length && match.Places[next] - match.Places[next - 1] <= Between + 1)
            {
                next++;
            }

            var spans = match.Document.SpansOf(new Index.WordRange(match.Places[i], match.Places[next - 1] + 1));
            marks.Add(new TextSpan(spans[0].Start, spans[^1].End));
        }

        return marks.ToImmutable();
    }
}
