using System.Numerics;

namespace Bot.News.Index;

/// <summary>Some articles of a segment, a bit each, in memory of the caller's.</summary>
/// <param name="bits">As many as <see cref="WordsFor"/> says.</param>
internal readonly ref struct ArticleSet(Span<ulong> bits)
{
    /// <summary>The most memory that a set needs.</summary>
    public const int MostWords = Segment.MostBlocks * PostingBlock.SetWords;

    /// <summary>The units of so many postings are read before they are put into the set.</summary>
    private const int UnitsAtOnce = 1024;

    /// <summary>So few articles for each block of a term are looked up.</summary>
    private const int FewShare = 2;

    private readonly Span<ulong> _bits = bits;

    public static int WordsFor(Segment segment) => segment.Blocks * PostingBlock.SetWords;

    /// <summary>The part that one block of articles has.</summary>
    public Span<ulong> Block(int number) => _bits.Slice(number * PostingBlock.SetWords, PostingBlock.SetWords);

    public void Clear() => _bits.Clear();

    /// <summary>Whether an article is among those of which a bit each is given.</summary>
    public static bool Has(ReadOnlySpan<ulong> bits, int unit) => (bits[unit >> 6] >> unit & 1) != 0;

    /// <summary>Takes in the articles of some blocks.</summary>
    public void UniteWith(PostingArrays arrays, int firstBlock, int endBlock)
    {
        Span<ushort> units = stackalloc ushort[UnitsAtOnce];
        while (firstBlock < endBlock)
        {
            var count = UnitReader.Read(arrays, ref firstBlock, endBlock, units);
            foreach (var unit in units[..count])
            {
                _bits[unit >> 6] |= 1ul << unit;
            }

            for (; firstBlock < endBlock && arrays.Block(firstBlock) is { IsList: false } block; firstBlock++)
            {
                block.UniteWith(Block(arrays.BlockNumbers[firstBlock]));
            }
        }
    }

    /// <summary>Takes in the articles of a list of word runs, and says how many they are.</summary>
    public int UniteWith(WordRuns runs, int list) => runs.AddTo(list, _bits);

    /// <summary>Keeps only the articles of a list of word runs, and says how many.</summary>
    public int IntersectWith(WordRuns runs, int list)
    {
        Span<ulong> having = stackalloc ulong[_bits.Length];
        having.Clear();
        runs.AddTo(list, having);
        return Keep(having);
    }

    public void Add(int unit) => _bits[unit >> 6] |= 1ul << unit;

    /// <summary>Keeps only the articles that another set of the same segment has too.</summary>
    public void IntersectWith(ArticleSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }
    }

    /// <summary>Takes out the articles that another set of the same segment has.</summary>
    public void ExceptWith(ArticleSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= ~other._bits[i];
        }
    }

    /// <summary>Keeps only the articles that have a term, and says how many.</summary>
    /// <param name="arrays">The postings.</param>
    /// <param name="postings">Those of the term.</param>
    /// <param name="most">At least how many there are now; where few are left, the others' blocks are not read.</param>
    public int IntersectWith(PostingArrays arrays, PostingList postings, int most)
    {
        if (most * FewShare >= postings.End - postings.First)
        {
            return IntersectWithAll(arrays, postings);
        }

        var block = postings.First;
        var count = 0;
        for (var number = 0; number < _bits.Length / PostingBlock.SetWords; number++)
        {
            var kept = Block(number);
            if (!kept.ContainsAnyExcept(0ul))
            {
                continue;
            }

            while (block < postings.End && arrays.BlockNumbers[block] < number)
            {
                block++;
            }

            if (block < postings.End && arrays.BlockNumbers[block] == number)
            {
                count += arrays.Block(block).IntersectWith(kept);
            }
            else
            {
                kept.Clear();
            }
        }

        return count;
    }

    private int IntersectWithAll(PostingArrays arrays, PostingList postings)
    {
        Span<ulong> having = stackalloc ulong[_bits.Length];
        having.Clear();
        new ArticleSet(having).UniteWith(arrays, postings.First, postings.End);
        return Keep(having);
    }

    private int Keep(ReadOnlySpan<ulong> having)
    {
        var count = 0;
        for (var i = 0; i < _bits.Length; i++)
        {
            count += BitOperations.PopCount(_bits[i] &= having[i]);
        }

        return count;
    }

    /// <summary>Takes an article out and gives it, the first first; -1 where none is left.</summary>
    /// <param name="from">Where to go on, 0 at first; changed.</param>
    public int TakeFirst(ref int from)
    {
        for (; from < _bits.Length; from++)
        {
            if (_bits[from] != 0)
            {
                var unit = (from * 64) + BitOperations.TrailingZeroCount(_bits[from]);
                _bits[from] &= _bits[from] - 1;
                return unit;
            }
        }

        return -1;
    }
}
