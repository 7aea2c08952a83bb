namespace Bot.News.Text.Furniture;

/// <summary>One pattern of <c>furniture.txt</c>, over the words of a line.</summary>
internal sealed class LinePattern
{
    private static readonly string[] AddressBeginnings = ["http", "www."];

    private readonly string[] _parts;
    private readonly ulong _bits;

    public LinePattern(string pattern)
    {
        _parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in _parts)
        {
            _bits |= IsWord(part) ? LineWords.BitOf(part) : 0;
        }

        SecondBits = _parts.Length == 1 ? 0 : IsWord(_parts[1]) ? LineWords.BitOf(_parts[1]) : ulong.MaxValue;
    }

    /// <summary>The first word, or null where any word can be first.</summary>
    public string? First => IsWord(_parts[0]) ? _parts[0] : null;

    /// <summary>The bits of words that can be second in a line of several words (<see cref="LineWords.BitOf"/>).</summary>
    public ulong SecondBits { get; }

    public bool BeginsWithNumber => _parts[0] == "{number}";

    /// <summary>Texts of which a line that fits has one, in any case: the marks of an address, else the longest word.</summary>
    public IEnumerable<string> Anchors =>
        _parts.Contains("{url}") ? AddressBeginnings
        : _parts.Any(part => part is "{email}" or "{handle}") ? ["@"]
        : [_parts.Where(part => IsWord(part) && !part.Contains('\'')).MaxBy(part => part.Length)!];

    /// <summary>Whether the whole line fits: the classic two-pointer glob, linear but for the last star.</summary>
    public bool Matches(in LineWords words)
    {
        if ((words.Bits & _bits) != _bits)
        {
            return false;
        }

        int part = 0, word = 0, star = -1, starWord = 0;
        while (word < words.Count)
        {
            if (part < _parts.Length && _parts[part] == "*")
            {
                star = part++;
                starWord = word;
            }
            else if (part < _parts.Length && Fits(_parts[part], words[word]))
            {
                part++;
                word++;
            }
            else if (star >= 0)
            {
                part = star + 1;
                word = ++starWord;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Length && _parts[part] == "*")
        {
            part++;
        }

        return part == _parts.Length;
    }

    /// <summary>Whether a word of the line is this word: in any case, with any apostrophe.</summary>
    public static bool IsSame(string expected, ReadOnlySpan<char> word)
    {
        if (expected.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            var c = word[i] is '’' or '‘' ? '\'' : char.ToLowerInvariant(word[i]);
            if (c != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word is the beginning of an address, or has it.</summary>
    public static bool BeginsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith(AddressBeginnings[0], StringComparison.OrdinalIgnoreCase) || word.StartsWith(AddressBeginnings[1], StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(string part) => part is not ("*" or "?") && part[0] != '{';

    private static bool Fits(string part, ReadOnlySpan<char> word) => part switch
    {
        "?" => true,
        "{handle}" => word.Length > 1 && word[0] == '@',
        "{email}" => word.IndexOf('@') > 0,
        "{url}" => BeginsAddress(word),
        "{number}" => char.IsAsciiDigit(word[0]),
        _ => IsSame(part, word),
    };
}
