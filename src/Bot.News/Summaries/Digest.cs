using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Quotes;

namespace Bot.News.Summaries;

/// <summary>A summary of several articles: sentences that say different things, each article's together.</summary>
internal static class Digest
{
    /// <summary>The most articles that are read for a summary.</summary>
    private const int MostStories = 14;

    /// <summary>What each further sentence of one article is worth, so that several articles speak. Set by hand.</summary>
    private const double NextOfStory = 0.5;

    /// <summary>What an article is worth beside the one ranked before it. Set by hand.</summary>
    private const double NextStory = 0.95;

    /// <param name="index">The articles.</param>
    /// <param name="question">The topic; empty for the latest news.</param>
    /// <param name="most">The most sentences.</param>
    public static SummaryAnswer Of(IndexSnapshot index, SummaryQuestion question, int most)
    {
        var found = ArticlesAbout.Answer(index, new ArticlesQuestion(question.About, question.Asked, question.Limits));
        var documents = Different(index, [.. found.Articles.Select(m => m.Passage.Document)]);
        var read = QuestionReader.Read(question.About ?? "", question.Asked, question.Limits, index);
        var (words, by) = (read.Words, new AnswerFilter(read.Strict.Limits));
        var topic = words.IsEmpty ? null : new Topic(QuestionTerms.Of(words, index), index.Vocabulary);
        Func<Document, Quote?, bool> accepts = read.Strict.Limits.By is null
            ? (_, _) => true
            : (document, quote) => quote is not null && by.Accepts(document, quote);
        var stories = documents.Select(d => new Story(d, topic, isOnly: documents.Count == 1, accepts)).ToList();
        var chosen = Choose(stories, most);
        var shown = Enumerable.Range(0, stories.Count).Where(chosen.ContainsKey);
        var ordered = question.Order switch
        {
            SummaryOrder.Usual when topic is null => shown,
            SummaryOrder.Newest => shown.OrderByDescending(i => stories[i].Published ?? DateTimeOffset.MinValue),
            _ => shown.OrderBy(i => stories[i].Published ?? DateTimeOffset.MaxValue),
        };
        return new SummaryAnswer(
            index.Counts.Articles, [.. ordered.SelectMany(i => chosen[i].Select(stories[i].Show))], null, found.Understood);
    }

    /// <summary>The articles without those that tell the same story as an earlier one, as the index keeps them.</summary>
    private static List<IndexedDocument> Different(IndexSnapshot index, ImmutableArray<Document> documents)
    {
        var wanted = documents.Select(d => d.Article.Id).ToHashSet(StringComparer.Ordinal);
        var indexed = new Dictionary<string, IndexedDocument>(StringComparer.Ordinal);
        foreach (var document in index.Segments.SelectMany(s => s.Living).Where(d => wanted.Contains(d.Document.Article.Id)))
        {
            indexed[document.Document.Article.Id] = document;
        }

        var different = new List<IndexedDocument>();
        foreach (var document in documents)
        {
            if (different.Count < MostStories && indexed.TryGetValue(document.Article.Id, out var found)
                && !different.Exists(d => SameStory.IsSame(d, found)))
            {
                different.Add(found);
            }
        }

        return different;
    }

    /// <summary>The best sentences, one after the other; by the place of their story.</summary>
    private static Dictionary<int, List<int>> Choose(List<Story> stories, int most)
    {
        var chosen = new Dictionary<int, List<int>>();
        var said = new SaidBefore();
        for (var left = most; left > 0;)
        {
            var next = Ranked(stories, chosen, left)
                .FirstOrDefault(c => !c.Added.Exists(s => said.Has(stories[c.Story].WordsOf(s))));
            if (next.Added is null)
            {
                break;
            }

            chosen[next.Story] = [.. chosen.GetValueOrDefault(next.Story, []).Concat(next.Added).Order()];
            next.Added.ForEach(s => said.Add(stories[next.Story].WordsOf(s)));
            left -= next.Added.Count;
        }

        return chosen;
    }

    /// <summary>What can be added, the best first: each sentence with those it needs, at the mean of what they are worth.</summary>
    private static IEnumerable<(int Story, List<int> Added)> Ranked(List<Story> stories, Dictionary<int, List<int>> chosen, int most) =>
        from story in Enumerable.Range(0, stories.Count)
        let already = chosen.GetValueOrDefault(story, [])
        let worth = Math.Pow(NextStory, story) * Math.Pow(NextOfStory, already.Count)
        from sentence in Enumerable.Range(0, stories[story].Scores.Length)
        where stories[story].Scores[sentence] > 0 && !already.Contains(sentence)
        let added = stories[story].Antecedents.With(sentence, already, most)
        where added is not null
        orderby worth * added.Average(s => stories[story].Scores[s]) descending
        select (story, added);
}
