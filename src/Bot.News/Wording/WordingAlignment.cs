using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>How remembered words lie on a text.</summary>
/// <param name="Score">The weight of the words found, less what was skipped, in nats.</param>
/// <param name="Share">The same as a share of the weight of all remembered words: 0 to 1.</param>
/// <param name="Matched">The places in the text that match, ascending; empty where nothing does.</param>
/// <param name="Likeness">The likeness of the words found, added up: at most the number of remembered words.</param>
/// <param name="Pairs">How many of them follow each other both in memory and in the text.</param>
/// <param name="PairWeight">The weight of those.</param>
/// <param name="Missed">The share of the remembered words that the text has not.</param>
/// <param name="LongestRun">The most remembered words in a row that stand in a row in the text.</param>
internal sealed record WordingAlignment(
    float Score, float Share, int[] Matched, float Likeness, int Pairs, float PairWeight, float Missed, int LongestRun)
{
    public static WordingAlignment None { get; } = new(0, 0, [], 0, 0, 0, 0, 0);
}

/// <summary>
/// Lays remembered words on a text: local alignment (Smith and Waterman, 1981) of words instead of letters, each match
/// weighed by the word and by how alike the two are; then words that stand nearby in another order count half.
/// Made once for a question; its table is used again for each text.
/// </summary>
internal sealed class WordingAligner(RememberedWord[] remembered, Vocabulary vocabulary)
{
    /// <summary>What a remembered word costs that the text has not, in nats: about one in eight is misremembered.</summary>
    private const float ForgottenByText = 2;

    /// <summary>What a word of the text costs that was not remembered, in nats: about one in four is forgotten.</summary>
    private const float ForgottenByReader = 1.2f;

    /// <summary>What a word in another place counts, as a share of its weight.</summary>
    private const float OutOfOrder = 0.5f;

    /// <summary>The most words of a text that are looked at: a quotation of ten pages.</summary>
    private const int MostWords = 4096;

    private readonly float _whole = remembered.Sum(r => r.Weight);
    private float[] _scores = [];
    private float[] _alike = [];

    /// <summary>The best way to lay the remembered words on these.</summary>
    public WordingAlignment Align(ReadOnlySpan<int> words)
    {
        words = words.Length > MostWords ? words[..MostWords] : words;
        var width = words.Length + 1;
        var size = (remembered.Length + 1) * width;
        if (_scores.Length < size)
        {
            _scores = new float[size];
            _alike = new float[size];
        }

        _scores.AsSpan(0, width).Clear();
        var (best, end) = (0f, 0);
        var similarity = new WordSimilarity(vocabulary);
        for (var i = 1; i <= remembered.Length; i++)
        {
            ref readonly var word = ref remembered[i - 1];
            var above = _scores.AsSpan((i - 1) * width, width);
            var row = _scores.AsSpan(i * width, width);
            var alike = _alike.AsSpan(i * width, width);
            row[0] = 0;
            for (var j = 1; j < width; j++)
            {
                var same = similarity.Of(word, words[j - 1]);
                alike[j] = same;
                var score = Math.Max(above[j] - ForgottenByText, row[j - 1] - ForgottenByReader);
                score = same > 0
                    ? Math.Max(score, above[j - 1] + (same * word.Weight))
                    : Math.Max(score, above[j - 1] - ForgottenByText);
                row[j] = Math.Max(0, score);
                if (row[j] > best)
                {
                    (best, end) = (row[j], (i * width) + j);
                }
            }
        }

        return best == 0 ? WordingAlignment.None : Trace(best, end, width);
    }

    private WordingAlignment Trace(float best, int end, int width)
    {
        var matched = new List<int>(remembered.Length);
        Span<bool> used = stackalloc bool[RememberedWords.Most];
        int run = 0, longest = 0, pairs = 0;
        float likeness = 0, pairWeight = 0;
        for (var at = end; _scores[at] > 0 && at / width > 0 && at % width > 0;)
        {
            var word = remembered[(at / width) - 1];
            var same = _alike[at];
            if (same > 0 && IsNear(_scores[at], _scores[at - width - 1] + (same * word.Weight)))
            {
                matched.Add((at % width) - 1);
                used[(at / width) - 1] = true;
                likeness += same;
                if (run > 0)
                {
                    pairs++;
                    pairWeight += same * (word.Weight + remembered[at / width].Weight) / 2;
                }

                longest = Math.Max(longest, ++run);
                at -= width + 1;
                continue;
            }

            run = 0;
            at -= IsNear(_scores[at], _scores[at - width] - ForgottenByText) ? width
                : IsNear(_scores[at], _scores[at - 1] - ForgottenByReader) ? 1
                : width + 1;
        }

        matched.Reverse();
        best += Elsewhere(used, matched, width);
        return new WordingAlignment(
            best, Math.Clamp(best / _whole, 0, 1), [.. matched], likeness, pairs, pairWeight,
            (float)used[..remembered.Length].Count(false) / remembered.Length, longest);
    }

    private static bool IsNear(float a, float b) => Math.Abs(a - b) < 1e-3f;

    /// <summary>Adds what stands near the match in another order, and gives its worth.</summary>
    private float Elsewhere(Span<bool> used, List<int> matched, int width)
    {
        if (matched.Count == 0)
        {
            return 0;
        }

        var worth = 0f;
        var first = Math.Max(1, matched[0] + 1 - remembered.Length);
        var last = Math.Min(width - 1, matched[^1] + 1 + remembered.Length);
        for (var i = 0; i < remembered.Length; i++)
        {
            for (var j = first; !used[i] && j <= last; j++)
            {
                var same = _alike[((i + 1) * width) + j];
                var place = matched.BinarySearch(j - 1);
                if (same > 0 && place < 0)
                {
                    matched.Insert(~place, j - 1);
                    worth += OutOfOrder * same * remembered[i].Weight;
                    used[i] = true;
                    break;
                }
            }
        }

        return worth;
    }
}
