using System.Globalization;

namespace Bot.News.Text;

/// <summary>
/// Reads the words of a text one after the other, folded. A word is a run of letters and digits; apostrophes inside it
/// are dropped ("don't" is "dont"), a possessive 's is cut off, initials are joined ("U.S." is "us") and so are the
/// groups of a number ("1,000" is "1000", "5.3" stays). The text is never changed: every word knows where it stands.
/// </summary>
public ref struct Terms
{
    /// <summary>The most code units of a word that count; the rest of a longer run is passed over.</summary>
    public const int MostLetters = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _folded;
    private int _at;
    private int _length;

    /// <param name="text">The text to read.</param>
    /// <param name="buffer">Where each word is folded into; at least <see cref="MostLetters"/> long.</param>
    /// <param name="start">Where to begin.</param>
    public Terms(ReadOnlySpan<char> text, Span<char> buffer, int start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, MostLetters, nameof(buffer));
        _text = text;
        _folded = buffer;
        _at = start;
    }

    /// <summary>Where the word starts, in code units of the text given.</summary>
    public int Start { get; private set; }

    /// <summary>One past its last code unit; a possessive 's is inside.</summary>
    public int End { get; private set; }

    /// <summary>The word, folded; good until the next call.</summary>
    public readonly ReadOnlySpan<char> Folded => _folded[.._length];

    /// <summary>Goes to the next word; false where there is none.</summary>
    public bool Next()
    {
        var text = _text;
        var i = _at;
        while (i < text.Length && !IsWordStart(text[i]))
        {
            i++;
        }

        if (i >= text.Length)
        {
            _at = i;
            return false;
        }

        Start = i;
        _length = 0;
        var initials = true;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                Take((char)(c | 0x20));
            }
            else if (char.IsAsciiDigit(c))
            {
                Take(c);
                initials = false;
            }
            else if (c >= 0x80 && char.IsLetterOrDigit(c))
            {
                Take(Folding.Fold(c));
            }
            else if (c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                i++;
                continue;
            }
            else if (!Joins(c, i, ref initials, out var isPossessive))
            {
                if (isPossessive)
                {
                    i += 2;
                }

                break;
            }

            i++;
        }

        End = i;
        _at = i;
        return true;
    }

    private static bool IsWordStart(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private void Take(char c)
    {
        if (_length < MostLetters)
        {
            _folded[_length++] = c;
        }
    }

    private bool Joins(char c, int i, ref bool initials, out bool isPossessive)
    {
        isPossessive = false;
        var text = _text;
        if (i + 1 >= text.Length)
        {
            return false;
        }

        var next = text[i + 1];
        if (c is '.')
        {
            if (char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next))
            {
                Take('.');
                return true;
            }

            var isInitial = initials && char.IsLetter(next) && char.IsLetter(text[i - 1]) &&
                (i - 1 == Start || text[i - 2] == '.') && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]));
            initials &= isInitial;
            return isInitial;
        }

        if (c is ',')
        {
            return char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next) && i + 3 < text.Length &&
                char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]);
        }

        if (!Folding.IsApostrophe(c) || !char.IsLetter(next))
        {
            return false;
        }

        isPossessive = next is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]));
        return !isPossessive;
    }
}
