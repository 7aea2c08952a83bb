namespace Bot.News.Text.Furniture;

/// <summary>
/// The words of one line as patterns see them: separated by white space, without punctuation at their ends; a colon
/// is a word of its own, except in an address.
/// </summary>
internal ref struct LineWords
{
    /// <summary>The most words that a line of furniture has.</summary>
    public const int Most = 50;

    private readonly ReadOnlySpan<char> _line;
    private readonly Span<TextSpan> _spans;

    /// <param name="line">One line.</param>
    /// <param name="room">Room for <see cref="Most"/> words.</param>
    public LineWords(ReadOnlySpan<char> line, Span<TextSpan> room)
    {
        _line = line;
        _spans = room;
        var hasColon = line.Contains(':');
        for (var at = 0; at < line.Length && !IsTooLong;)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            var start = at;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            if (hasColon)
            {
                AddChunk(start, at);
            }
            else
            {
                AddWord(start, at);
            }
        }
    }

    public int Count { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>The bits of all words (<see cref="BitOf"/>): a pattern that has others cannot fit.</summary>
    public ulong Bits { get; private set; }

    public readonly ReadOnlySpan<char> this[int index] => _spans[index].In(_line);

    /// <summary>One bit of 64 for a word, by its first letter and its length.</summary>
    public static ulong BitOf(ReadOnlySpan<char> word) => 1UL << (((char.ToLowerInvariant(word[0]) * 7) + word.Length) & 63);

    /// <summary>The first word of a line, as all its words would have it; empty where there is none.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> line)
    {
        int start = -1, end = 0;
        var inAddress = false;
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            var parts = char.IsWhiteSpace(c) || (c == ':' && !inAddress && IsColon(line, at));
            if (start < 0 && parts && c == ':')
            {
                return line.Slice(at, 1);
            }

            if (start >= 0 && parts)
            {
                break;
            }

            inAddress = !parts && (inAddress || c == ':');
            if (IsWordEdge(c))
            {
                (start, end) = (start < 0 ? at : start, at + 1);
            }
        }

        return start < 0 ? [] : line[start..end];
    }

    private static bool IsColon(ReadOnlySpan<char> line, int at) => line[at] == ':' && !line[at..].StartsWith("://");

    private void AddChunk(int start, int end)
    {
        var colon = _line[start..end].IndexOf(':');
        if (colon >= 0 && IsColon(_line, start + colon))
        {
            AddWord(start, start + colon);
            Add(start + colon, start + colon + 1);
            AddChunk(start + colon + 1, end);
        }
        else
        {
            AddWord(start, end);
        }
    }

    private void AddWord(int start, int end)
    {
        while (start < end && !IsWordEdge(_line[start]))
        {
            start++;
        }

        while (end > start && !IsWordEdge(_line[end - 1]))
        {
            end--;
        }

        Add(start, end);
    }

    private void Add(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        if (Count == _spans.Length)
        {
            IsTooLong = true;
            return;
        }

        Bits |= BitOf(_line[start..end]);
        _spans[Count++] = new TextSpan(start, end);
    }

    private static bool IsWordEdge(char c) => char.IsLetterOrDigit(c) || c is '@' or '©' or '&' or '_';
}
