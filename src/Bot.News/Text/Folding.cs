using System.Globalization;
using System.Text;

namespace Bot.News.Text;

/// <summary>Letters as they are compared: lower case, without accents, with one apostrophe.</summary>
public static class Folding
{
    /// <summary>The last code unit with an entry of its own: Latin letters end here (Latin Extended Additional).</summary>
    private const int LastTabled = 0x1EFF;

    private static readonly char[] Table = Decomposed();

    /// <summary>The code unit that stands for this one in comparisons.</summary>
    public static char Fold(char c) => c <= LastTabled ? Table[c] : IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);

    /// <summary>Whether a code unit is used as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′' or '＇';

    /// <summary>A text folded code unit by code unit, so that offsets stay.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(from[i]);
        }
    });

    private static char[] Decomposed()
    {
        var table = new char[LastTabled + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Decompose((char)c);
        }

        return table;
    }

    private static char Decompose(char c)
    {
        switch (c)
        {
            case 'Ø' or 'ø': return 'o';
            case 'Ł' or 'ł': return 'l';
            case 'Đ' or 'đ' or 'Ð' or 'ð': return 'd';
            case 'Æ' or 'æ': return 'a';
            case 'Œ' or 'œ': return 'o';
            case 'ß' or 'ẞ': return 's';
            case 'Þ' or 'þ': return 't';
            case 'ı' or 'İ': return 'i';
        }

        if (IsApostrophe(c))
        {
            return '\'';
        }

        var first = c < 0x80 ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.NonSpacingMark ? c : char.ToLowerInvariant(first);
    }
}
