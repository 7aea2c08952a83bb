using System.Collections.Immutable;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text.Furniture;

namespace Bot.News.Answers;

/// <summary>The sentences that answer a question best.</summary>
public static class Ask
{
    /// <summary>The most sentences, and the most articles, of an answer.</summary>
    public const int Most = 10;

    /// <summary>
    /// The share of the question's weight that a sentence must have, with its neighbours and its article's title, and a part
    /// of what its article has: where the article is about what is asked, a sentence need not say it again, and where it is
    /// not, more than a word in common is needed. Set by hand: between a whole article's 0.05 and a stray one's 0.25.
    /// </summary>
    private const double LeastCovered = 0.3, ArticlePart = 0.25;

    /// <summary>
    /// A condition that only the wording implies ("on Saturday") gives way where without it so much more of the question
    /// is covered: then it was part of what is asked about. Set by hand.
    /// </summary>
    private const double ImpliedMargin = 0.08;

    /// <summary>The answer; nothing where no sentence has enough of the question.</summary>
    public static AskAnswer Answer(IndexSnapshot index, AskQuestion question)
    {
        var read = QuestionReader.Read(question.Words, question.Asked, question.Limits, index);
        var (answer, covered) = Find(index, read, read.All);
        if (read.All == read.Strict || covered + ImpliedMargin >= 1)
        {
            return answer;
        }

        var (wider, coveredWider) = Find(index, read, read.Strict);
        return coveredWider <= covered + ImpliedMargin ? answer
            : answer.Sentences.IsEmpty ? wider with { GaveWay = [.. answer.Understood.Except(wider.Understood)] }
            : wider;
    }

    private static (AskAnswer Answer, double Covered) Find(IndexSnapshot index, ReadQuestion read, Conditions conditions)
    {
        var terms = QuestionTerms.Of(read.Words, index, read.Focus);
        var check = conditions.For(index);
        var articles = ArticleRanker.Rank(
            ArticleSearch.Find(index, terms, check, conditions.Today), terms, index, conditions.Today);
        var sentences = SentenceRanker.Rank(articles, terms, QuestionKind.Of(read.Words, read.Focus), index, conditions.Today)
            .Where(s => (s.Covered + (ArticlePart * s.CoveredByArticle)) * terms.KnownIdf >= LeastCovered * terms.AllIdf)
            .Where(s => !FurnitureLines.Has(s.Text))
            .Where(s => conditions.Limits.By is null || check.Accepts(s.Document.Document, QuoteOf(s)));
        var chosen = AnswerSelection.Choose(sentences, Most);
        var answer = new AskAnswer(
            index.Counts.Articles,
            [.. chosen.Select(c => ToMatch(c.Sentence, c.Also, terms, index.Vocabulary))],
            Stories(articles),
            conditions.Understood);
        return (answer, chosen.Count == 0 ? 0 : chosen.Max(c => c.Sentence.Covered));
    }

    private static ImmutableArray<Document> Stories(List<RankedArticle> articles)
    {
        var stories = new List<IndexedDocument>();
        foreach (var article in articles)
        {
            var document = article.Article.Document;
            if (stories.Count < Most && !stories.Exists(s => SameStory.IsSame(s, document)))
            {
                stories.Add(document);
            }
        }

        return [.. stories.Select(s => s.Document)];
    }

    private static Quotes.Quote? QuoteOf(RankedSentence sentence) =>
        SentenceQuote.Of(sentence.Document.Document, sentence.Span);

    private static Match ToMatch(RankedSentence sentence, List<RankedSentence> also, QuestionTerms terms, Vocabulary vocabulary)
    {
        var others = also
            .Where(a => !ReferenceEquals(a.Document, sentence.Document))
            .DistinctBy(a => a.Document, ReferenceEqualityComparer.Instance);
        return new Match(
            ToPassage(sentence, terms, vocabulary),
            sentence.Score,
            [.. others.Select(a => ToPassage(a, terms, vocabulary))],
            Feature.Reasons(SentenceRanker.Features, sentence.Features));
    }

    private static Passage ToPassage(RankedSentence sentence, QuestionTerms terms, Vocabulary vocabulary) => new(
        sentence.Document.Document,
        sentence.Span,
        TermMarks.Of(sentence.Document, sentence.Range, terms, vocabulary),
        QuoteOf(sentence));
}
