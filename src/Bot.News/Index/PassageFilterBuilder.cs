namespace Bot.News.Index;

/// <summary>Makes the filters of some documents.</summary>
internal static class RunFiltersBuilder
{
    public static RunFilters Build(IndexedDocument[] documents, Vocabulary vocabulary)
    {
        var starts = new int[documents.Length + 1];
        for (var i = 0; i < documents.Length; i++)
        {
            starts[i + 1] = starts[i] + RunFilters.LengthFor(documents[i].Words.Length + documents[i].TitleWords.Length);
        }

        var bits = new ulong[starts[^1]];
        var hashes = vocabulary.Hashes;
        for (var i = 0; i < documents.Length; i++)
        {
            var article = bits.AsSpan(starts[i]..starts[i + 1]);
            var (first, second) = (0u, 0u);
            foreach (var word in documents[i].Words)
            {
                Add(article, ref first, ref second, hashes[word]);
            }

            foreach (var word in documents[i].TitleWords)
            {
                Add(article, ref first, ref second, hashes[word]);
            }
        }

        return new RunFilters(starts, bits);
    }

    private static void Add(Span<ulong> article, ref uint first, ref uint second, uint third)
    {
        RunFilters.Add(article, RunFilters.Hash(first, second, third));
        (first, second) = (second, third);
    }
}
