using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Tests.Index;

public sealed class NewsIndexTests
{
    [Fact]
    public void Current_NothingPublished_IsEmpty()
    {
        var index = new NewsIndex().Current;

        Assert.Equal(new NewsCounts(0, 0, 0, 0, null, null), index.Counts);
        Assert.Empty(index.Documents);
        Assert.Empty(index.CompleteTitle("a", 5));
    }

    [Fact]
    public void Publish_OneMore_LeavesTheOldSnapshotAsItWas()
    {
        var news = new NewsIndex();
        var before = news.Publish(b => b.Add(Read("a", "First words here.")));
        var after = news.Publish(b => b.Add(Read("b", "Second words there.")));

        Assert.Single(before.Documents);
        Assert.Equal(2, after.Documents.Length);
        Assert.Same(after, news.Current);
    }

    [Fact]
    public void Publish_SameId_Replaces()
    {
        var news = new NewsIndex();
        news.Publish(b => b.Add(Read("a", "Old words.")));
        news.Publish(b => b.Add(Read("a", "New words. And more.")));

        Assert.Equal("New words. And more.", Assert.Single(news.Current.Documents).Article.Text);
        Assert.Equal((1, 2), (news.Current.Counts.Articles, news.Current.Counts.Sentences));
    }

    [Fact]
    public void Publish_AddedAndRemovedAtOnce_HoldsNothing()
    {
        var news = new NewsIndex();
        news.Publish(b =>
        {
            b.Add(Read("a", "Words."));
            Assert.True(b.Remove("a"));
            Assert.False(b.Remove("a"));
        });

        Assert.Equal(0, news.Current.Counts.Articles);
    }

    [Fact]
    public void Publish_ManySingleArticles_KeepsFewSegmentsAndReadsNoTextTwice()
    {
        var news = new NewsIndex();
        news.Publish(b => b.Add(Read("first", "Kept words.")));
        var kept = news.Current.Segments.Single().Documents.Single();
        for (var i = 0; i < 300; i++)
        {
            news.Publish(b => b.Add(Read($"a{i}", $"Words of number {i}.")));
        }

        Assert.InRange(news.Current.Segments.Length, 1, 10);
        Assert.Contains(news.Current.Segments.SelectMany(s => s.Documents), d => ReferenceEquals(d, kept));
    }

    [Fact]
    public void Counts_ArticlesWithQuotations_AreCounted()
    {
        var news = new NewsIndex();
        var (old, recent) = (new DateTimeOffset(2020, 1, 8, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 1, 8, 0, 0, 0, TimeSpan.Zero));
        news.Publish(b =>
        {
            b.Add(Quoted("a", "Ann Lee: one. Two.", old, "Ann Lee"));
            b.Add(Quoted("b", "Ann Lee: three.", recent, "Ann Lee"));
            b.Add(Quoted("c", "Bo Ray: four.", null, "Bo Ray"));
        });

        Assert.Equal(new NewsCounts(3, 4, 3, 2, old, recent), news.Current.Counts);
    }

    [Fact]
    public void Counts_QuotationsThatNobodyStated_AreNotServed()
    {
        var news = new NewsIndex();
        var document = Quoted("a", "Ann Lee: all is well here.", null, "Ann Lee");
        foreach (var (id, unstated) in new[]
        {
            ("denied", document.Quotes[0] with { Factuality = Factuality.Negated }),
            ("thought", document.Quotes[0] with { IsSpeech = false }),
            ("mentioned", document.Quotes[0] with { Form = QuoteForm.Mention }),
        })
        {
            news.Publish(b => b.Add(document with { Article = document.Article with { Id = id }, Quotes = [unstated] }));
        }

        Assert.Equal((3, 0, 0), (news.Current.Counts.Articles, news.Current.Counts.Quotations, news.Current.Counts.Speakers));
        Assert.Empty(news.Current.CompleteSpeaker("Ann", 5));
        Assert.NotEqual(WhoSaidOutcome.Said, WhoSaid.Answer(news.Current, new WhoSaidQuestion("all is well here")).Outcome);
    }

    [Fact]
    public void Complete_SpeakersAndOutlets_MostFirst()
    {
        var news = new NewsIndex();
        news.Publish(b =>
        {
            b.Add(Quoted("a", "Anna Lee: one.", null, "Anna Lee"));
            b.Add(Quoted("b", "Leo Ray: two.", null, "Leo Ray"));
            b.Add(Quoted("c", "Leo Ray: three.", null, "Leo Ray"));
        });

        Assert.Equal<string>(["Leo Ray", "Anna Lee"], news.Current.CompleteSpeaker("le", 5));
        Assert.Equal<string>(["Leo Ray"], news.Current.CompleteSpeaker("LÉ", 1));
        Assert.Equal<string>(["Sample News"], news.Current.CompleteOutlet("sam", 5));
        Assert.Equal<string>(["Leo Ray", "Anna Lee"], news.Current.CompleteSpeaker("", 5));
        Assert.Equal<string>(["Leo Ray"], news.Current.CompleteSpeaker(" ", 1));
        Assert.Empty(news.Current.CompleteSpeaker("\u0301", 5));
        Assert.Empty(news.Current.CompleteSpeaker(new string('a', 10_000), 5));
    }

    [Fact]
    public async Task Current_ReadersWhileAWriterPublishes_AlwaysSeeWholeSnapshots()
    {
        var (news, random) = (new NewsIndex(), new RandomNews(11));
        var documents = Enumerable.Range(0, 200).Select(i => random.Document($"a{i}")).ToList();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            while (!stop.IsCancellationRequested)
            {
                var index = news.Current;
                Assert.Equal(index.Counts.Articles, index.Segments.Sum(s => s.Documents.Length));
                foreach (var document in index.Segments.SelectMany(s => s.Documents))
                {
                    foreach (var word in document.Words)
                    {
                        Assert.True(index.Vocabulary.Letters(index.Vocabulary.TermOf(word)).Length > 0);
                    }
                }

                Assert.True(index.Counts.Articles >= seen);
                seen = index.Counts.Articles;
            }
        })).ToList();
        foreach (var document in documents)
        {
            news.Publish(b => b.Add(document));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(200, news.Current.Counts.Articles);
    }

    private static Document Read(string id, string text)
    {
        var article = new Article(id, text);
        var paragraphs = Paragraphs.Of(article);
        return new Document(article, paragraphs, Sentences.Of(text, paragraphs), []);
    }

    private static Document Quoted(string id, string text, DateTimeOffset? published, string speaker)
    {
        var read = Read(id, text);
        var quote = new Quote(
            QuoteKind.Direct,
            ImmutableArray.Create(new TextSpan(speaker.Length + 2, text.Length)),
            [],
            [],
            new Speaker(speaker, new TextSpan(0, speaker.Length)),
            1,
            "sample");
        return read with { Article = read.Article with { Published = published, Outlet = "Sample News" }, Quotes = [quote] };
    }
}
