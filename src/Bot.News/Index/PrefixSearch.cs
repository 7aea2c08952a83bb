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
            var having = new ArticleSet(bits[..ArticleSet.WordsFor(segment)]);
            if (!Choose(segment, index.Vocabulary, prefix, having))
            {
                continue;
            }

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

    /// <summary>Fills a set with the articles of a segment that have such a term, also those that are gone; false where there are none.</summary>
    /// <param name="prefix">Folded.</param>
    public static bool Choose(Segment segment, Vocabulary vocabulary, ReadOnlySpan<char> prefix, ArticleSet articles)
    {
        var arrays = segment.Articles.Arrays;
        var (first, end) = Slots(arrays.Terms, prefix, vocabulary);
        articles.Clear();
        articles.UniteWith(arrays, arrays.BlockStarts[first], arrays.BlockStarts[end]);
        return first < end;
    }

    /// <summary>The term beginning so that most articles have, or <see cref="Vocabulary.None"/>.</summary>
    /// <param name="prefix">Folded.</param>
    public static int Commonest(IndexSnapshot index, ReadOnlySpan<char> prefix)
    {
        var counts = new Dictionary<int, int>();
        foreach (var segment in index.Segments)
        {
            var arrays = segment.Articles.Arrays;
            var (first, end) = Slots(arrays.Terms, prefix, index.Vocabulary);
            for (var slot = first; slot < end; slot++)
            {
                counts[arrays.Terms[slot]] = counts.GetValueOrDefault(arrays.Terms[slot]) + arrays.Counts[slot];
            }
        }

        return counts.Count == 0 ? Vocabulary.None : counts.MaxBy(c => c.Value).Key;
    }

    private static (int First, int End) Slots(int[] terms, ReadOnlySpan<char> prefix, Vocabulary vocabulary)
    {
        var first = FirstAtOrAfter(terms, 0, prefix, vocabulary, isAfter: false);
        return (first, FirstAtOrAfter(terms, first, prefix, vocabulary, isAfter: true));
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
