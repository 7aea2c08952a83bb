using System.Buffers;
using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// Lays remembered words on a text: local alignment (Smith and Waterman, 1981) of words instead of letters, each match
/// weighed by the word and by how alike the two are; then words that stand nearby in another order count half.
/// Made once for a question, on one thread; its tables are used again for each text.
/// </summary>
internal sealed class WordingAligner(RememberedWord[] remembered, Vocabulary vocabulary) : IDisposable
{
    /// <summary>What a remembered word costs that the text has not, in nats: about one in eight is misremembered.</summary>
    private const float ForgottenByText = 2;

    /// <summary>What a word of the text costs that was not remembered, in nats: about one in four is forgotten.</summary>
    private const float ForgottenByReader = 1.2f;

    /// <summary>What a word in another place counts, as a share of its weight.</summary>
    private const float OutOfOrder = 0.5f;

    /// <summary>The weight of a word picked at random from those that an article has: e^-9.</summary>
    private const float AnyWord = 9;

    /// <summary>The most words of a text that are looked at: a quotation of ten pages.</summary>
    private const int MostWords = 4096;

    private readonly float _whole = remembered.Sum(r => r.Weight);
    private readonly WordLikeness _likeness = new(remembered, -ForgottenByText);
    private readonly int[] _matched = ArrayPool<int>.Shared.Rent(RememberedWords.Most);
    private int _matchedCount;

    /// <summary>A column for each word of the text, and one before: the best score that ends at each remembered word.</summary>
    private float[] _scores = ArrayPool<float>.Shared.Rent(MostWords);

    /// <summary>The row of each column's word in <see cref="_likeness"/>.</summary>
    private int[] _rows = ArrayPool<int>.Shared.Rent(MostWords + 1);

    private int Height => remembered.Length + 1;

    /// <summary>The places in the text aligned last that match, ascending; good until the next call.</summary>
    public ReadOnlySpan<int> Matched => _matched.AsSpan(0, _matchedCount);

    /// <summary>The best way to lay the remembered words on these.</summary>
    public WordingAlignment Align(ReadOnlySpan<int> words)
    {
        words = words.Length > MostWords ? words[..MostWords] : words;
        Reserve((words.Length + 1) * Height);
        var (best, end) = (0f, 0);
        var similarity = new WordSimilarity(vocabulary);
        var before = _scores.AsSpan(0, Height);
        before.Clear();
        _rows[0] = WordLikeness.None;
        var isZero = true;
        for (var j = 1; j <= words.Length; j++)
        {
            var row = _rows[j] = _likeness.RowOf(words[j - 1], similarity);
            var column = _scores.AsSpan(j * Height, Height);
            if (isZero && row == WordLikeness.None)
            {
                column.Clear();
            }
            else
            {
                var (highest, at) = Fill(column, before, _likeness.Gains(row));
                isZero = highest == 0;
                if (highest > best || (highest == best && at < end % Height))
                {
                    (best, end) = (highest, (j * Height) + at);
                }
            }

            before = column;
        }

        _matchedCount = 0;
        return best == 0 ? default : Trace(best, end, words.Length);
    }

    public void Dispose()
    {
        _likeness.Dispose();
        ArrayPool<int>.Shared.Return(_matched);
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<int>.Shared.Return(_rows);
    }

    /// <summary>The column's scores from those of the column before; the highest, and the first place that has it.</summary>
    private static (float Highest, int At) Fill(Span<float> column, ReadOnlySpan<float> before, ReadOnlySpan<float> gains)
    {
        var (highest, at, above) = (0f, 0, 0f);
        column[0] = 0;
        before = before[..column.Length];
        gains = gains[..(column.Length - 1)];
        for (var i = 1; i < column.Length; i++)
        {
            var other = float.MaxNative(float.MaxNative(before[i] - ForgottenByReader, before[i - 1] + gains[i - 1]), 0);
            above = float.MaxNative(above - ForgottenByText, other);
            column[i] = above;
            if (above > highest)
            {
                (highest, at) = (above, i);
            }
        }

        return (highest, at);
    }

    private WordingAlignment Trace(float best, int end, int width)
    {
        Span<bool> used = stackalloc bool[RememberedWords.Most];
        used.Clear();
        int run = 0, longest = 0, pairs = 0, skipped = 0, crowded = 0, exact = 0, column = 0, row = 0;
        float likeness = 0, pairWeight = 0;
        for (var at = end; _scores[at] > 0 && at / Height > 0 && at % Height > 0;)
        {
            var (j, i) = (at / Height, (at % Height) - 1);
            var same = _likeness.Alike(_rows[j])[i];
            var weight = remembered[i].Weight;
            if (same > 0 && IsNear(_scores[at], _scores[at - Height - 1] + (same * weight)))
            {
                if (_matchedCount > 0)
                {
                    var between = (column - j) - (row - i);
                    skipped += Math.Max(0, between);
                    crowded += Math.Max(0, -between);
                }

                (column, row) = (j, i);
                _matched[_matchedCount++] = j - 1;
                used[i] = true;
                likeness += same;
                exact += same == 1 ? 1 : 0;
                if (run > 0)
                {
                    pairs++;
                    pairWeight += same * (weight + remembered[i + 1].Weight) / 2;
                }

                longest = Math.Max(longest, ++run);
                at -= Height + 1;
                continue;
            }

            run = 0;
            at -= IsNear(_scores[at], _scores[at - 1] - ForgottenByText) ? 1
                : IsNear(_scores[at], _scores[at - Height] - ForgottenByReader) ? Height
                : Height + 1;
        }

        if (_matchedCount == 0)
        {
            return default;
        }

        _matched.AsSpan(0, _matchedCount).Reverse();
        var inOrder = _matchedCount;
        best += Elsewhere(used, width, ref exact);
        var (content, missedContent, missedUnknown) = CountContent(used);
        return new WordingAlignment(
            best, Math.Clamp(best / _whole, 0, 1), _matchedCount, _matched[_matchedCount - 1] - _matched[0] + 1, likeness, pairs, pairWeight,
            (float)used[..remembered.Length].Count(false) / remembered.Length, longest, skipped, crowded, _matchedCount - inOrder, MissedCommon(used),
            exact, content, missedContent, missedUnknown, width);
    }

    private float MissedCommon(ReadOnlySpan<bool> used)
    {
        var against = 0f;
        for (var i = 0; i < remembered.Length; i++)
        {
            against += used[i] || remembered[i].Term == Vocabulary.None ? 0 : Math.Max(0, AnyWord - remembered[i].Weight);
        }

        return against;
    }

    /// <summary>How many words that carry a topic were found, and how many were not: such as articles have, and others.</summary>
    private (int Found, int Missed, int Unknown) CountContent(ReadOnlySpan<bool> used)
    {
        var (found, missed, unknown) = (0, 0, 0);
        for (var i = 0; i < remembered.Length; i++)
        {
            if (remembered[i].IsContent)
            {
                found += used[i] ? 1 : 0;
                missed += !used[i] && remembered[i].Term != Vocabulary.None ? 1 : 0;
                unknown += !used[i] && remembered[i].Term == Vocabulary.None ? 1 : 0;
            }
        }

        return (found, missed, unknown);
    }

    private static bool IsNear(float a, float b) => Math.Abs(a - b) < 1e-3f;

    /// <summary>Adds what stands near the match in another order, and gives its worth.</summary>
    private float Elsewhere(Span<bool> used, int width, ref int exact)
    {
        var first = Math.Max(1, _matched[0] + 1 - remembered.Length);
        var last = Math.Min(width, _matched[_matchedCount - 1] + 1 + remembered.Length);
        Span<int> columns = stackalloc int[last - first + 1];
        var count = 0;
        for (var j = first; j <= last; j++)
        {
            if (_rows[j] != WordLikeness.None)
            {
                columns[count++] = j;
            }
        }

        var worth = 0f;
        for (var i = 0; i < remembered.Length; i++)
        {
            for (var k = 0; !used[i] && k < count; k++)
            {
                var same = _likeness.Alike(_rows[columns[k]])[i];
                if (same > 0 && Insert(columns[k] - 1))
                {
                    worth += OutOfOrder * same * remembered[i].Weight;
                    used[i] = true;
                    exact += same == 1 ? 1 : 0;
                }
            }
        }

        return worth;
    }

    /// <summary>Puts a place among the matched ones; false where it is one of them.</summary>
    private bool Insert(int place)
    {
        var at = ~Matched.BinarySearch(place);
        if (at < 0)
        {
            return false;
        }

        _matched.AsSpan(at, _matchedCount - at).CopyTo(_matched.AsSpan(at + 1));
        _matched[at] = place;
        _matchedCount++;
        return true;
    }

    private void Reserve(int size)
    {
        if (_scores.Length < size)
        {
            ArrayPool<float>.Shared.Return(_scores);
            _scores = ArrayPool<float>.Shared.Rent(size);
        }
    }
}
