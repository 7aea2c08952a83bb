using Bot.News;
using Bot.News.Answers;
using Bot.News.Text;

namespace Bot.Chat.Replies;

/// <summary>What stands around a passage, as one passage of the article in which the first one is marked.</summary>
internal static class PassageContext
{
    /// <summary>The most that is shown around a passage, in UTF-16 code units, the passage included.</summary>
    private const int MostLength = 2_000;

    /// <summary>Where a paragraph is too long to be shown: how many sentences before and after the passage are.</summary>
    private const int SentencesAround = 2;

    /// <summary>The paragraph that the passage stands in with its neighbours, or as much of that as can be shown.</summary>
    public static Reply Of(Document document, TextSpan passage)
    {
        var span = Candidates(document, passage).First(candidate => candidate.Length <= MostLength || candidate == passage);
        var opening = document.Article.IsSuperseded ? "Around these words, an earlier version of the article says:" : "Around these words, the article says:";
        return new Reply([TextBlock.Of(opening), PassageBlocks.Of(new Passage(document, span, [passage]))], []);
    }

    /// <summary>The largest first, the passage itself last.</summary>
    private static IEnumerable<TextSpan> Candidates(Document document, TextSpan passage)
    {
        var paragraph = Around(document.Paragraphs, passage, 0);
        return
        [
            WithNeighbours(document, passage, paragraph),
            paragraph,
            Around(document.Sentences, passage, SentencesAround),
            Around(document.Sentences, passage, 0),
            passage,
        ];
    }

    /// <summary>A neighbour that something else stands in between (furniture, a repeated title) is left out.</summary>
    private static TextSpan WithNeighbours(Document document, TextSpan passage, TextSpan paragraph)
    {
        var wide = Around(document.Paragraphs, passage, 1);
        var text = document.Article.Text;
        var before = document.Paragraphs.LastOrDefault(other => other.End <= paragraph.Start);
        var after = document.Paragraphs.FirstOrDefault(other => other.Start >= paragraph.End);
        return new TextSpan(
            string.IsNullOrWhiteSpace(text[before.End..paragraph.Start]) ? wide.Start : paragraph.Start,
            after.IsEmpty || string.IsNullOrWhiteSpace(text[paragraph.End..after.Start]) ? wide.End : paragraph.End);
    }

    /// <summary>The parts that the passage touches and so many before and after them; at least the passage.</summary>
    private static TextSpan Around(TextSpans parts, TextSpan passage, int neighbours)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < parts.Length && parts[at].Start < passage.End; at++)
        {
            if (parts[at].Overlaps(passage))
            {
                first = first < 0 ? at : first;
                last = at;
            }
        }

        return first < 0
            ? passage
            : new TextSpan(
                Math.Min(passage.Start, parts[Math.Max(0, first - neighbours)].Start),
                Math.Max(passage.End, parts[Math.Min(parts.Length - 1, last + neighbours)].End));
    }
}
