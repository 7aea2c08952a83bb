namespace Bot.News.Index;

/// <summary>The articles that have a term which begins as typed: terms in alphabetical order lie side by side, and so do their postings.</summary>
internal static class PrefixSearch
{
    /// <summary>Fills <paramref name="found"/> in the snapshot's order, until it is full, and says with how many.</summary>
    /// <param name="prefix">Folded.</param>
    public static int Find(IndexSnapshot index, ReadOnlySpan<char> prefix, Span<ArticlePlace> found)
    {
        Span<ulong> bits = stackalloc ulong[ArticleSet.MostWords];
        var count = 0;
        for (var number = 0; number < index.Segments.Length && count < found.Length; number++)
        {
            var segment = index.Segments[number];
            var arrays = segment.Articles.Arrays;
            var first = FirstAtOrAfter(arrays.Terms, 0, prefix, index.Vocabulary, isAfter: false);
            var end = FirstAtOrAfter(arrays.Terms, first, prefix, index.Vocabulary, isAfter: true);
            if (first == end)
            {
                continue;
            }

            var having = new ArticleSet(bits[..ArticleSet.WordsFor(segment)]);
            having.Clear();
            having.UniteWith(arrays, arrays.BlockStarts[first], arrays.BlockStarts[end]);
            var from = 0;
            for (var unit = having.TakeFirst(ref from); unit >= 0 && count < found.Length; unit = having.TakeFirst(ref from))
            {
                if (segment.Has(unit))
                {
                    found[count++] = new ArticlePlace(number, unit);
                }
            }
        }

        return count;
    }

    /// <summary>The first slot from <paramref name="low"/> on whose term has the prefix or comes after, or the first that comes after all that have it.</summary>
    private static int FirstAtOrAfter(int[] terms, int low, ReadOnlySpan<char> prefix, Vocabulary vocabulary, bool isAfter)
    {
        var high = terms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var letters = vocabulary.Letters(terms[middle]);
            var order = letters[..Math.Min(letters.Length, prefix.Length)].SequenceCompareTo(prefix);
            (low, high) = order < 0 || (isAfter && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
