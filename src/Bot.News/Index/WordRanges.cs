using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Some runs of an article's words, such as those of a quotation.</summary>
/// <param name="bounds">Start and end of each run, one after the other.</param>
/// <param name="first">The first run among these.</param>
/// <param name="end">One past the last.</param>
internal readonly struct WordRanges(ShortNumbers bounds, int first, int end)
{
    public int Count => end - first;

    /// <summary>The words of all runs together.</summary>
    public int Words
    {
        get
        {
            var words = 0;
            foreach (var range in this)
            {
                words += range.Length;
            }

            return words;
        }
    }

    public WordRange this[int place] => new(bounds[2 * (first + place)], bounds[(2 * (first + place)) + 1]);

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the runs.</summary>
    public struct Enumerator(WordRanges ranges)
    {
        private int _place = -1;

        public readonly WordRange Current => ranges[_place];

        public bool MoveNext() => ++_place < ranges.Count;
    }
}
