namespace Bot.News.Index;

/// <summary>
/// Which articles of a segment may have words in a row: an inverted index of short runs (Williams, Zobel and Bahle, "Fast
/// phrase querying with combined indexes", 2004) without a dictionary of them. A run is two words, or three where the first
/// two are common. Its hash names a list of articles, which it shares with other runs, so an article in it may lack the run;
/// few are in the lists of several runs of a phrase and lack the phrase.
/// </summary>
/// <param name="articles">How many articles there are.</param>
/// <param name="common">See <see cref="Common"/>.</param>
/// <param name="starts">See <see cref="Starts"/>.</param>
/// <param name="data">The lists, as <see cref="UnitSet"/> writes them.</param>
internal sealed class WordRuns(int articles, int[] common, int[] starts, byte[] data)
{
    /// <summary>Fewer articles are looked at one by one.</summary>
    private const int FewestArticles = PostingBlock.Units;

    /// <summary>A word is common that is more than one in so many of all words.</summary>
    private const int CommonShare = 300;

    /// <summary>Words of a list, for so many articles one: one or two articles in a hundred are in the list of a run that they lack.</summary>
    private const int ArticlesPerWordOfList = 60;

    /// <summary>The fewest words of a list: with fewer, where lists start takes more memory than what they gain.</summary>
    private const int FewestWordsPerList = 48;

    /// <summary>The common words, ascending.</summary>
    public int[] Common => common;

    /// <summary>Where each list starts in <see cref="Data"/>, and where the last ends; only that where there are no lists.</summary>
    public int[] Starts => starts;

    public byte[] Data => data;

    /// <summary>How many lists there are; 0 where nothing is told apart.</summary>
    public int Lists => starts.Length - 1;

    public long Bytes => (4L * (common.Length + starts.Length)) + data.Length;

    /// <summary>How many lists so many articles with so many words together have.</summary>
    public static int ListsFor(int articles, long words) =>
        articles < FewestArticles ? 0 : (int)(words / Math.Max(FewestWordsPerList, articles / ArticlesPerWordOfList)) + 1;

    /// <summary>Whether a word is common that stands so often among so many.</summary>
    public static bool IsCommon(int times, long words) => (long)times * CommonShare > words;

    /// <summary>The list of a run, among so many lists.</summary>
    /// <param name="third"><see cref="Vocabulary.None"/> where the run is two words.</param>
    public static int ListOf(int first, int second, int third, int lists)
    {
        var hash = ((((ulong)(uint)first << 32) | (uint)second) ^ ((uint)third * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 32)) * 0xC2B2AE3D27D4EB4F;
        return (int)((hash >> 32) * (uint)lists >> 32);
    }

    /// <summary>The lists of a phrase's runs, the shortest first; fewer than words, at times none.</summary>
    /// <param name="memory">As long as the phrase.</param>
    public Span<int> ListsOf(scoped ReadOnlySpan<int> phrase, Span<int> memory)
    {
        var count = 0;
        for (var i = 0; Lists > 0 && i + 1 < phrase.Length; i++)
        {
            var isOfThree = common.Contains(phrase[i]) && common.Contains(phrase[i + 1]);
            if (isOfThree && i + 2 == phrase.Length)
            {
                break;
            }

            var list = ListOf(phrase[i], phrase[i + 1], isOfThree ? phrase[i + 2] : Vocabulary.None, Lists);
            var at = count++;
            for (; at > 0 && LengthOf(memory[at - 1]) > LengthOf(list); at--)
            {
                memory[at] = memory[at - 1];
            }

            memory[at] = list;
        }

        return memory[..count];
    }

    /// <summary>How many bytes a list has.</summary>
    public int LengthOf(int list) => starts[list + 1] - starts[list];

    /// <summary>Adds the articles of a list to a set, a bit each, and says how many they are.</summary>
    public int AddTo(int list, Span<ulong> set) => LengthOf(list) == 0 ? 0 : UnitSet.AddTo(data.AsSpan(starts[list]), articles, set);
}
