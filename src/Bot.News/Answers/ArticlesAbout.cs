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

    /// <summary>The newest articles that stories are made of; a story of more copies than that has the page to itself.</summary>
    private const int MostNewest = 4 * Most;

    /// <summary>A shorter line at the top of an article, in words, is a name or a label, not its lead.</summary>
    private const int LeastLead = 4;

    /// <summary>The share of the topic's weight that an article must have.</summary>
    private const double LeastCovered = 0.5;

    /// <summary>For a topic the best-matching articles, without one the newest; one for each story.</summary>
    public static ArticlesAnswer Answer(IndexSnapshot index, ArticlesQuestion question)
    {
        var read = QuestionReader.Read(question.About ?? "", question.Asked, question.Limits, index);
        var answer = Find(index, read, read.All);
        return answer.Articles.IsEmpty && read.All != read.Strict && Find(index, read, read.Strict) is { Articles.IsEmpty: false } wider
            ? wider with { GaveWay = [.. answer.Understood.Except(wider.Understood)] }
            : answer;
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
        var newest = new BestFirst<IndexedDocument>(MostNewest);
        foreach (var segment in index.Segments)
        {
            var among = check.Among(segment);
            for (var unit = 0; unit < segment.Documents.Length; unit++)
            {
                var document = segment.Documents[unit];
                var time = (document.Document.Article.Published ?? DateTimeOffset.MinValue).UtcTicks;
                if (time > newest.Least && segment.Has(unit) && (among.IsEmpty || ArticleSet.Has(among, unit)) &&
                    check.Accepts(segment, unit))
                {
                    newest.Offer(time, document);
                }
            }
        }

        return
        [
            .. Stories(newest.Take(), n => n.Item).Select(s => new Match(
                Unmarked(s.First.Item), s.First.Score, [.. s.Also.Select(a => Unmarked(a.Item))], [])),
        ];
    }

    private static ImmutableArray<Match> Best(IndexSnapshot index, QuestionTerms terms, ConditionCheck check, int today)
    {
        var found = ArticleRanker.Rank(ArticleSearch.Find(index, terms, check, today), terms, index, today)
            .Where(a => terms.IdfOf(a.Article.All) >= LeastCovered * terms.AllIdf);
        return [.. Stories(found, a => a.Article.Document).Select(s => new Match(
            Marked(s.First, terms, index.Vocabulary),
            s.First.Score,
            [.. s.Also.Select(a => Marked(a, terms, index.Vocabulary))],
            s.First.Reasons))];
    }

    /// <summary>The first of each story with those that tell it too, in the order given; at most <see cref="Most"/> stories.</summary>
    private static List<(T First, List<T> Also)> Stories<T>(IEnumerable<T> found, Func<T, IndexedDocument> documentOf)
    {
        var stories = new List<(T First, List<T> Also)>();
        foreach (var article in found)
        {
            var same = stories.FindIndex(s => SameStory.IsSame(documentOf(s.First), documentOf(article)));
            if (same >= 0)
            {
                stories[same].Also.Add(article);
            }
            else if (stories.Count < Most)
            {
                stories.Add((article, []));
            }
        }

        return stories;
    }

    private static Passage Marked(RankedArticle article, QuestionTerms terms, Vocabulary vocabulary)
    {
        var document = article.Article.Document;
        var lead = LeadOf(document.Document);
        return Lead(document.Document, lead, lead < 0 ? [] : TermMarks.Of(document, lead, terms, vocabulary));
    }

    private static Passage Unmarked(IndexedDocument document) => Lead(document.Document, LeadOf(document.Document), []);

    /// <summary>A sentence of an article; an empty passage where it has none.</summary>
    private static Passage Lead(Document document, int sentence, ImmutableArray<TextSpan> marks) =>
        new(document, sentence < 0 ? default : document.Sentences[sentence], marks);

    /// <summary>The first sentence with enough words to be one; the very first where there is none, -1 where there is no sentence at all.</summary>
    private static int LeadOf(Document document)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (FoldedWords.Of(document.Sentences[i].In(document.Article.Text), LeastLead).Count == LeastLead)
            {
                return i;
            }
        }

        return document.Sentences.IsEmpty ? -1 : 0;
    }
}
