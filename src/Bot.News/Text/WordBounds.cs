using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.News.Text;

/// <summary>
/// Where the words of a text stand, found for 64 code units at once: a bit for each says whether it is of a word, and words start
/// and end where the bits change (Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019). They are the words of
/// <see cref="Terms"/>, which must be asked for those that are more than a run of ASCII. Its memory is used again.
/// </summary>
internal sealed class WordBounds
{
    /// <summary>What may be read behind the last code of <see cref="Folded"/>.</summary>
    public const int Padding = 64;

    private const int Block = 64;

    /// <summary>What makes a capital a small letter and leaves a digit as it is.</summary>
    private const byte SmallLetter = 0x20;

    private byte[] _folded = [];
    private int[] _bounds = [];
    private int _count;

    /// <summary>A byte for each code unit, in lower case where it is a letter or digit of ASCII; <see cref="Padding"/> more.</summary>
    public ReadOnlySpan<byte> Folded => _folded;

    /// <summary>Of each run of letters and digits its start and one past its end, ascending, as <see cref="PlaceOf"/> and <see cref="NeedsCare"/> read them.</summary>
    public ReadOnlySpan<int> All => _bounds.AsSpan(0, _count);

    /// <summary>Where a bound stands, in code units.</summary>
    public static int PlaceOf(int bound) => bound >> 1;

    /// <summary>Whether the run that ends there may be part of a longer word, or has letters beyond ASCII.</summary>
    /// <param name="end">The bound of a run's end.</param>
    public static bool NeedsCare(int end) => (end & 1) != 0;

    /// <summary>Finds the words of a text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length + Block + Padding)
        {
            _folded = new byte[(2 * text.Length) + Block + Padding];
            _bounds = new int[(2 * text.Length) + 2];
        }

        _count = 0;
        var carried = default(Carry);
        var at = 0;
        for (; at + Block <= text.Length; at += Block)
        {
            ReadBlock(text.Slice(at, Block), at, ref carried);
        }

        Span<char> rest = stackalloc char[Block];
        rest.Clear();
        text[at..].CopyTo(rest);
        ReadBlock(rest, at, ref carried);
    }

    private void ReadBlock(ReadOnlySpan<char> text, int at, ref Carry carried)
    {
        var (low, high) = (Narrow(text, 0), Narrow(text, Vector256<byte>.Count));
        (low | Vector256.Create(SmallLetter)).StoreUnsafe(ref _folded[at]);
        (high | Vector256.Create(SmallLetter)).StoreUnsafe(ref _folded[at + Vector256<byte>.Count]);
        var words = Bits(IsLetterOrDigit(low), IsLetterOrDigit(high));
        var joins = Bits(MayJoin(low), MayJoin(high));
        ulong beyond = 0, marks = 0;
        for (var others = Bits(low, high); others != 0; others &= others - 1)
        {
            var c = text[BitOperations.TrailingZeroCount(others)];
            var bit = others & (0 - others);
            if (char.IsLetterOrDigit(c))
            {
                words |= bit;
                beyond |= bit;
            }
            else if (Folding.IsApostrophe(c))
            {
                joins |= bit;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                marks |= bit;
            }
        }

        // A letter beyond ASCII is added to its run, so that a one is carried to where the run ends.
        var isFollowed = (words >> 1) | (1ul << (Block - 1));
        var care = (joins & isFollowed) | marks | (carried.Add(words, beyond) & ~words);
        for (var changes = words ^ ((words << 1) | carried.Word); changes != 0; changes &= changes - 1)
        {
            var place = BitOperations.TrailingZeroCount(changes);
            _bounds[_count++] = ((at + place) << 1) | (int)((care >> place) & 1);
        }

        carried.Word = words >> (Block - 1);
    }

    /// <summary>A byte for each of 32 code units; 0x80 and above for those beyond ASCII.</summary>
    private static Vector256<byte> Narrow(ReadOnlySpan<char> text, int at)
    {
        ref var units = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text[at]));
        var most = Vector256.Create((ushort)byte.MaxValue);
        return Vector256.Narrow(
            Vector256.Min(Vector256.LoadUnsafe(ref units), most), Vector256.Min(Vector256.LoadUnsafe(ref units, (nuint)Vector256<ushort>.Count), most));
    }

    private static Vector256<byte> IsLetterOrDigit(Vector256<byte> units) =>
        Vector256.LessThan((units | Vector256.Create(SmallLetter)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26))
        | Vector256.LessThan(units - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    /// <summary>Whether <see cref="Terms"/> may go on behind it.</summary>
    private static Vector256<byte> MayJoin(Vector256<byte> units) =>
        Vector256.Equals(units, Vector256.Create((byte)'.')) | Vector256.Equals(units, Vector256.Create((byte)','))
        | Vector256.Equals(units, Vector256.Create((byte)'\'')) | Vector256.Equals(units, Vector256.Create((byte)'`'));

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);

    /// <summary>What a block hands to the next.</summary>
    private struct Carry
    {
        private ulong _care;

        /// <summary>1 where the last code unit was of a word.</summary>
        public ulong Word;

        /// <summary>Adds numbers of any length, 64 bits at a time.</summary>
        public ulong Add(ulong one, ulong other)
        {
            var sum = one + other;
            var all = sum + _care;
            _care = sum < one || all < sum ? 1ul : 0;
            return all;
        }
    }
}
