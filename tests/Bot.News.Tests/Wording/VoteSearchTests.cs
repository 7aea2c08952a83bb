using Bot.News.Index;
using Bot.News.Tests.Index;
using Bot.News.Wording;

namespace Bot.News.Tests.Wording;

public sealed class VoteSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Find_AnyVoters_IsAsGoodAsCountingAllUnits(int seed)
    {
        var (news, random) = (new RandomNews(seed), new Random(seed));
        var builder = new IndexBuilder();
        Enumerable.Range(0, 1_500).ToList().ForEach(i => builder.Add(news.Document($"a{i}")));
        builder.Build();
        Enumerable.Range(0, 200).ToList().ForEach(i => builder.Remove($"a{i * 3}"));
        Enumerable.Range(0, 40).ToList().ForEach(i => builder.Add(news.Document($"b{i}")));
        var index = builder.Build();
        for (var question = 0; question < 30; question++)
        {
            Voter[] voters = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => index.Vocabulary.Find(news.Word()))
                .Where(word => word != Vocabulary.None).Select(index.Vocabulary.TermOf).Distinct().Select(term => new Voter(term, 1 + random.Next(6)))];
            var most = random.Next(1, 100);

            Assert.Equal(Slowly(index, voters, most, ofQuotations: true), Found<QuotationBallots>(index, voters, most));
            Assert.Equal(Slowly(index, voters, most, ofQuotations: false), Found<ArticleBallots>(index, voters, most));
        }
    }

    private static IEnumerable<FoundUnit> Found<TBallots>(IndexSnapshot index, Voter[] voters, int most)
        where TBallots : unmanaged, IBallots<TBallots>
    {
        var best = new FoundUnit[most];
        return best[..VoteSearch.Find<TBallots>(index, voters, best)];
    }

    private static IEnumerable<FoundUnit> Slowly(IndexSnapshot index, Voter[] voters, int most, bool ofQuotations) => index.Segments
        .SelectMany((segment, number) => Units(segment, ofQuotations).Select(unit => Counted(index, voters, unit.Words, number, unit.Unit)))
        .Where(unit => unit.Score > 0)
        .OrderByDescending(unit => unit.Score)
        .Take(most);

    private static IEnumerable<(int Unit, IEnumerable<int> Words)> Units(Segment segment, bool ofQuotations)
    {
        for (var i = 0; i < segment.Documents.Length; i++)
        {
            var document = segment.Documents[i];
            if (!segment.Has(i))
            {
                continue;
            }

            if (!ofQuotations)
            {
                yield return (i, [.. document.Words.Read(new WordRange(0, document.Words.Length)), .. document.TitleWords]);
                continue;
            }

            for (var quote = 0; quote < document.Document.Statements.Length; quote++)
            {
                yield return (segment.FirstQuotes[i] + quote, new IndexedQuote(document, quote).Places().Select(place => document.Words[place]));
            }
        }
    }

    private static FoundUnit Counted(IndexSnapshot index, Voter[] voters, IEnumerable<int> words, int segment, int unit)
    {
        var terms = words.Select(index.Vocabulary.TermOf).ToHashSet();
        var worth = voters.Where(voter => terms.Contains(voter.Term)).Sum(voter => voter.Worth);
        return new FoundUnit(worth, worth, segment, unit);
    }
}
