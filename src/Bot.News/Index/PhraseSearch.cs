using System.Numerics;
using System.Runtime.Intrinsics;

namespace Bot.News.Index;

/// <summary>
/// The articles that have words in a row: of those that have the rarest of the words, the passages that may have each three
/// in a row, as far as a filter tells; and there the words themselves. Nothing is allocated.
/// </summary>
internal static class PhraseSearch
{
    /// <summary>The words of a phrase by which articles are chosen; what comes after them is compared where the phrase stands.</summary>
    private const int MostChosenBy = 16;

    /// <summary>So few candidates are not worth another list of postings.</summary>
    private const int FewCandidates = 24;

    /// <summary>The articles of a word that has a smaller share of all than one in so many are looked at one by one.</summary>
    private const int RareShare = 32;

    private const int MostRows = PassageFilter.MostRuns * PassageFilter.RowsPerRun;

    /// <summary>Fills <paramref name="found"/> in the snapshot's order, until it is full, and says with how many.</summary>
    /// <param name="phrase">At least one word.</param>
    public static int Find(IndexSnapshot index, ReadOnlySpan<int> phrase, Span<ArticlePlace> found)
    {
        Span<ulong> bits = stackalloc ulong[ArticleSet.MostWords];
        Span<int> memory = stackalloc int[MostRows];
        var count = 0;
        for (var number = 0; number < index.Segments.Length && count < found.Length; number++)
        {
            var segment = index.Segments[number];
            var candidates = new ArticleSet(bits[..ArticleSet.WordsFor(segment)]);
            var rows = Rows(segment, index.Vocabulary, phrase, memory);
            Choose(segment, index.Vocabulary, phrase, rows, candidates);
            var from = 0;
            for (var unit = candidates.TakeFirst(ref from); unit >= 0 && count < found.Length; unit = candidates.TakeFirst(ref from))
            {
                if (segment.Has(unit) && Has(segment, unit, phrase, rows))
                {
                    found[count++] = new ArticlePlace(number, unit);
                }
            }
        }

        return count;
    }

    /// <summary>Fills a set with articles of a segment among which are all that have the phrase.</summary>
    /// <param name="phrase">At least one word.</param>
    public static void Choose(Segment segment, Vocabulary vocabulary, ReadOnlySpan<int> phrase, ArticleSet articles) =>
        Choose(segment, vocabulary, phrase, Rows(segment, vocabulary, phrase, stackalloc int[MostRows]), articles);

    /// <summary>Whether an article has the phrase.</summary>
    /// <param name="phrase">At least one word.</param>
    public static bool Has(Segment segment, Vocabulary vocabulary, int unit, ReadOnlySpan<int> phrase) =>
        Has(segment, unit, phrase, Rows(segment, vocabulary, phrase, stackalloc int[MostRows]));

    private static void Choose(
        Segment segment, Vocabulary vocabulary, ReadOnlySpan<int> phrase, ReadOnlySpan<int> rows, ArticleSet articles)
    {
        articles.Clear();
        Span<int> slots = stackalloc int[Math.Min(phrase.Length, MostChosenBy)];
        if (phrase.Contains(Vocabulary.None) || !Slots(segment.Articles, vocabulary, phrase[..slots.Length], slots))
        {
            return;
        }

        var (postings, count) = (segment.Articles, segment.Articles.Arrays.Counts[slots[0]]);
        var rarest = postings.At(slots[0]);
        if (rows.IsEmpty || (long)count * RareShare < segment.Documents.Length)
        {
            articles.UniteWith(postings.Arrays, rarest.First, rarest.End);
            for (var i = 1; i < slots.Length && count > FewCandidates; i++)
            {
                count = slots[i] == slots[i - 1] ? count : articles.IntersectWith(postings.Arrays, postings.At(slots[i]), count);
            }
        }
        else
        {
            AddHaving(segment.Runs, rows, articles);
            articles.IntersectWith(postings.Arrays, rarest, count);
        }
    }

    private static Span<int> Rows(Segment segment, Vocabulary vocabulary, ReadOnlySpan<int> phrase, Span<int> memory)
    {
        ArgumentOutOfRangeException.ThrowIfZero(phrase.Length);
        Span<uint> hashes = stackalloc uint[Math.Min(phrase.Length, PassageFilter.MostRuns + PassageFilter.RunWords - 1)];
        if (phrase.Contains(Vocabulary.None))
        {
            return [];
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = vocabulary.Hashes[phrase[i]];
        }

        return segment.Runs.RowsOf(hashes, memory);
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

    /// <summary>Adds the articles with a passage that may have the runs.</summary>
    private static void AddHaving(PassageFilter filter, ReadOnlySpan<int> rows, ArticleSet articles)
    {
        for (var at = 0; at < filter.RowLength; at += Vector256<ulong>.Count)
        {
            var having = filter.Having(rows, at);
            for (var i = 0; having != Vector256<ulong>.Zero && i < Vector256<ulong>.Count; i++)
            {
                for (var rest = having[i]; rest != 0; rest &= rest - 1)
                {
                    articles.Add(filter.Passages.UnitOf(((at + i) * 64) + BitOperations.TrailingZeroCount(rest)));
                }
            }
        }
    }

    /// <summary>Whether an article has the phrase: only the passages that may have it are read.</summary>
    private static bool Has(Segment segment, int unit, ReadOnlySpan<int> phrase, ReadOnlySpan<int> rows)
    {
        var (document, passages) = (segment.Documents[unit], segment.Runs.Passages);
        for (var passage = passages.Firsts[unit]; passage < passages.Firsts[unit + 1]; passage++)
        {
            if (!segment.Runs.MayHave(rows, passage))
            {
                continue;
            }

            if (document.Words.Find(phrase, passages.RangeOf(passage, document.Words.Length)) >= 0 ||
                (passage == passages.Firsts[unit] && document.TitleWords.AsSpan().IndexOf(phrase) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
