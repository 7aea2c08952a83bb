using Bot.News.Index;

namespace Bot.News.Tests.Index;

/// <summary>Blocks of every size, so of every kind, against the postings that they were written from.</summary>
public sealed class PostingBlockTests
{
    private const int Number = 3;

    [Fact]
    public void Write_AnyNumberOfPostings_ReadsTheSame()
    {
        var random = new Random(1);
        for (var count = 1; count <= PostingBlock.Units; count++)
        {
            var impacts = Impacts(random, count);
            var block = Written(impacts);
            var (places, read) = (new byte[PostingBlock.Units], new byte[PostingBlock.Units]);

            Assert.Equal(count, block.Read(places, read));
            Assert.Equal(PlacesOf(impacts), places[..count].Select(p => (int)p));
            Assert.Equal(PlacesOf(impacts).Select(p => impacts[p]), read[..count]);
        }
    }

    [Fact]
    public void Block_AnyNumberOfPostings_ScoresAndChoosesAsThePostingsSay()
    {
        var random = new Random(2);
        for (var count = 1; count <= PostingBlock.Units; count++)
        {
            var impacts = Impacts(random, count);
            var block = Written(impacts);
            var (scores, votes, set, kept) = (new float[PostingBlock.Units], new float[PostingBlock.Units], new ulong[PostingBlock.SetWords], Random(random));
            var before = kept.ToArray();

            block.AddTo(scores, 2);
            block.VoteIn(votes, 3);
            block.UniteWith(set);
            var left = block.IntersectWith(kept);

            Assert.Equal(impacts.Select(i => 2f * i), scores);
            Assert.Equal(impacts.Select(i => i > 0 ? 3f : 0), votes);
            Assert.Equal(PlacesOf(impacts), Enumerable.Range(0, PostingBlock.Units).Where(p => ArticleSet.Has(set, p)));
            Assert.Equal(set.Zip(before, (a, b) => a & b), kept);
            Assert.Equal(PostingBlock.CountOf(kept), left);
            for (var place = 0; place < PostingBlock.Units; place++)
            {
                Assert.Equal(impacts[place], block.ImpactOn((byte)place));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(PostingBlock.Bits - 1)]
    [InlineData(PostingBlock.Bits)]
    [InlineData(PostingBlock.Dense - 1)]
    [InlineData(PostingBlock.Dense)]
    public void Write_ManyBlocksOfASize_HaveRoom(int count)
    {
        const int Blocks = 100;
        Posting[] postings = [.. Enumerable.Range(0, Blocks * count).Select(i => new Posting((i / count * PostingBlock.Units) + (i % count), 1))];
        var writer = new BlockWriter(1, postings.Length);

        writer.Write(postings);

        Assert.Equal(Blocks * PostingBlock.BytesOf(count), writer.Arrays([7], [postings.Length], [postings.Length]).Data.Length);
    }

    [Fact]
    public void UniteWith_SetOfArticles_TakesInBlocksOfAllKinds()
    {
        var (arrays, postings) = BlocksOfAllKinds();
        var bits = new ulong[32 * PostingBlock.SetWords];

        new ArticleSet(bits).UniteWith(arrays, 0, arrays.BlockNumbers.Length);

        Assert.Equal(postings.Select(p => p.Unit), Enumerable.Range(0, bits.Length * 64).Where(unit => ArticleSet.Has(bits, unit)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(byte.MaxValue)]
    public void Read_BlocksOfAllKinds_GivesThePostingsOfThoseWithEnoughImpact(byte least)
    {
        var (arrays, postings) = BlocksOfAllKinds();
        var (units, impacts, read) = (new ushort[2 * PostingBlock.Units], new byte[2 * PostingBlock.Units], new List<(int, byte)>());

        for (var block = 0; block < arrays.BlockNumbers.Length;)
        {
            var count = PostingReader.Read(arrays, ref block, arrays.BlockNumbers.Length, least, units, impacts);
            read.AddRange(units[..count].Zip(impacts, (unit, impact) => ((int)unit, impact)));
        }

        Assert.Equal(
            postings.GroupBy(p => p.Unit >> PostingBlock.Shift).Where(g => g.Max(p => p.Impact) >= least).SelectMany(g => g).Select(p => (p.Unit, p.Impact)),
            read);
    }

    [Fact]
    public void ImpactOn_BlocksOfAllKinds_GivesThoseOfThePostings()
    {
        var (arrays, postings) = BlocksOfAllKinds();
        var impacts = postings.ToDictionary(p => p.Unit, p => (int)p.Impact);
        for (var block = 0; block < arrays.BlockNumbers.Length; block++)
        {
            for (var place = 0; place < PostingBlock.Units; place++)
            {
                var unit = (arrays.BlockNumbers[block] << PostingBlock.Shift) + place;

                Assert.Equal(impacts.GetValueOrDefault(unit), arrays.ImpactOn(block, (byte)place));
            }
        }
    }

    private static (PostingArrays Arrays, Posting[] Postings) BlocksOfAllKinds()
    {
        var random = new Random(3);
        var postings = new List<Posting>();
        foreach (var (count, number) in new[] { 3, 15, 16, 200, 1, 9, 127, 128, 14, 2 }.Select((count, i) => (count, (2 * i) + 1)))
        {
            var impacts = Impacts(random, count);
            postings.AddRange(PlacesOf(impacts).Select(place => new Posting((number << PostingBlock.Shift) + place, impacts[place])));
        }

        var writer = new BlockWriter(1, postings.Count);
        writer.Write(postings.ToArray());
        return (writer.Arrays([7], [postings.Count], [postings.Count]), [.. postings]);
    }

    private static PostingBlock Written(byte[] impacts)
    {
        Posting[] postings = [.. PlacesOf(impacts).Select(place => new Posting((Number << PostingBlock.Shift) + place, impacts[place]))];
        var writer = new BlockWriter(1, postings.Length);
        writer.Write(postings);
        var arrays = writer.Arrays([7], [postings.Length], [postings.Length]);
        Assert.Equal(Number, arrays.BlockNumbers.Single());
        Assert.Equal(impacts.Max(), arrays.BlockMost.Single());
        return arrays.Block(0);
    }

    private static byte[] Impacts(Random random, int count)
    {
        var impacts = new byte[PostingBlock.Units];
        foreach (var place in Enumerable.Range(0, PostingBlock.Units).OrderBy(_ => random.Next()).Take(count))
        {
            impacts[place] = (byte)random.Next(1, 256);
        }

        return impacts;
    }

    private static IEnumerable<int> PlacesOf(byte[] impacts) => Enumerable.Range(0, impacts.Length).Where(place => impacts[place] > 0);

    private static ulong[] Random(Random random) => [.. Enumerable.Range(0, PostingBlock.SetWords).Select(_ => (ulong)random.NextInt64() << random.Next(64))];
}
