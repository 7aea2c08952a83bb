namespace Bot.News.Index;

/// <summary>Makes the filter of some documents.</summary>
internal static class PassageFilterBuilder
{
    /// <summary>The passages of one element of a row.</summary>
    private const int AtOnce = 64;

    public static PassageFilter Build(IndexedDocument[] documents, Vocabulary vocabulary)
    {
        var passages = Passages.Of(documents);
        var rows = PassageFilter.RowsFor(documents.Length, passages.Count, documents.Sum(d => (long)d.Words.Length + d.TitleWords.Length));
        var filter = new PassageFilter(passages, rows, new ulong[rows * PassageFilter.RowLengthFor(passages.Count)]);
        var column = new ulong[rows];
        for (var at = 0; rows > 0 && at * AtOnce < passages.Count; at++)
        {
            column.AsSpan().Clear();
            for (var i = 0; i < AtOnce && (at * AtOnce) + i < passages.Count; i++)
            {
                Fill(column, passages, (at * AtOnce) + i, documents, vocabulary.Hashes);
            }

            for (var row = 0; row < rows; row++)
            {
                filter.Bits[(row * filter.RowLength) + at] = column[row];
            }
        }

        return filter;
    }

    private static void Fill(ulong[] column, Passages passages, int passage, IndexedDocument[] documents, ReadOnlySpan<uint> hashes)
    {
        var unit = passages.UnitOf(passage);
        var (words, bit) = (documents[unit].Words, 1ul << passage);
        var range = passages.RangeOf(passage, words.Length);
        var end = Math.Min(words.Length, range.End + PassageFilter.MostRuns + PassageFilter.RunWords - 2);
        var (first, second) = (0u, 0u);
        for (var place = range.Start; place < end; place++)
        {
            Add(column, ref first, ref second, hashes[words[place]], bit);
        }

        if (passage == passages.Firsts[unit])
        {
            foreach (var word in documents[unit].TitleWords)
            {
                Add(column, ref first, ref second, hashes[word], bit);
            }
        }
    }

    private static void Add(ulong[] column, ref uint first, ref uint second, uint third, ulong bit)
    {
        var run = PassageFilter.Hash(first, second, third);
        column[PassageFilter.FirstRow(run, column.Length)] |= bit;
        column[PassageFilter.SecondRow(run, column.Length)] |= bit;
        (first, second) = (second, third);
    }
}
