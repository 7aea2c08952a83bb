using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.News.Index;
using Bot.News.Quotes;
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

    /// <summary>The part that is shown for a match.</summary>
    public static Passage Of(WordingMatch match) => Of(match.Document, match.Quote, match.Places);

    /// <summary>The part that is shown for some words of an article.</summary>
    /// <param name="indexed">The article.</param>
    /// <param name="said">The quotation, or null where the article itself has the words.</param>
    /// <param name="places">The words that match, by their place in the article, ascending; at least one.</param>
    public static Passage Of(IndexedDocument indexed, Quote? said, ReadOnlySpan<int> places)
    {
        var marks = Marks(indexed, places);
        var matched = new TextSpan(marks[0].Start, marks[^1].End);
        var document = indexed.Document;
        if (said?.Whole is { Length: <= LongestWhole } whole)
        {
            return new Passage(document, Cover(whole, matched), marks, said);
        }

        var first = document.Sentences[document.SentenceAt(matched.Start)];
        var last = document.Sentences[document.SentenceAt(matched.End - 1)];
        return new Passage(document, new TextSpan(first.Start, last.End), marks, said);
    }

    private static TextSpan Cover(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static ImmutableArray<TextSpan> Marks(IndexedDocument document, ReadOnlySpan<int> places)
    {
        var count = 0;
        for (var i = 0; i < places.Length; i = EndOfMark(places, i))
        {
            count++;
        }

        var marks = new TextSpan[count];
        for (int mark = 0, i = 0; mark < count; mark++)
        {
            var end = EndOfMark(places, i);
            marks[mark] = new TextSpan(document.SpanOf(places[i]).Start, document.SpanOf(places[end - 1]).End);
            i = end;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(marks);
    }

    /// <summary>One past the last of the places that are marked as one with the place at <paramref name="start"/>.</summary>
    private static int EndOfMark(ReadOnlySpan<int> places, int start)
    {
        var end = start + 1;
        while (end < places.Length && places[end] - places[end - 1] <= Between + 1)
        {
            end++;
        }

        return end;
    }
}
