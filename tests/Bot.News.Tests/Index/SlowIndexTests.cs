using Bot.News.Answers.Asking;
using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>The fast index gives what the slow one gives, whatever was added, replaced, removed and merged.</summary>
public sealed class SlowIndexTests
{
    private const int Questions = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Find_RandomCorpus_RanksAsTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        for (var i = 0; i < Questions; i++)
        {
            var words = SlowIndex.Words(news.Words(1, 6));
            var terms = QuestionTerms.Of(words, index);
            var expected = slow.Ranked(words);
            var found = ArticleSearch.Find(index, terms, Open.For(index), Open.Today);

            Assert.Equal(Math.Min(expected.Count, ArticleSearch.Most), found.Count);
            var highest = terms.KnownIdf;
            Assert.All(found, a => Assert.Equal(expected[a.Document.Document.Article.Id], a.Bm25 * highest, 1e-4));
            var best = expected.Values.OrderDescending().Take(found.Count);
            Assert.All(best.Zip(found), p => Assert.Equal(p.First, p.Second.Bm25 * highest, 1e-4));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Accepts_RandomPhrases_AsTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        for (var i = 0; i < Questions; i++)
        {
            var phrase = SlowIndex.Words(news.Words(1, 3));
            var check = (Open with { Phrases = [[.. phrase]] }).For(index);
            var found = index.Segments.SelectMany(s => Enumerable.Range(0, s.Documents.Length)
                .Where(unit => s.Has(unit) && (check.Among(s)[unit >> 6] >> unit & 1) != 0 && check.Accepts(s, unit))
                .Select(unit => s.Documents[unit].Document.Article.Id));
            Assert.Equal(slow.WithPhrase(phrase).Order(), found.Order());
        }
    }

    [Theory]
    [InlineData(7)]
    public void CompleteTitle_RandomPrefixes_AsTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        for (var i = 0; i < Questions; i++)
        {
            var prefix = news.Word()[..(2 + news.Next(3))];
            Assert.Equal(
                slow.TitlesStarting(prefix).Distinct().Order(StringComparer.Ordinal),
                index.CompleteTitle(prefix, int.MaxValue).Order(StringComparer.Ordinal));
        }
    }

    private static readonly Conditions Open = new() { Today = 0 };

    /// <summary>Forty publications of a few articles each, with replacements and removals among them.</summary>
    private static (SlowIndex Slow, IndexSnapshot Index, RandomNews News) Grown(int seed)
    {
        var (slow, live, news) = (new SlowIndex(), new NewsIndex(), new RandomNews(seed));
        for (var round = 0; round < 40; round++)
        {
            live.Publish(b =>
            {
                for (var i = news.Next(12); i >= 0; i--)
                {
                    var document = news.Document($"a{news.Next(150)}");
                    slow.Add(document);
                    b.Add(document);
                }

                var removed = $"a{news.Next(150)}";
                Assert.Equal(slow.Ids.Contains(removed), b.Remove(removed));
                slow.Remove(removed);
            });
        }

        Assert.Equal(slow.Ids.Order(), live.Current.Documents.Select(d => d.Article.Id).Order());
        return (slow, live.Current, news);
    }
}
