namespace Bot.News.Text.Furniture;

/// <summary>Captions and picture credits: lines that end, without a full stop, in who took the picture.</summary>
internal static class PhotoCredits
{
    /// <summary>The most words of a credit.</summary>
    private const int MostWords = 10;

    /// <summary>The most words behind the last slash of a credit.</summary>
    private const int MostNamesBehindSlash = 5;

    private static readonly string[] Agencies = [.. WordList.Lines("Text.Furniture.credits.txt")];

    private static readonly WordTable AgenciesInAnyCase = new(Agencies);

    public static bool End(ReadOnlySpan<char> line)
    {
        if (IsAgency(line.TrimEnd('.')))
        {
            return true;
        }

        line = line.TrimEnd(')');
        if (line.IsEmpty || line[^1] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ':' or ';' or ',' or ']')
        {
            return false;
        }

        var tail = TailStart(line);
        var credit = line[tail..].TrimStart(" (");
        return tail == 0
            ? HasSlashedNames(credit) || EndsInPictureAgency(credit)
            : !IsSignedOff(credit) && IsNamesOnly(credit)
                && (HasSlashedNames(credit) || EndsInAgency(credit) || credit.StartsWith("Courtesy") || credit.StartsWith("Credit"));
    }

    // "... on Monday. — Associated Press" is text with its author, not a caption.
    private static bool IsSignedOff(ReadOnlySpan<char> credit) => credit is ['—' or '–' or '-' or '−' or '―', ..];

    /// <summary>Behind the last sentence of the line; 0 where it has none.</summary>
    private static int TailStart(ReadOnlySpan<char> line)
    {
        for (var i = line.Length - 2; i > 0; i--)
        {
            if (!char.IsWhiteSpace(line[i]))
            {
                continue;
            }

            var before = line[..i].TrimEnd("\"”’')]");
            if (before.Length > 1 && before[^1] is '.' or '!' or '?' && !IsInitial(before))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // "Timothy A. Clary": the point of an initial ends no sentence.
    private static bool IsInitial(ReadOnlySpan<char> before) =>
        before[^1] == '.' && char.IsUpper(before[^2]) && (before.Length == 2 || !char.IsLetterOrDigit(before[^3]));

    private static bool IsNamesOnly(ReadOnlySpan<char> credit)
    {
        var words = 0;
        foreach (var range in credit.Split(' '))
        {
            var word = credit[range].Trim("()[],");
            words += word.IsEmpty ? 0 : 1;
            if (words > MostWords || (!word.IsEmpty && char.IsLower(word[0])
                && !word.Contains('/') && !IsJoin(word) && !IsAgency(word)))
            {
                return false;
            }
        }

        return words > 0;
    }

    // What stands between the names of a credit.
    private static bool IsJoin(ReadOnlySpan<char> word) => word is "via" or "for" or "by" or "of" or "and" or "from" or "the";

    // Only as it is written: "AP" and "File", not "file".
    private static bool IsAgency(ReadOnlySpan<char> words)
    {
        if (!AgenciesInAnyCase.Contains(words))
        {
            return false;
        }

        foreach (var agency in Agencies)
        {
            if (words.SequenceEqual(agency))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the last words have names with a slash between: "Jim Watson/AFP/Getty Images".</summary>
    private static bool HasSlashedNames(ReadOnlySpan<char> credit)
    {
        var slash = credit.LastIndexOf('/');
        if (slash <= 0 || slash == credit.Length - 1 || credit.Contains("//", StringComparison.Ordinal)
            || !char.IsUpper(credit[slash + 1]) || !char.IsLetter(credit[slash - 1]))
        {
            return false;
        }

        var behind = credit[(slash + 1)..];
        return EndsInAgency(behind)
            || (behind.Count(' ') < MostNamesBehindSlash && IsNamesOnly(behind) && credit[..slash].Contains(' '));
    }

    private static bool EndsInAgency(ReadOnlySpan<char> credit)
    {
        for (var i = 0; i < credit.Length; i++)
        {
            if ((i == 0 || credit[i - 1] is ' ' or '/' or '(') && IsAgency(credit[i..]))
            {
                return true;
            }
        }

        return false;
    }

    // Without a sentence in front only what no headline ends with.
    private static bool EndsInPictureAgency(ReadOnlySpan<char> credit) =>
        credit.EndsWith("Getty Images", StringComparison.Ordinal)
        || credit.EndsWith("AP Photo", StringComparison.Ordinal)
        || credit.EndsWith("Shutterstock", StringComparison.Ordinal)
        || credit.EndsWith("via AP", StringComparison.Ordinal)
        || credit.EndsWith("via Reuters", StringComparison.Ordinal);
}
