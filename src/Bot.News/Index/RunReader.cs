namespace Bot.News.Index;

/// <summary>Reads the runs out of documents, each as its list in <see cref="WordRuns"/>. Its memory is used again.</summary>
internal sealed class RunReader
{
    /// <summary>Which words are common is told from one in so many documents.</summary>
    private const int CountedShare = 8;

    private readonly bool[] _isCommon = new bool[WordStream.Common];
    private readonly int _listCount;
    private int[] _words = [];
    private int[] _lists = [];
    private int _count;

    /// <param name="documents">What decides which words are common.</param>
    /// <param name="lists">How many lists there are.</param>
    public RunReader(IndexedDocument[] documents, int lists)
    {
        _listCount = lists;
        var times = new int[ushort.MaxValue + 1];
        var counted = 0L;
        for (var i = 0; i < documents.Length; i += CountedShare)
        {
            counted += documents[i].Words.Length;
            foreach (var unit in documents[i].Words.Units)
            {
                times[unit]++;
            }
        }

        for (var word = 0; word < _isCommon.Length; word++)
        {
            _isCommon[word] = WordRuns.IsCommon(times[word], counted);
        }
    }

    /// <summary>See <see cref="WordRuns.Common"/>.</summary>
    public int[] Common => [.. Enumerable.Range(0, _isCommon.Length).Where(word => _isCommon[word])];

    /// <summary>The lists of the runs of text and title, in the order of the words; good until the next call.</summary>
    public ReadOnlySpan<int> ListsOf(IndexedDocument document)
    {
        var length = document.Words.Length;
        if (_lists.Length < length + document.TitleWords.Length)
        {
            _lists = new int[2 * (length + document.TitleWords.Length)];
            _words = new int[_lists.Length];
        }

        _count = 0;
        document.Words.Read(new WordRange(0, length), _words);
        Add(_words.AsSpan(0, length));
        Add(document.TitleWords);
        return _lists.AsSpan(0, _count);
    }

    private void Add(ReadOnlySpan<int> words)
    {
        var wasCommon = words.Length > 0 && IsCommon(words[0]);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var isCommon = IsCommon(words[i + 1]);
            if (!(wasCommon & isCommon))
            {
                _lists[_count++] = WordRuns.ListOf(words[i], words[i + 1], Vocabulary.None, _listCount);
            }
            else if (i + 2 < words.Length)
            {
                _lists[_count++] = WordRuns.ListOf(words[i], words[i + 1], words[i + 2], _listCount);
            }

            wasCommon = isCommon;
        }
    }

    private bool IsCommon(int word) => word < WordStream.Common && _isCommon[word];
}
