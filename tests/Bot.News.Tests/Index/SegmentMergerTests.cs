using Bot.News.Index;

namespace Bot.News.Tests.Index;

public sealed class SegmentMergerTests
{
    [Theory]
    [InlineData(31, 700, 300, 20)]
    [InlineData(32, 1, 1, 1)]
    [InlineData(33, 260, 260, 260)]
    public void Merge_SegmentsWithAndWithoutLosses_IsTheSegmentMadeOfWhatIsLeft(int seed, params int[] sizes)
    {
        var vocabulary = new Vocabulary();
        var (news, random) = (new RandomNews(seed), new Random(seed));
        var (analysis, freezer) = (new DocumentAnalysis(vocabulary), new SegmentBuilder(vocabulary));
        Segment[] parts = [.. sizes.Select((size, part) =>
        {
            var segment = freezer.Build([.. Enumerable.Range(0, size).Select(i => analysis.Analyse(news.Document($"p{part}-{i}")))]);
            var gone = segment.Documents.Where(_ => part % 2 == 0 && random.Next(3) == 0).ToList();
            return gone.Count == 0 || gone.Count == segment.Count ? segment : segment.Without(gone, freezer);
        })];

        var merged = SegmentMerger.Merge(parts, vocabulary);
        var expected = freezer.Build([.. parts.SelectMany(p => p.Living)]);

        Assert.Equal(expected.Documents, merged.Documents);
        AssertSame(expected.Articles.Arrays, merged.Articles.Arrays);
        Assert.Equal(expected.Quotations.Terms, merged.Quotations.Terms);
        Assert.Equal(expected.Quotations.Counts, merged.Quotations.Counts);
        Assert.Equal(expected.Quotations.Starts, merged.Quotations.Starts);
        Assert.Equal(expected.Quotations.Data, merged.Quotations.Data);
        Assert.Equal(expected.Runs.Common, merged.Runs.Common);
        Assert.Equal(expected.Runs.Starts, merged.Runs.Starts);
        Assert.Equal(expected.Runs.Data, merged.Runs.Data);
        Assert.Equal(expected.FirstQuotes, merged.FirstQuotes);
    }

    private static void AssertSame(PostingArrays expected, PostingArrays merged)
    {
        Assert.Equal(expected.Terms, merged.Terms);
        Assert.Equal(expected.Counts, merged.Counts);
        Assert.Equal(expected.Totals, merged.Totals);
        Assert.Equal(expected.BlockStarts, merged.BlockStarts);
        Assert.Equal(expected.BlockNumbers, merged.BlockNumbers);
        Assert.Equal(expected.BlockMost, merged.BlockMost);
        Assert.Equal(expected.GroupStarts, merged.GroupStarts);
        Assert.Equal(expected.DataOffsets, merged.DataOffsets);
        Assert.Equal(expected.Data, merged.Data);
    }
}
