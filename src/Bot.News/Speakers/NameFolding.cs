using System.Globalization;
using System.Text;

namespace Bot.News.Speakers;

/// <summary>Brings the spellings of one name together: lower case, no diacritics, one kind of apostrophe and hyphen.</summary>
internal static class NameFolding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        foreach (var c in word)
        {
            if (c >= 0x80)
            {
                return FoldSlowly(word.ToString());
            }
        }

        return string.Create(word.Length, word, static (to, from) => from.ToLowerInvariant(to));
    }

    private static string FoldSlowly(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in Decompose(word))
        {
            switch (c)
            {
                case '’' or '‘' or 'ʼ':
                    folded.Append('\'');
                    break;
                case '‐' or '‑':
                    folded.Append('-');
                    break;
                case 'ł' or 'Ł':
                    folded.Append('l');
                    break;
                case 'ø' or 'Ø':
                    folded.Append('o');
                    break;
                case 'đ' or 'Đ' or 'ð' or 'Ð':
                    folded.Append('d');
                    break;
                case 'ı' or 'İ':
                    folded.Append('i');
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    {
                        folded.Append(char.ToLowerInvariant(c));
                    }

                    break;
            }
        }

        return folded.ToString();
    }

    // A lone surrogate cannot be normalised; such a word keeps its letters.
    private static string Decompose(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return word;
            }
        }

        return word.Normalize(NormalizationForm.FormKD);
    }
}
