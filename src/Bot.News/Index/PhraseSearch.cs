namespace Bot.News.Index;

/// <summary>
/// The articles that have words in a row: of those that may have each two of them in a row, the ones whose words say so.
/// Nothing is allocated.
/// </summary>
internal static class PhraseSearch
{
    /// <summary>The words of a phrase by which articles are chosen; what comes after them is compared where the phrase stands.</summary>
    private const int MostChosenBy = 16;

    /// <summary>So few candidates are not worth another list of postings.</summary>
    private const int FewCandidates = 24;

    /// <summary>Nor so few another list of runs, which is sooner read.</summary>
    private const int FewCandidatesOfRuns = 1;

    /// <summary>To look an article's words through takes as long as to read so many bytes of a list of runs.</summary>
    private const int BytesPerArticle = 128;

    /// <summary>Fills <paramref name="found"/> in the snapshot's order, until it is full, and says with how many.</summary>
    /// <param name="phrase">At least one word.</param>
    public static int Find(IndexSnapshot index, ReadOnlySpan<int> phrase, Span<ArticlePlace> found)
    {
        Span<ulong> bits = stackalloc ulong[ArticleSet.MostWords];
        var count = 0;
        for (var number = 0; number < index.Segments.Length && count < found.Length; number++)
        {
            var segment = index.Segments[number];
            var candidates = new ArticleSet(bits[..ArticleSet.WordsFor(segment)]);
            Choose(segment, index.Vocabulary, phrase, candidates);
            var from = 0;
            for (var unit = candidates.TakeFirst(ref from); unit >= 0 && count < found.Length; unit = candidates.TakeFirst(ref from))
            {
                if (segment.Has(unit) && Has(segment, unit, phrase))
                {
                    found[count++] = new ArticlePlace(number, unit);
                }
            }
        }

        return count;
    }

    /// <summary>Fills a set with articles of a segment among which are all that have the phrase.</summary>
    /// <param name="phrase">At least one word.</param>
    public static void Choose(Segment segment, Vocabulary vocabulary, ReadOnlySpan<int> phrase, ArticleSet articles)
    {
        ArgumentOutOfRangeException.ThrowIfZero(phrase.Length);
        articles.Clear();
        if (phrase.Contains(Vocabulary.None))
        {
            return;
        }

        phrase = phrase[..Math.Min(phrase.Length, MostChosenBy)];
        var lists = segment.Runs.ListsOf(phrase, stackalloc int[phrase.Length]);
        if (!lists.IsEmpty)
        {
            ChooseByRuns(segment.Runs, lists, articles);
        }
        else
        {
            ChooseByTerms(segment.Articles, vocabulary, phrase, articles);
        }
    }

    /// <summary>Whether an article has the phrase.</summary>
    /// <param name="phrase">At least one word.</param>
    public static bool Has(Segment segment, int unit, ReadOnlySpan<int> phrase)
    {
        var document = segment.Documents[unit];
        return document.Words.Find(phrase) >= 0 || document.TitleWords.AsSpan().IndexOf(phrase) >= 0;
    }

    private static void ChooseByRuns(WordRuns runs, ReadOnlySpan<int> lists, ArticleSet articles)
    {
        var count = articles.UniteWith(runs, lists[0]);
        for (var i = 1; i < lists.Length && count > FewCandidatesOfRuns && runs.LengthOf(lists[i]) < count * BytesPerArticle; i++)
        {
            count = articles.IntersectWith(runs, lists[i]);
        }
    }

    private static void ChooseByTerms(Postings postings, Vocabulary vocabulary, ReadOnlySpan<int> phrase, ArticleSet articles)
    {
        Span<int> slots = stackalloc int[phrase.Length];
        if (!Slots(postings, vocabulary, phrase, slots))
        {
            return;
        }

        var (rarest, count) = (postings.At(slots[0]), postings.Arrays.Counts[slots[0]]);
        articles.UniteWith(postings.Arrays, rarest.First, rarest.End);
        for (var i = 1; i < slots.Length && count > FewCandidates; i++)
        {
            count = slots[i] == slots[i - 1] ? count : articles.IntersectWith(postings.Arrays, postings.At(slots[i]), count);
        }
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
}
