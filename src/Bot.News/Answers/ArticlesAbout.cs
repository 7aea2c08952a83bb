using System.Collections.Immutable;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>The newest or best-matching articles.</summary>
public static class ArticlesAbout
{
    /// <summary>The most articles of an answer.</summary>
    public const int Most = 50;

    /// <summary>The share of the topic's weight that an article must have.</summary>
    private const double LeastCovered = 0.5;

    /// <summary>For a topic the best-matching articles, one for each story; without one the newest.</summary>
    public static ArticlesAnswer Answer(IndexSnapshot index, ArticlesQuestion question)
    {
        var read = QuestionReader.Read(question.About ?? "", question.Asked, question.Limits, index);
        var answer = Find(index, read, read.All);
        return answer.Articles.IsEmpty && read.All != read.Strict ? Find(index, read, read.Strict) : answer;
    }

    private static ArticlesAnswer Find(IndexSnapshot index, ReadQuestion read, Conditions conditions)
    {
        var check = conditions.For(index);
        var articles = read.Words.IsEmpty
            ? Newest(index, check)
            : Best(index, QuestionTerms.Of(read.Words, index, read.Focus), check, conditions.Today);
        return new ArticlesAnswer(index.Counts.Articles, articles, conditions.Understood);
    }

    private static ImmutableArray<Match> Newest(IndexSnapshot index, ConditionCheck check)
    {
        var newest = new BestFirst<IndexedDocument>(Most);
        foreach (var segment in index.Segments)
        {
            var among = check.Among(segment);
            for (var unit = 0; unit < segment.Documents.Length; unit++)
            {
                var document = segment.Documents[unit];
                var time = (document.Document.Article.Published ?? DateTimeOffset.MinValue).UtcTicks;
                if (time > newest.Least && segment.Has(unit) && (among.IsEmpty || (among[unit >> 6] >> unit & 1) != 0) &&
                    check.Accepts(segment, unit))
                {
                    newest.Offer(time, document);
                }
            }
        }

        return [.. newest.Take().Select(n => new Match(Lead(n.Item, []), n.Score, [], []))];
    }

    private static ImmutableArray<Match> Best(IndexSnapshot index, QuestionTerms terms, ConditionCheck check, int today)
    {
        var stories = new List<(RankedArticle Article, List<RankedArticle> Also)>();
        foreach (var article in ArticleRanker.Rank(ArticleSearch.Find(index, terms, check, today), terms, today))
        {
            if (terms.IdfOf(article.Article.All) < LeastCovered * terms.AllIdf)
            {
                continue;
            }

            var same = stories.FindIndex(s => SameStory.IsSame(s.Article.Article.Document, article.Article.Document));
            if (same >= 0)
            {
                stories[same].Also.Add(article);
            }
            else if (stories.Count < Most)
            {
                stories.Add((article, []));
            }
        }

        return [.. stories.Select(s => new Match(
            Marked(s.Article, terms, index.Vocabulary),
            s.Article.Score,
            [.. s.Also.Select(a => Marked(a, terms, index.Vocabulary))],
            ArticleRanker.Reasons(s.Article, terms, today)))];
    }

    private static Passage Marked(RankedArticle article, QuestionTerms terms, Vocabulary vocabulary)
    {
        var document = article.Article.Document;
        return Lead(document, document.Document.Sentences.IsEmpty ? [] : TermMarks.Of(document, 0, terms, vocabulary));
    }

    /// <summary>The article's first sentence; an empty passage where it has none.</summary>
    private static Passage Lead(IndexedDocument document, ImmutableArray<TextSpan> marks) => new(
        document.Document, document.Document.Sentences.IsEmpty ? default : document.Document.Sentences[0], marks);
}
