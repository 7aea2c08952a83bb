using System.Buffers;
using System.Text;

namespace Bot.News.Text;

/// <summary>
/// UTF-16 code units in one byte each: ASCII stands for itself, and each code above is a place in the text's own table of
/// other units. Any unit may be in the table, a lone surrogate too; it ascends, so equal texts have equal bytes.
/// </summary>
/// <param name="codes">A code for each unit.</param>
/// <param name="others">The units that are not ASCII, each once, ascending.</param>
internal readonly struct CompactText(byte[] codes, string others)
{
    /// <summary>The code of the first unit of the table.</summary>
    private const int FirstOther = 0x80;

    private const int MostOthers = byte.MaxValue + 1 - FirstOther;

    public byte[] Codes => codes;

    public string Others => others;

    public long Bytes => codes.Length + ((long)sizeof(char) * others.Length);

    /// <summary>The text in these bytes, or false where it has more different units than there are codes.</summary>
    public static bool TryEncode(ReadOnlySpan<char> text, out CompactText compact)
    {
        Span<char> others = stackalloc char[MostOthers];
        if (!TryFindOthers(text, ref others))
        {
            compact = default;
            return false;
        }

        var codes = GC.AllocateUninitializedArray<byte>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            Ascii.FromUtf16(text[at..], codes.AsSpan(at), out var written);
            for (at += written; at < text.Length && !char.IsAscii(text[at]); at++)
            {
                codes[at] = (byte)(FirstOther + others.BinarySearch(text[at]));
            }
        }

        compact = new CompactText(codes, others.ToString());
        return true;
    }

    /// <summary>Writes code units from a place on until there is no more room.</summary>
    public void Decode(int start, Span<char> units)
    {
        var part = codes.AsSpan(start, units.Length);
        for (var at = 0; at < part.Length;)
        {
            Ascii.ToUtf16(part[at..], units[at..], out var written);
            for (at += written; at < part.Length && part[at] >= FirstOther; at++)
            {
                units[at] = others[part[at] - FirstOther];
            }
        }
    }

    public bool Equals(CompactText other) => codes.AsSpan().SequenceEqual(other.Codes) && others == other.Others;

    private static bool TryFindOthers(ReadOnlySpan<char> text, ref Span<char> others)
    {
        var count = 0;
        for (var at = text.IndexOfAnyExceptInRange('\0', '\x7F'); at >= 0;)
        {
            var place = others[..count].BinarySearch(text[at]);
            if (place < 0)
            {
                if (count == others.Length)
                {
                    return false;
                }

                others[~place..count].CopyTo(others[(~place + 1)..]);
                others[~place] = text[at];
                count++;
            }

            var next = text[(at + 1)..].IndexOfAnyExceptInRange('\0', '\x7F');
            at = next < 0 ? next : at + 1 + next;
        }

        others = others[..count];
        return true;
    }
}
