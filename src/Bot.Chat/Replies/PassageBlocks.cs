using System.Collections.Immutable;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Chat.Replies;

/// <summary>Passages of articles as blocks: the words as they stand, cut where the matching part begins and ends.</summary>
internal static class PassageBlocks
{
    /// <summary>How many other articles are named behind a passage.</summary>
    private const int MostAlsoIn = 4;

    /// <summary>A longer phrase for somebody, in UTF-16 code units, says more than who it is.</summary>
    private const int LongestCalled = 60;

    public static PassageBlock Of(Match match) => Of(match.Passage, match.AlsoIn);

    public static PassageBlock Of(Passage passage) => Of(passage, []);

    public static SourceLine Source(Article article) => new(
        article.Id,
        string.IsNullOrWhiteSpace(article.Title) ? article.Id : article.Title,
        article.Outlet,
        article.Published is { } published ? Days.Of(published) : null,
        article.Url);

    private static PassageBlock Of(Passage passage, ImmutableArray<Passage> alsoIn) => Block(WithoutThat(passage), alsoIn);

    private static PassageBlock Block(Passage passage, ImmutableArray<Passage> alsoIn) => new(
        Words(passage),
        passage.Quote is { } quote ? Attribution(passage.Article, quote) : null,
        Source(passage.Article),
        [.. alsoIn.Select(other => Source(other.Article)).DistinctBy(source => source.ArticleId).Take(MostAlsoIn)],
        passage.Span.Start,
        passage.Span.End);

    private static Attribution Attribution(Article article, Quote quote) => new(
        quote.Speaker?.Name,
        Called(article, quote) ?? quote.Speaker?.Description,
        Cue(article, quote));

    /// <summary>The words that say that it was said; a mark alone ("Roe: …") tells a reader nothing.</summary>
    private static string? Cue(Article article, Quote quote)
    {
        var cue = quote.Cue.IsDefaultOrEmpty ? "" : string.Join(" … ", quote.Cue.Select(span => span.In(article.Text)));
        return cue.Any(char.IsLetter) ? cue : null;
    }

    /// <summary>
    /// What the text calls the speaker here where that is no name and no pronoun ("the president"): that it means the one who is named is read
    /// out of the article, so both are shown.
    /// </summary>
    private static string? Called(Article article, Quote quote)
    {
        if (quote.Speaker is not { IsNamed: true } speaker || quote.Source.IsDefaultOrEmpty)
        {
            return null;
        }

        var source = quote.Source[0].In(article.Text).TrimEnd(',');
        return source.Length <= LongestCalled && source.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            && !speaker.Name.Split(' ').Any(word => source.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? source
            : null;
    }

    // "that" belongs to the report, not to what was said: shown on its own, a passage begins behind it.
    private static Passage WithoutThat(Passage passage)
    {
        const string That = "that ";
        var isQuotation = passage.Quote is { } quote && quote.Content[0].Start == passage.Span.Start;
        return isQuotation && passage.Span.In(passage.Article.Text).StartsWith(That, StringComparison.OrdinalIgnoreCase)
            ? passage with { Span = new TextSpan(passage.Span.Start + That.Length, passage.Span.End) }
            : passage;
    }

    private static ImmutableArray<Run> Words(Passage passage)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var (text, at) = (passage.Article.Text, passage.Span.Start);
        foreach (var mark in Joined(text, passage.Marks))
        {
            var (start, end) = (Math.Max(mark.Start, at), Math.Min(mark.End, passage.Span.End));
            if (start >= end)
            {
                continue;
            }

            if (start > at)
            {
                runs.Add(text[at..start]);
            }

            runs.Add(Run.Strong(text[start..end]));
            at = end;
        }

        if (at < passage.Span.End)
        {
            runs.Add(text[at..passage.Span.End]);
        }

        return runs.ToImmutable();
    }

    // Neighbouring words that match are one mark: "*Al Asad*", not "*Al* *Asad*".
    private static IEnumerable<TextSpan> Joined(ArticleText text, ImmutableArray<TextSpan> marks)
    {
        TextSpan? open = null;
        foreach (var mark in marks)
        {
            if (open is { } before && mark.Start >= before.End && string.IsNullOrWhiteSpace(text[before.End..mark.Start]))
            {
                open = before with { End = mark.End };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = mark;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
