using System.Text;

namespace Bot.Terminal;

/// <summary>Text that is safe to show in a terminal: escape sequences and other controls come out as what they are called.</summary>
internal static class TerminalText
{
    private const char ControlPictures = '\u2400';

    /// <summary>The text with white space as blanks, line ends kept, and every other control character as its picture.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            safe.Append(c switch
            {
                '\n' => '\n',
                '\r' or '\t' or '\u2028' or '\u2029' or '\u0085' => ' ',
                < ' ' => (char)(ControlPictures + c),
                '\u007F' => '\u2421',
                >= '\u0080' and <= '\u009F' => '\uFFFD',
                (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
                _ when char.IsSurrogate(c) && !IsPaired(text, i) => '\uFFFD',
                _ => c,
            });
        }

        return safe.ToString();
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
