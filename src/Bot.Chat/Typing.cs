using System.Text;

namespace Bot.Chat;

/// <summary>What people type, made safe to work on: the words stay, what cannot be seen goes.</summary>
internal static class Typing
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Control and format characters become blanks or go, runs of white space become one blank, half a surrogate pair
    /// becomes U+FFFD, and the ends are trimmed.
    /// </summary>
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (char.IsHighSurrogate(c) && i + 1 < typed.Length && char.IsLowSurrogate(typed[i + 1]))
            {
                clean.Append(c).Append(typed[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                clean.Append(Replacement);
            }
            else if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Whether there is anything to look for: a letter or a digit of any script, or another symbol that is written in words.</summary>
    public static bool HasWords(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    // Bidirectional controls, zero-width spaces and the byte order mark; joiners stay, for the scripts that need them.
    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
