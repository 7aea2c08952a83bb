using System.Collections.Immutable;
using Bot.News.Answers.Asked;
using Bot.News.Index;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Who said it: the quotation whose wording comes nearest.</summary>
public static class WhoSaid
{
    /// <summary>From this score on somebody said it; chosen on bent quotations and decoys (tests/Bot.Benchmarks).</summary>
    public const double Threshold = 0.2;

    /// <summary>A quotation as near as this is the answer, whatever the articles themselves say.</summary>
    private const double Certain = 0.85;

    /// <summary>How much nearer an article's own words must come to be preferred to a quotation.</summary>
    private const double OwnWordsMargin = 0.2;

    /// <summary>The most matches, and the most quotations about the words.</summary>
    private const int Most = 10;

    /// <summary>What an article no longer says must come nearer than what one says; not fitted.</summary>
    private const double EarlierThreshold = 0.5;

    /// <summary>The answer from what stands now, or from earlier versions where these have words that come much nearer.</summary>
    /// <param name="index">The news.</param>
    /// <param name="earlier">What articles no longer say: <see cref="NewsIndex.Earlier"/>.</param>
    /// <param name="question">What is asked.</param>
    public static WhoSaidAnswer Answer(IndexSnapshot index, IndexSnapshot earlier, WhoSaidQuestion question)
    {
        var answer = Answer(index, question);
        var best = answer.Matches.IsEmpty ? 0 : answer.Matches[0].Score;
        if (earlier.Counts.Quotations == 0 || best >= Certain)
        {
            return answer;
        }

        var before = Answer(earlier, question);
        return before.Outcome == WhoSaidOutcome.Said && before.Matches[0].Score >= Math.Max(EarlierThreshold, best + OwnWordsMargin)
            ? new WhoSaidAnswer(answer.ArticlesSearched, WhoSaidOutcome.SaidInEarlierVersion, [.. before.Matches.Select(OfArticle)], [])
            : answer;
    }

    /// <summary>The answer; nobody for words without a letter or digit.</summary>
    public static WhoSaidAnswer Answer(IndexSnapshot index, WhoSaidQuestion question)
    {
        var articles = index.Counts.Articles;
        var remembered = RememberedWords.Of(question.Words, index);
        if (remembered.Length == 0)
        {
            return new WhoSaidAnswer(articles, WhoSaidOutcome.Nobody, [], []);
        }

        var filter = new AnswerFilter(question.Limits);
        var said = WordingSearch.Quotations(index, remembered, Threshold, filter.Accepts);
        var best = said.Count == 0 ? 0 : said.Max(m => m.Score);
        if (best < Certain && question.Limits?.By is null)
        {
            var own = WordingSearch.Articles(index, remembered, Threshold, filter.Accepts);
            own.RemoveAll(m => m.IsQuoted);
            if (own.Count > 0 && own.Max(m => m.Score) > (best == 0 ? 0 : best + OwnWordsMargin))
            {
                return new WhoSaidAnswer(articles, WhoSaidOutcome.ArticleItself, SameWording.Group(index, own, Most), []);
            }
        }

        return said.Count > 0
            ? new WhoSaidAnswer(articles, WhoSaidOutcome.Said, AsAskedFirst(SameWording.Group(index, said, Most), question.Words), [])
            : new WhoSaidAnswer(articles, WhoSaidOutcome.Nobody, [], QuotationsAbout.Find(index, remembered, filter, Most));
    }

    /// <summary>Puts the first match in front that says the words asked for, or else mentions them.</summary>
    private static ImmutableArray<Match> AsAskedFirst(ImmutableArray<Match> matches, string words)
    {
        ImmutableArray<Match> told = [.. matches.Select(m => m with { Wording = AskedWords.In(m.Passage, words) })];
        var first = told.IndexOf(told.MinBy(m => m.Wording)!);
        return first == 0 ? told : told.RemoveAt(first).Insert(0, told[first]);
    }

    private static Match OfArticle(Match match) =>
        match with { Passage = OfArticle(match.Passage), AlsoIn = [.. match.AlsoIn.Select(OfArticle)] };

    private static Passage OfArticle(Passage passage)
    {
        var article = passage.Article with { Id = EarlierWordings.ArticleId(passage.Article.Id) };
        return passage with { Document = passage.Document with { Article = article } };
    }
}
