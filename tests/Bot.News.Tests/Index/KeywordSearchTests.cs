using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Wording;

namespace Bot.News.Tests.Index;

/// <summary>Ranked, phrase, prefix and vote search over several blocks and segments, against the slow index.</summary>
public sealed class KeywordSearchTests
{
    private const int Articles = 900;
    private const int Queries = 60;

    /// <summary>Enough for terms of which more articles are rare enough than a search takes at once.</summary>
    private const int ManyArticles = 17_000;

    private const int FewQueries = 12;

    [Theory]
    [InlineData(21, 10)]
    [InlineData(22, 1)]
    [InlineData(23, 120)]
    public void Find_Terms_GivesTheBestOfTheSlowIndexWithTheirScores(int seed, int most)
    {
        var (slow, index, news) = Grown(seed);
        var best = new FoundUnit[most];
        for (var i = 0; i < Queries; i++)
        {
            var words = SlowIndex.Words(news.Words(1, 7));
            var terms = QuestionTerms.Of(words, index);
            var expected = slow.Ranked(words);
            var count = RankedSearch.Find(index, terms.Terms, terms.Idf, default(NoPreference), best);

            Assert.Equal(Math.Min(expected.Count, most), count);
            Assert.Equal(expected.Values.OrderDescending().Take(count), best[..count].Select(b => (double)b.Score), new Near());
            Assert.All(best[..count], b => Assert.Equal(expected[IdOf(index, b.Segment, b.Unit)], b.Relevance, new Near()));
        }
    }

    [Theory]
    [InlineData(24)]
    public void Find_TermsWithPreference_GivesTheBestOfThoseAccepted(int seed)
    {
        var (slow, index, news) = Grown(seed);
        var best = new FoundUnit[10];
        for (var i = 0; i < Queries; i++)
        {
            var words = SlowIndex.Words(news.Words(1, 7));
            var terms = QuestionTerms.Of(words, index);
            var expected = slow.Ranked(words)
                .Where(a => EvenFirst.IsAccepted(a.Key))
                .Select(a => a.Value + EvenFirst.Worth(a.Key));
            var count = RankedSearch.Find(index, terms.Terms, terms.Idf, default(EvenFirst), best);

            Assert.Equal(expected.OrderDescending().Take(10), best[..count].Select(b => (double)b.Score), new Near());
        }
    }

    [Fact]
    public async Task Find_TermsInALargeSegment_GivesTheBestOfTheSlowIndexWithTheirScores()
    {
        var (slow, live, news) = (new SlowIndex(), new NewsIndex(), new RandomNews(30));
        foreach (var (first, count) in new[] { (0, ManyArticles), (10, 1), (20, 1), (ManyArticles, 3) })
        {
            List<Document> documents = [.. Enumerable.Range(first, count).Select(i => news.Document($"a{i}", mostSentences: 2))];
            documents.ForEach(slow.Add);
            live.Publish(b => documents.ForEach(b.Add));
            await live.Upkeep;
        }

        var (index, best) = (live.Current, new FoundUnit[10]);
        Assert.Contains(index.Segments, s => s.Documents.Length > 4 * CandidateList.Capacity && s.Gone > 0);
        for (var i = 0; i < FewQueries; i++)
        {
            var words = SlowIndex.Words(news.Words(2, 7));
            var terms = QuestionTerms.Of(words, index);
            var expected = slow.Ranked(words);
            var count = RankedSearch.Find(index, terms.Terms, terms.Idf, default(NoPreference), best);

            Assert.Equal(expected.Values.OrderDescending().Take(best.Length), best[..count].Select(b => (double)b.Score), new Near());
            count = RankedSearch.Find(index, terms.Terms, terms.Idf, default(EvenFirst), best);
            Assert.Equal(
                expected.Where(a => EvenFirst.IsAccepted(a.Key)).Select(a => a.Value + EvenFirst.Worth(a.Key)).OrderDescending().Take(best.Length),
                best[..count].Select(b => (double)b.Score),
                new Near());
        }
    }

    [Theory]
    [InlineData(25)]
    [InlineData(26)]
    public void Find_Phrases_GivesTheArticlesOfTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        var found = new ArticlePlace[Articles];
        for (var i = 0; i < Queries; i++)
        {
            var phrase = i % 2 == 0 ? SlowIndex.Words(news.Words(1, 3)) : PhraseOf(index, news);
            var count = PhraseSearch.Find(index, [.. phrase.Select(w => index.Vocabulary.Find(w))], found);

            Assert.Equal(slow.WithPhrase(phrase).Order(), found[..count].Select(f => IdOf(index, f.Segment, f.Unit)).Order());
        }
    }

    [Theory]
    [InlineData(30)]
    public void Find_PhrasesOfLongArticlesWithCommonWords_GivesTheArticlesOfTheSlowIndex(int seed)
    {
        const int Long = 260, Sentences = 250;
        var (slow, live, news) = (new SlowIndex(), new NewsIndex(), new RandomNews(seed));
        var index = live.Publish(b =>
        {
            for (var i = 0; i < Long; i++)
            {
                var document = news.Document($"a{i}", mostSentences: Sentences);
                slow.Add(document);
                b.Add(document);
            }
        });
        var (found, runs) = (new ArticlePlace[Long], index.Segments[0].Runs);
        for (var i = 0; i < Queries; i++)
        {
            var document = index.Segments[0].Documents[i];
            var length = Math.Min(1 + news.Next(9), document.Words.Length);
            var start = i % 3 == 0 ? document.Words.Length - length : news.Next(document.Words.Length - length + 1);
            var words = document.Words.Read(new WordRange(start, start + length));
            List<string> phrase = [.. words.Select(w => index.Vocabulary.Letters(w).ToString())];
            var count = PhraseSearch.Find(index, words, found);

            Assert.Equal(slow.WithPhrase(phrase).Order(), found[..count].Select(f => IdOf(index, f.Segment, f.Unit)).Order());
        }

        Assert.NotEmpty(runs.Common);
        Assert.InRange(runs.Lists, 1, int.MaxValue);
    }

    [Theory]
    [InlineData(27)]
    public void Find_Prefixes_GivesTheArticlesOfTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        var found = new ArticlePlace[Articles];
        for (var i = 0; i < Queries; i++)
        {
            var word = news.Word();
            var prefix = i == 0 ? "zzz" : word[..Math.Min(word.Length, 1 + news.Next(7))];
            var count = PrefixSearch.Find(index, prefix, found);

            Assert.Equal(slow.WithPrefix(prefix).Order(), found[..count].Select(f => IdOf(index, f.Segment, f.Unit)).Order());
        }
    }

    [Theory]
    [InlineData(32)]
    public void Find_Votes_GivesTheArticlesWithMostOfTheSlowIndex(int seed)
    {
        var (slow, index, news) = Grown(seed);
        var best = new FoundUnit[10];
        for (var i = 0; i < Queries; i++)
        {
            var words = SlowIndex.Words(news.Words(1, 7)).DistinctBy(w => Stemming.TermOf(w, index.Vocabulary))
                .OrderBy(w => index.ArticlesWith(Stemming.TermOf(w, index.Vocabulary))).ToList();
            Voter[] voters = [.. words.Select((w, place) => new Voter(Stemming.TermOf(w, index.Vocabulary), words.Count - place))];
            var expected = words
                .SelectMany((w, place) => slow.Ranked([w]).Keys.Select(id => (id, voters[place].Worth)))
                .GroupBy(v => v.id, v => (double)v.Worth)
                .ToDictionary(v => v.Key, v => v.Sum());
            var count = VoteSearch.Find<ArticleBallots>(index, voters, best);

            Assert.Equal(expected.Values.OrderDescending().Take(best.Length), best[..count].Select(b => (double)b.Score), new Near());
            Assert.All(best[..count], b => Assert.Equal(expected[IdOf(index, b.Segment, b.Unit)], b.Score, new Near()));
        }
    }

    [Fact]
    public void Find_NoRoomOrNoTerms_FindsNothing()
    {
        var (_, index, _) = Grown(28);
        var best = new FoundUnit[5];

        Assert.Equal(0, RankedSearch.Find(index, [], [], default(NoPreference), best));
        Assert.Equal(0, RankedSearch.Find(index, [0], [1f], default(NoPreference), []));
        Assert.Equal(0, PhraseSearch.Find(index, [Vocabulary.None], new ArticlePlace[5]));
        Assert.Equal(0, RankedSearch.Find(IndexSnapshot.Empty, [0], [1f], default(NoPreference), best));
    }

    [Fact]
    public void Find_Warm_AllocatesNothing()
    {
        var (_, index, news) = Grown(29);
        var best = new FoundUnit[10];
        var found = new ArticlePlace[Articles];
        var terms = QuestionTerms.Of(SlowIndex.Words(news.Words(5, 5)), index);
        int[] phrase = [.. PhraseOf(index, news).Select(w => index.Vocabulary.Find(w))];
        Search();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Search();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Search()
        {
            RankedSearch.Find(index, terms.Terms, terms.Idf, default(NoPreference), best);
            PhraseSearch.Find(index, phrase, found);
            PrefixSearch.Find(index, "ba", found);
        }
    }

    /// <summary>Publications of many sizes, with replacements and removals among them.</summary>
    private static (SlowIndex Slow, IndexSnapshot Index, RandomNews News) Grown(int seed)
    {
        var (slow, live, news) = (new SlowIndex(), new NewsIndex(), new RandomNews(seed));
        foreach (var size in (ReadOnlySpan<int>)[600, 1, 1, 300, 40, 20, 5])
        {
            live.Publish(b =>
            {
                for (var i = 0; i < size; i++)
                {
                    var document = news.Document($"a{news.Next(Articles)}");
                    slow.Add(document);
                    b.Add(document);
                }

                for (var i = 0; i < size / 10; i++)
                {
                    var removed = $"a{news.Next(Articles)}";
                    b.Remove(removed);
                    slow.Remove(removed);
                }
            });
        }

        return (slow, live.Current, news);
    }

    private static string IdOf(IndexSnapshot index, int segment, int unit) => index.Segments[segment].Documents[unit].Document.Article.Id;

    private static List<string> PhraseOf(IndexSnapshot index, RandomNews news)
    {
        var words = index.Segments[0].Documents[news.Next(index.Segments[0].Documents.Length)].Words;
        var length = Math.Min(words.Length, 2 + news.Next(7));
        var start = news.Next(words.Length - length + 1);
        return [.. words.Read(new WordRange(start, start + length)).Select(w => index.Vocabulary.Letters(w).ToString())];
    }

    /// <summary>Scores are floats here and doubles there.</summary>
    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= 1e-4;

        public int GetHashCode(double value) => 0;
    }

    /// <summary>Articles whose number is even have an advantage; those whose number ends in 7 are out.</summary>
    private readonly struct EvenFirst : IPreference
    {
        private const float Advantage = 1.5f;

        public static bool IsAccepted(string id) => !id.EndsWith('7');

        public static float Worth(string id) => id[^1] % 2 == 0 ? Advantage : 0;

        public float Most => Advantage;

        public float MostOf(Segment segment, int block) => Advantage;

        public float Of(Segment segment, int unit) => Worth(segment.Documents[unit].Document.Article.Id);

        /// <summary>Some of those that are out are not even among those asked for.</summary>
        public ReadOnlySpan<ulong> Among(Segment segment)
        {
            var bits = new ulong[ArticleSet.WordsFor(segment)];
            var among = new ArticleSet(bits);
            for (var unit = 0; unit < segment.Documents.Length; unit++)
            {
                if (!segment.Documents[unit].Document.Article.Id.EndsWith("27", StringComparison.Ordinal))
                {
                    among.Add(unit);
                }
            }

            return bits;
        }

        public bool Accepts(Segment segment, int unit) => IsAccepted(segment.Documents[unit].Document.Article.Id);
    }
}
