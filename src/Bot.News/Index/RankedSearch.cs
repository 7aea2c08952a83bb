namespace Bot.News.Index;

/// <summary>
/// The best articles for some terms, exactly: block-max bounds over blocks of documents (Ding and Suel, "Faster top-k
/// document retrieval using block-max indexes", 2011; Dimopoulos, Nepomnyachiy and Suel, "Optimizing top-k document
/// retrieval strategies for block-max indexes", 2013) pass over a block that can bring nothing; MaxScore (Turtle and
/// Flood, "Query evaluation: strategies and optimizations", 1995) reads the rare terms of the others and looks up the
/// common ones only for articles that may still get in. Nothing is allocated.
/// </summary>
internal static class RankedSearch
{
    /// <summary>The most different terms of a search.</summary>
    public const int MostTerms = 64;

    /// <summary>Bounds are raised by so much, for floats are not added up in the same order everywhere.</summary>
    public const float Slack = 1.000_01f;

    /// <summary>So many blocks come first, those with the greatest bounds: then the others must beat good articles from the start.</summary>
    private const int Openers = 3;

    /// <summary>Fills <paramref name="best"/> with the best articles, best first, and says how many there are.</summary>
    /// <param name="terms">Different terms, at most <see cref="MostTerms"/>.</param>
    /// <param name="weights">What the greatest impact of each term is worth.</param>
    public static int Find<TPreference>(
        IndexSnapshot index, ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, TPreference preference, Span<FoundUnit> best)
        where TPreference : struct, IPreference
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Length, MostTerms);
        if (best.IsEmpty)
        {
            return 0;
        }

        Span<int> order = stackalloc int[terms.Length];
        RarestFirst(weights, order);
        Span<TermCursor> cursors = stackalloc TermCursor[terms.Length];
        Span<float> bounds = stackalloc float[Segment.MostBlocks];
        scoped var block = new BlockScorer(stackalloc BlockTerm[terms.Length], stackalloc float[PostingBlock.Units]);
        scoped var top = new TopUnits(best);
        for (var number = 0; number < index.Segments.Length; number++)
        {
            var segment = index.Segments[number];
            var arrays = segment.Articles.Arrays;
            var blocks = bounds[..segment.Blocks];
            var among = preference.Among(segment);
            blocks.Clear();
            var open = Open(segment.Articles, terms, weights, order, cursors);
            foreach (var cursor in open)
            {
                cursor.Bound(arrays, blocks);
            }

            PassOver(blocks, among);

            for (var i = 0; i < Openers && Greatest(blocks) is var greatest and >= 0; i++)
            {
                block.Gather(segment, open, greatest, Slack);
                block.Score(segment, number, among, preference, ref top);
                blocks[greatest] = 0;
            }

            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i] > 0 && (blocks[i] + preference.MostOf(segment, i)) * Slack > top.Least)
                {
                    block.Gather(segment, open, i, Slack);
                    block.Score(segment, number, among, preference, ref top);
                }
            }
        }

        return top.Count;
    }

    /// <summary>Sets the bounds of blocks to 0 where no article may be found.</summary>
    private static void PassOver(Span<float> bounds, ReadOnlySpan<ulong> among)
    {
        for (var i = 0; i < bounds.Length && !among.IsEmpty; i++)
        {
            if (!among.Slice(i * PostingBlock.SetWords, PostingBlock.SetWords).ContainsAnyExcept(0ul))
            {
                bounds[i] = 0;
            }
        }
    }

    /// <summary>Where the greatest bound is, or -1 where all are 0.</summary>
    private static int Greatest(ReadOnlySpan<float> bounds)
    {
        var (greatest, most) = (-1, 0f);
        for (var i = 0; i < bounds.Length; i++)
        {
            (greatest, most) = bounds[i] > most ? (i, bounds[i]) : (greatest, most);
        }

        return greatest;
    }

    private static void RarestFirst(ReadOnlySpan<float> weights, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0 && weights[order[at - 1]] < weights[i]; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }
    }

    private static Span<TermCursor> Open(
        Postings postings, ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, ReadOnlySpan<int> order, Span<TermCursor> cursors)
    {
        var count = 0;
        foreach (var i in order)
        {
            var slot = postings.Find(terms[i]);
            if (slot >= 0)
            {
                cursors[count++] = new TermCursor(postings.At(slot), weights[i] / Bm25.MostImpact);
            }
        }

        return cursors[..count];
    }
}
