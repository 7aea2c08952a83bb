using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>The lists of runs against the words of the documents.</summary>
public sealed class WordRunsTests
{
    [Theory]
    [InlineData(1, 300, 40)]
    [InlineData(2, 256, 1)]
    public void Build_Documents_HasEachOfThemInTheListsOfItsRuns(int seed, int count, int mostSentences)
    {
        var documents = Documents(seed, count, mostSentences);
        var runs = WordRunsBuilder.Build(documents);
        for (var unit = 0; unit < documents.Length; unit++)
        {
            var text = documents[unit].Words.Read(new WordRange(0, documents[unit].Words.Length));
            Assert.All(ListsOf(runs, text).Concat(ListsOf(runs, documents[unit].TitleWords)), list => Assert.True(Has(runs, list, unit, count)));
        }
    }

    [Fact]
    public void Build_FewRunsAtOnce_MakesTheSame()
    {
        var documents = Documents(seed: 3, count: 400, mostSentences: 30);
        var (atOnce, inTurn) = (WordRunsBuilder.Build(documents), WordRunsBuilder.Build(documents, mostAtOnce: 1));

        Assert.Equal(atOnce.Common, inTurn.Common);
        Assert.Equal(atOnce.Starts, inTurn.Starts);
        Assert.Equal(atOnce.Data, inTurn.Data);
    }

    [Fact]
    public void Build_OneRunEverywhere_IsOneListOfAll()
    {
        var vocabulary = new Vocabulary();
        var analysis = new DocumentAnalysis(vocabulary);
        IndexedDocument[] documents =
            [.. Enumerable.Range(0, 300).Select(i => analysis.Analyse(Document.Read(new Article($"a{i}", string.Join(' ', Enumerable.Repeat("ho", 200))))))];
        var runs = WordRunsBuilder.Build(documents);
        var ho = vocabulary.Find("ho");

        Assert.Equal([ho], runs.Common);
        Assert.Empty(runs.ListsOf([ho, ho], new int[2]).ToArray());
        Assert.All(Enumerable.Range(0, 300), unit => Assert.True(Has(runs, Assert.Single(runs.ListsOf([ho, ho, ho], new int[3]).ToArray()), unit, 300)));
    }

    private static IndexedDocument[] Documents(int seed, int count, int mostSentences)
    {
        var (news, analysis) = (new RandomNews(seed), new DocumentAnalysis(new Vocabulary()));
        return [.. Enumerable.Range(0, count).Select(i => analysis.Analyse(news.Document($"a{i}", mostSentences: mostSentences)))];
    }

    private static int[] ListsOf(WordRuns runs, int[] words) => words.Length < 2 ? [] : runs.ListsOf(words, new int[words.Length]).ToArray();

    private static bool Has(WordRuns runs, int list, int unit, int articles)
    {
        var set = new ulong[(articles + 63) / 64];
        runs.AddTo(list, set);
        return ArticleSet.Has(set, unit);
    }
}
