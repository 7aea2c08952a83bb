using System.Globalization;
using System.Text;

namespace Bot.Fetching;

/// <summary>Paths and patterns of a robots.txt, as RFC 9309 compares them.</summary>
internal static class RobotsPath
{
    /// <summary>
    /// One spelling for each path: what must be escaped is escaped, in capital letters, and what need not be is not.
    /// </summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            if (path[i] == '%' && i + 2 < path.Length
                && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                Append(normal, escaped, keepEscaped: !IsUnreserved(escaped));
                i += 3;
                continue;
            }

            Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var used);
            foreach (var one in utf8[..rune.EncodeToUtf8(utf8)])
            {
                Append(normal, one, keepEscaped: one is <= 0x20 or >= 0x7f);
            }

            i += used;
        }

        return normal.ToString();
    }

    /// <summary>Whether a path begins as the pattern says: <c>*</c> stands for anything, <c>$</c> at the end for the path's end.</summary>
    public static bool Fits(string path, string pattern)
    {
        var toTheEnd = pattern.EndsWith('$');
        var pieces = (toTheEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (toTheEnd && i == pieces.Length - 1)
            {
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return !toTheEnd || at == path.Length;
    }

    private static void Append(StringBuilder normal, byte one, bool keepEscaped)
    {
        if (keepEscaped)
        {
            normal.Append('%').Append(one.ToString("X2", CultureInfo.InvariantCulture));
        }
        else
        {
            normal.Append((char)one);
        }
    }

    private static bool IsUnreserved(byte one) => char.IsAsciiLetterOrDigit((char)one) || (char)one is '-' or '.' or '_' or '~';
}
