using System.Collections.Immutable;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Quotes;

namespace Bot.Chat.Replies;

/// <summary>Passages of articles as blocks: the words as they stand, cut where the matching part begins and ends.</summary>
internal static class PassageBlocks
{
    /// <summary>How many other articles are named behind a passage.</summary>
    private const int MostAlsoIn = 4;

    public static PassageBlock Of(Match match) => Of(match.Passage, match.AlsoIn);

    public static PassageBlock Of(Passage passage) => Of(passage, []);

    public static SourceLine Source(Article article) => new(
        article.Id,
        string.IsNullOrWhiteSpace(article.Title) ? article.Id : article.Title,
        article.Outlet,
        article.Published is { } published ? Days.Of(published) : null,
        article.Url);

    private static PassageBlock Of(Passage passage, ImmutableArray<Passage> alsoIn) => new(
        Words(passage),
        passage.Quote is { } quote ? Attribution(passage.Article, quote) : null,
        Source(passage.Article),
        [.. alsoIn.Select(other => Source(other.Article)).DistinctBy(source => source.ArticleId).Take(MostAlsoIn)],
        passage.Span.Start,
        passage.Span.End);

    private static Attribution Attribution(Article article, Quote quote) => new(
        quote.Speaker?.Name,
        quote.Speaker?.Description,
        quote.Cue.IsDefaultOrEmpty ? null : string.Join(" … ", quote.Cue.Select(span => span.In(article.Text).ToString())));

    private static ImmutableArray<Run> Words(Passage passage)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var (text, at) = (passage.Article.Text, passage.Span.Start);
        foreach (var mark in passage.Marks)
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
}
