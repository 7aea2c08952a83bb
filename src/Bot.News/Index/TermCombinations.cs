using System.Buffers;
using System.Numerics;

namespace Bot.News.Index;

/// <summary>
/// The articles of a segment that have enough of the terms to be among the best: MaxScore (Turtle and Flood, "Query
/// evaluation: strategies and optimizations", 1995) thought to its end. Of the combinations of terms that can bring more
/// than a floor together, the smallest are looked for with sets of bits, so that the search in a large segment is a few
/// passes over short arrays, whatever the terms' weights.
/// </summary>
internal static class TermCombinations
{
    /// <summary>The most terms that are told apart; all further ones, the most common, count as present.</summary>
    private const int MostTerms = 6;

    /// <summary>Fewer blocks are gone through one by one.</summary>
    public const int FewestBlocks = 64;

    /// <summary>A term whose postings take more bytes than one for so many articles counts as present everywhere.</summary>
    private const int CommonShare = 2;

    /// <summary>Where more articles than one of so many are to be expected, it is quicker to go through all of them.</summary>
    private const int WorthwhileShare = 100;

    /// <summary>Fills a set with articles among which are all that the terms can bring more than a floor; false where these may be many.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="cursors">The terms, rarest first.</param>
    /// <param name="floor">The floor.</param>
    /// <param name="articles">The set.</param>
    public static bool Choose(
        Segment segment, ReadOnlySpan<TermCursor> cursors, float floor, ArticleSet articles)
    {
        var arrays = segment.Articles.Arrays;
        Span<float> rests = stackalloc float[cursors.Length + 1];
        for (var i = cursors.Length - 1; i >= 0; i--)
        {
            rests[i] = rests[i + 1] + (cursors[i].Most(arrays) * RankedSearch.Slack);
        }

        articles.Clear();
        if (rests[0] <= floor)
        {
            return true;
        }

        var told = 0;
        while (told < Math.Min(cursors.Length, MostTerms) && cursors[told].Bytes(arrays) <= segment.Documents.Length / CommonShare)
        {
            told++;
        }

        Span<uint> combinations = stackalloc uint[1 << MostTerms];
        combinations = combinations[..Smallest(rests[..(told + 1)], floor - rests[told], combinations)];
        if (combinations.IsEmpty || Expected(segment, cursors, combinations) * WorthwhileShare > segment.Documents.Length)
        {
            return false;
        }

        var used = 0u;
        foreach (var combination in combinations)
        {
            used |= combination;
        }

        var words = ArticleSet.WordsFor(segment);
        var memory = ArrayPool<ulong>.Shared.Rent(told * words);
        for (; used != 0; used &= used - 1)
        {
            var i = BitOperations.TrailingZeroCount(used);
            var having = new ArticleSet(memory.AsSpan(i * words, words));
            having.Clear();
            having.UniteWith(arrays, cursors[i].First, cursors[i].End);
        }

        foreach (var combination in combinations)
        {
            articles.UniteWithCommon(memory, combination);
        }

        ArrayPool<ulong>.Shared.Return(memory);
        return true;
    }

    /// <summary>The combinations that bring more than a floor and would not without any of their terms, a bit for each term; none where no term is needed.</summary>
    private static int Smallest(ReadOnlySpan<float> rests, float floor, Span<uint> combinations)
    {
        var count = 0;
        for (var combination = 1u; floor >= 0 && combination < 1u << (rests.Length - 1); combination++)
        {
            var (sum, least) = (0f, float.MaxValue);
            for (var bits = combination; bits != 0; bits &= bits - 1)
            {
                var term = BitOperations.TrailingZeroCount(bits);
                var one = rests[term] - rests[term + 1];
                (sum, least) = (sum + one, Math.Min(least, one));
            }

            if (sum * RankedSearch.Slack > floor && (sum - least) * RankedSearch.Slack <= floor)
            {
                combinations[count++] = combination;
            }
        }

        return count;
    }

    /// <summary>How many articles have a combination, if terms had nothing to do with each other.</summary>
    private static double Expected(Segment segment, ReadOnlySpan<TermCursor> cursors, ReadOnlySpan<uint> combinations)
    {
        var expected = 0.0;
        foreach (var combination in combinations)
        {
            double having = segment.Documents.Length;
            for (var bits = combination; bits != 0; bits &= bits - 1)
            {
                having *= cursors[BitOperations.TrailingZeroCount(bits)].Bytes(segment.Articles.Arrays) / 2.0 / segment.Documents.Length;
            }

            expected += having;
        }

        return expected;
    }
}
