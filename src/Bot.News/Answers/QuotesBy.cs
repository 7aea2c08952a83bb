using System.Collections.Immutable;
using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>What a person said.</summary>
public static class QuotesBy
{
    /// <summary>The most names that are suggested.</summary>
    private const int MostSuggestions = 8;

    /// <summary>All quotations of the person that the name fits, newest first; suggestions where it fits several or none.</summary>
    public static QuotesAnswer Answer(IndexSnapshot index, QuotesQuestion question)
    {
        var articles = index.Counts.Articles;
        var found = SpeakerSearch.Find(index, question.By);
        if (found.Count != 1)
        {
            return new QuotesAnswer(articles, null, [.. found.Take(MostSuggestions).Select(s => s.Name)], []);
        }

        var filter = new AnswerFilter(question.Limits is null ? null : question.Limits with { By = null });
        var topic = TopicWords.Of(question.About);
        var quotations = found[0].Quotes
            .Where(q => filter.Accepts(q.Document))
            .Where(q => topic is null || topic.FitsMostly(q.Document, q.Quote.Whole))
            .OrderByDescending(q => q.Document.Article.Published ?? DateTimeOffset.MinValue)
            .ThenBy(q => q.Document.Article.Id, StringComparer.Ordinal)
            .ThenBy(q => q.Quote.Content[0].Start)
            .Select(q => new Passage(q.Document, q.Quote.Whole, topic?.MarksIn(q.Document, q.Quote.Whole) ?? [], q.Quote))
            .ToImmutableArray();
        return new QuotesAnswer(articles, found[0].Name, [], quotations);
    }
}
