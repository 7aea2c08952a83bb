using Bot.News.Text;

namespace Bot.News.Speakers.Names;

/// <summary>Where a shorter name stands in a fuller one.</summary>
internal enum NamePlace : byte
{
    None,
    Whole,
    End,
    Start,
    Middle,
}

/// <summary>Whether two forms of a name may belong to one person. Names come as folded words.</summary>
internal static class NameMatch
{
    /// <summary>From a short form to the long ones: "bill" to "william".</summary>
    private static readonly Dictionary<string, List<string>> LongForms = ReadShortNames();

    /// <summary>
    /// Whether two names of two or more words may belong to one person: the same surname and first names that agree
    /// (one word, an initial or a short form of it), or the one is a run of words of the other.
    /// </summary>
    public static bool SamePerson(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        if (a[^1] == b[^1] && (SameFirst(a[0], b[0]) || InitialsFirst(a, b) || InitialsFirst(b, a)) && MiddlesAgree(a, b))
        {
            return true;
        }

        return a.Length > b.Length
            ? b.Length > 1 && PlaceIn(a, b) != NamePlace.None
            : a.Length > 1 && b.Length > a.Length && PlaceIn(b, a) != NamePlace.None;
    }

    public static NamePlace PlaceIn(ReadOnlySpan<string> longer, ReadOnlySpan<string> shorter)
    {
        if (shorter.Length == 0 || shorter.Length > longer.Length)
        {
            return NamePlace.None;
        }

        if (longer.Length == shorter.Length)
        {
            return longer.SequenceEqual(shorter) ? NamePlace.Whole : NamePlace.None;
        }

        if (longer[^shorter.Length..].SequenceEqual(shorter))
        {
            return NamePlace.End;
        }

        if (longer[..shorter.Length].SequenceEqual(shorter))
        {
            return NamePlace.Start;
        }

        for (var i = 1; i + shorter.Length < longer.Length; i++)
        {
            if (longer.Slice(i, shorter.Length).SequenceEqual(shorter))
            {
                return NamePlace.Middle;
            }
        }

        return NamePlace.None;
    }

    public static bool OpensWith(ReadOnlySpan<string> longer, ReadOnlySpan<string> shorter) =>
        PlaceIn(longer, shorter) == NamePlace.Start;

    /// <summary>Whether two first names may be one: equal, an initial, or a short form.</summary>
    public static bool SameFirst(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        if (IsInitial(a) || IsInitial(b))
        {
            return a[0] == b[0];
        }

        return IsShortFor(a, b) || IsShortFor(b, a)
            || (LongForms.TryGetValue(a, out var longA) && LongForms.TryGetValue(b, out var longB) && longA.Exists(longB.Contains));
    }

    /// <summary>Whether one letter is other, missing or in its neighbour's place; the first letters agree.</summary>
    public static bool DiffersByOneLetter(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        int start = 0, end = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        int left = a.Length - start - end, right = b.Length - start - end;
        return Math.Max(left, right) == 1 || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }

    private static bool IsInitial(string word) => word.Length == 1 || (word.Length == 3 && word[1] == '.');

    private static bool IsShortFor(string form, string full) =>
        LongForms.TryGetValue(form, out var forms) && forms.Contains(full);

    // "J. Edgar Hoover" and "Edgar Hoover"
    private static bool InitialsFirst(ReadOnlySpan<string> a, ReadOnlySpan<string> b) =>
        a.Length > 2 && IsInitial(a[0]) && a[1] == b[0];

    // "George W. Bush" and "George H.W. Bush" are two people.
    private static bool MiddlesAgree(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        if (a.Length < 3 || b.Length < 3 || !IsMiddleInitial(a[1]) || !IsMiddleInitial(b[1]))
        {
            return true;
        }

        return a[1] == b[1];
    }

    private static bool IsMiddleInitial(string word) => word.Length == 1 || word.Contains('.');

    private static Dictionary<string, List<string>> ReadShortNames()
    {
        var forms = new Dictionary<string, List<string>>();
        foreach (var line in WordList.Lines("Speakers.Lexicon.short-names.txt"))
        {
            var names = line.ToLowerInvariant().Split(' ');
            foreach (var name in names.AsSpan(1))
            {
                (forms.TryGetValue(name, out var full) ? full : forms[name] = []).Add(names[0]);
            }
        }

        return forms;
    }
}
