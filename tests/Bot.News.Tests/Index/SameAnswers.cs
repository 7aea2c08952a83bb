using System.Globalization;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>Asserts that an index answers as one that is made at once of the same documents.</summary>
internal static class SameAnswers
{
    private const int Questions = 30;

    public static void Assert(IndexSnapshot index, RandomNews random)
    {
        var atOnce = new NewsIndex().Publish(b => index.Documents.ToList().ForEach(b.Add));
        Xunit.Assert.Equal(atOnce.Counts, index.Counts);
        Xunit.Assert.All(index.Documents, d => Xunit.Assert.Same(d, index.Find(d.Article.Id)));
        Xunit.Assert.All(index.Documents, d => Xunit.Assert.Same(d, Xunit.Assert.Single(index.AtPage(new Uri(d.Article.Url!)))));
        Xunit.Assert.Equal(index.Documents.Where(d => d.Article.Published >= RandomNews.Middle), index.PublishedSince(RandomNews.Middle));
        Xunit.Assert.Null(index.Find("none"));
        Xunit.Assert.Equal<string>(atOnce.CompleteOutlet("", 5), index.CompleteOutlet("", 5));
        for (var i = 0; i < Questions; i++)
        {
            var words = random.Words(3, 8);
            Xunit.Assert.Equal(Ranked(atOnce, words), Ranked(index, words));
            Xunit.Assert.Equal(Said(atOnce, words), Said(index, words));
            Xunit.Assert.Equal(Having(atOnce, words), Having(index, words));
            Xunit.Assert.Equal(Speakers(atOnce, words[..2]), Speakers(index, words[..2]));
            Xunit.Assert.Equal(atOnce.CompleteTitle(words[..3], int.MaxValue).Order(), index.CompleteTitle(words[..3], int.MaxValue).Order());
        }
    }

    private static List<string> Ranked(IndexSnapshot index, string words)
    {
        var terms = QuestionTerms.Of(SlowIndex.Words(words), index);
        var conditions = new Conditions { Today = 0 };
        return [.. ArticleSearch.Find(index, terms, conditions.For(index), conditions.Today)
            .Select(a => a.Bm25.ToString("f4", CultureInfo.InvariantCulture))];
    }

    private static (int Prefix, int Phrase) Having(IndexSnapshot index, string words)
    {
        var found = new ArticlePlace[index.Counts.Articles];
        int[] phrase = [.. SlowIndex.Words(words).Take(2).Select(w => index.Vocabulary.Find(w))];
        return (PrefixSearch.Find(index, words.AsSpan(0, 2), found), PhraseSearch.Find(index, phrase, found));
    }

    private static List<(string Key, int Name, int Quotes, int Articles)> Speakers(IndexSnapshot index, string prefix) =>
        [.. index.Segments.SelectMany(s => s.Speakers.StartingWith("x" + prefix)).GroupBy(s => s.Key)
            .Select(g => (g.Key, g.Max(s => s.Name.Length), g.Sum(s => s.Quotes.Length), g.Sum(s => s.Articles))).Order()];

    private static List<string> Said(IndexSnapshot index, string words)
    {
        var answer = WhoSaid.Answer(index, new WhoSaidQuestion(words));
        return
        [
            answer.Outcome.ToString(),
            .. answer.Matches.Concat(answer.About).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Passage.Article.Id} {m.Passage.Span} {m.Score:f4}")),
        ];
    }
}
