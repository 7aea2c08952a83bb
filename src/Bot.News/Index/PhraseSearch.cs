namespace Bot.News.Index;

/// <summary>
/// The articles that have words in a row: those that have the rarest of the words, then all of them, then each three in
/// a row, as far as a filter tells; and there the words themselves. Nothing is allocated.
/// </summary>
internal static class PhraseSearch
{
    /// <summary>The words of a phrase by which articles are chosen; what comes after them is compared where the phrase stands.</summary>
    private const int MostChosenBy = 16;

    /// <summary>So few candidates are not worth another list of postings.</summary>
    private const int FewCandidates = 24;

    /// <summary>Fills <paramref name="found"/> in the snapshot's order, until it is full, and says with how many.</summary>
    /// <param name="phrase">At least one word.</param>
    public static int Find(IndexSnapshot index, ReadOnlySpan<int> phrase, Span<ArticlePlace> found)
    {
        ArgumentOutOfRangeException.ThrowIfZero(phrase.Length);
        if (phrase.Contains(Vocabulary.None))
        {
            return 0;
        }

        var chosenBy = phrase[..Math.Min(phrase.Length, MostChosenBy)];
        Span<uint> hashes = stackalloc uint[chosenBy.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = index.Vocabulary.Hashes[chosenBy[i]];
        }

        var runs = RunFilters.Runs(hashes, stackalloc uint[chosenBy.Length]);
        Span<int> slots = stackalloc int[chosenBy.Length];
        Span<ulong> bits = stackalloc ulong[ArticleSet.MostWords];
        var count = 0;
        for (var number = 0; number < index.Segments.Length && count < found.Length; number++)
        {
            var segment = index.Segments[number];
            if (!Slots(segment.Articles, index.Vocabulary, chosenBy, slots))
            {
                continue;
            }

            var candidates = new ArticleSet(bits[..ArticleSet.WordsFor(segment)]);
            HavingAll(segment.Articles, slots, candidates);
            var from = 0;
            for (var unit = candidates.TakeFirst(ref from); unit >= 0 && count < found.Length; unit = candidates.TakeFirst(ref from))
            {
                if (segment.Has(unit) && segment.Runs.MayHave(unit, runs) && segment.Documents[unit].Has(phrase))
                {
                    found[count++] = new ArticlePlace(number, unit);
                }
            }
        }

        return count;
    }

    /// <summary>The slots of the words' terms, the rarest first; false where a segment lacks one.</summary>
    private static bool Slots(Postings postings, Vocabulary vocabulary, ReadOnlySpan<int> words, Span<int> slots)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var slot = postings.Find(vocabulary.TermOf(words[i]));
            if (slot < 0)
            {
                return false;
            }

            var at = i;
            for (; at > 0 && postings.Arrays.Counts[slots[at - 1]] > postings.Arrays.Counts[slot]; at--)
            {
                slots[at] = slots[at - 1];
            }

            slots[at] = slot;
        }

        return true;
    }

    private static void HavingAll(Postings postings, ReadOnlySpan<int> slots, ArticleSet set)
    {
        set.Clear();
        var rarest = postings.At(slots[0]);
        set.UniteWith(postings.Arrays, rarest.First, rarest.End);
        var candidates = postings.Arrays.Counts[slots[0]];
        for (var i = 1; i < slots.Length && candidates > FewCandidates; i++)
        {
            candidates = slots[i] == slots[i - 1] ? candidates : set.IntersectWith(postings.Arrays, postings.At(slots[i]));
        }
    }
}
