namespace Bot.News.Index;

/// <summary>
/// The best articles for some terms, exactly. In each segment <see cref="RarestTermSearch"/> looks at the articles of the rare
/// terms one after the other, as long as these can bring enough. The rest is gone through by blocks: block-max bounds over
/// blocks of documents (Ding and Suel, "Faster top-k document retrieval using block-max indexes", 2011; Dimopoulos,
/// Nepomnyachiy and Suel, "Optimizing top-k document retrieval strategies for block-max indexes", 2013) pass over a block that
/// can bring nothing; MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) reads the rare terms
/// of the others and looks up the common ones only for articles that may still get in. The newest segments, mostly small, come
/// first: then the large ones must beat good articles from the start. Nothing is allocated.
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
        scoped var block = new BlockScorer(stackalloc BlockTerm[terms.Length], stackalloc float[PostingBlock.Units]);
        scoped var candidates = new CandidateList(
            stackalloc ushort[CandidateList.Capacity], stackalloc float[CandidateList.Capacity], stackalloc byte[CandidateList.Capacity], stackalloc ushort[CandidateList.Capacity]);
        scoped var rarest = new RarestTermSearch(candidates, stackalloc float[MostTerms + 1]);
        scoped var top = new TopUnits(best);
        for (var number = index.Segments.Length - 1; number >= 0; number--)
        {
            var open = Open(index.Segments[number].Articles, terms, weights, order, cursors);
            var done = rarest.Find(index.Segments[number], number, open, preference, ref top);
            if (done < open.Length)
            {
                ByBlocks(index.Segments[number], number, open[done..], open[..done], ref block, preference, ref top);
            }
        }

        return top.Count;
    }

    /// <summary>Looks at the blocks that can bring enough; passes over the articles of rarer terms than those of the cursors.</summary>
    private static void ByBlocks<TPreference>(
        Segment segment, int number, Span<TermCursor> cursors, Span<TermCursor> rarer, scoped ref BlockScorer block, TPreference preference, scoped ref TopUnits top)
        where TPreference : struct, IPreference
    {
        Span<float> bounds = stackalloc float[segment.Blocks];
        foreach (var cursor in cursors)
        {
            cursor.Bound(segment.Articles.Arrays, bounds);
        }

        var among = preference.Among(segment);
        PassOver(bounds, among);
        for (var i = 0; i < Openers && Greatest(bounds) is var greatest and >= 0; i++)
        {
            block.Score(segment, number, cursors, rarer, greatest, BlockOf(among, greatest), preference, ref top);
            bounds[greatest] = 0;
        }

        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i] > 0 && (bounds[i] + preference.MostOf(segment, i)) * Slack > top.Least)
            {
                block.Score(segment, number, cursors, rarer, i, BlockOf(among, i), preference, ref top);
            }
        }
    }

    private static ReadOnlySpan<ulong> BlockOf(ReadOnlySpan<ulong> among, int block) =>
        among.IsEmpty ? among : among.Slice(block * PostingBlock.SetWords, PostingBlock.SetWords);

    /// <summary>Sets the bounds of blocks to 0 where no article may be found.</summary>
    private static void PassOver(Span<float> bounds, ReadOnlySpan<ulong> among)
    {
        for (var i = 0; i < bounds.Length && !among.IsEmpty; i++)
        {
            if (!BlockOf(among, i).ContainsAnyExcept(0ul))
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
                cursors[count++] = new TermCursor(postings, slot, weights[i] / Bm25.MostImpact);
            }
        }

        return cursors[..count];
    }
}
