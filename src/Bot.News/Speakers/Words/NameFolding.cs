using System.Globalization;
using Bot.News.Text;

namespace Bot.News.Speakers.Words;

/// <summary>Brings the spellings of one name together: lower case, no diacritics, one kind of apostrophe and hyphen.</summary>
internal static class NameFolding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        var buffer = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (c < 0x80 || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                buffer[length++] = c is '‐' or '‑' ? '-' : Folding.Fold(c);
            }
        }

        return buffer[..length].ToString();
    }
}
