using System.Collections.Immutable;
using Bot.News.Answers.Asking;
using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>The sentences that answer a question best.</summary>
public static class Ask
{
    /// <summary>The most sentences, and the most articles, of an answer.</summary>
    public const int Most = 10;

    /// <summary>The most sentences of one article.</summary>
    private const int MostOfArticle = 5;

    /// <summary>The share of the question's weight that a sentence with its article's title must have.</summary>
    private const double LeastCovered = 0.25;

    /// <summary>The answer; nothing where no sentence has enough of the question.</summary>
    public static AskAnswer Answer(IndexSnapshot index, AskQuestion question)
    {
        var read = QuestionReader.Read(question.Words, question.Asked, question.Since, index);
        var answer = Find(index, read, read.All);
        return answer.Sentences.IsEmpty && read.All != read.Strict ? Find(index, read, read.Strict) : answer;
    }

    private static AskAnswer Find(IndexSnapshot index, ReadQuestion read, Conditions conditions)
    {
        var terms = QuestionTerms.Of(read.Words, index);
        var check = conditions.For(index);
        var articles = ArticleRanker.Rank(
            ArticleSearch.Find(index, terms, check, conditions.Today), terms, conditions.Today);
        var sentences = SentenceRanker.Rank(articles, terms, QuestionKind.Of(read.Words), index);
        return new AskAnswer(
            index.Counts.Articles, Choose(sentences, terms, check, index.Vocabulary), Stories(articles), conditions.Understood);
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

    private static ImmutableArray<Match> Choose(
        List<RankedSentence> sentences, QuestionTerms terms, ConditionCheck check, Vocabulary vocabulary)
    {
        var chosen = new List<(RankedSentence Sentence, List<RankedSentence> Also)>();
        foreach (var sentence in sentences)
        {
            if (sentence.Features[1] * terms.KnownIdf < LeastCovered * terms.AllIdf ||
                !check.Accepts(sentence.Document.Document, QuoteOf(sentence)))
            {
                continue;
            }

            var same = chosen.FindIndex(c => SameStory.IsSame(c.Sentence.Words, sentence.Words));
            if (same >= 0)
            {
                chosen[same].Also.Add(sentence);
            }
            else if (chosen.Count < Most && chosen.Count(c => c.Sentence.Document == sentence.Document) < MostOfArticle)
            {
                chosen.Add((sentence, []));
            }
        }

        return [.. chosen.Select(c => ToMatch(c.Sentence, c.Also, terms, vocabulary))];
    }

    private static Quotes.Quote? QuoteOf(RankedSentence sentence) =>
        SentenceQuote.Of(sentence.Document.Document, sentence.Document.Document.Sentences[sentence.Number]);

    private static Match ToMatch(RankedSentence sentence, List<RankedSentence> also, QuestionTerms terms, Vocabulary vocabulary)
    {
        var others = also.Where(a => a.Document != sentence.Document).DistinctBy(a => a.Document);
        return new Match(
            ToPassage(sentence, terms, vocabulary),
            sentence.Score,
            [.. others.Select(a => ToPassage(a, terms, vocabulary))],
            Feature.Reasons(SentenceRanker.Features, sentence.Features));
    }

    private static Passage ToPassage(RankedSentence sentence, QuestionTerms terms, Vocabulary vocabulary) => new(
        sentence.Document.Document,
        sentence.Document.Document.Sentences[sentence.Number],
        TermMarks.Of(sentence.Document, sentence.Number, terms, vocabulary),
        QuoteOf(sentence));
}
