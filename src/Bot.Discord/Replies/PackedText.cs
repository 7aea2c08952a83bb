using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using System.Text;

namespace Bot.Discord.Replies;

/// <summary>Puts long text into few characters: compressed, fourteen bits to a character. All characters lie among the unified
/// ideographs (U+4E00 to U+8DFF), which no normalisation changes.</summary>
internal static class PackedText
{
    private const char First = '\u4E00';
    private const int BitsOfCharacter = 14, BitsOfByte = 8;

    /// <summary>More than can come out of Discord's hundred characters in earnest.</summary>
    private const int MostBytes = 16_384;

    private const int Quality = 11, Window = 14;

    public static string Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window) ? Characters(packed.AsSpan(0, length)) : throw new InvalidOperationException("The text was not packed.");
    }

    /// <summary>The text, or null where something else was packed.</summary>
    public static string? Unpack(string packed)
    {
        if (packed.Any(one => one is < First or >= (char)(First + (1 << BitsOfCharacter))))
        {
            return null;
        }

        var text = ArrayPool<byte>.Shared.Rent(MostBytes);
        try
        {
            return BrotliDecoder.TryDecompress(Bytes(packed), text, out var length) ? Encoding.UTF8.GetString(text, 0, length) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            bits = (bits << BitsOfByte) | one;
            held += BitsOfByte;
            if (held >= BitsOfCharacter)
            {
                held -= BitsOfCharacter;
                text.Append((char)(First + (bits >> held)));
                bits &= (1 << held) - 1;
            }
        }

        // A one, then zeros: so it is known where the bytes end.
        return text.Append((char)(First + (((bits << 1) | 1) << (BitsOfCharacter - held - 1)))).ToString();
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var one in text)
        {
            bits = (bits << BitsOfCharacter) | (one - First);
            held += BitsOfCharacter;
            while (held >= BitsOfByte)
            {
                held -= BitsOfByte;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }

        var end = text.Length == 0 ? 0 : (text.Length * BitsOfCharacter) - BitOperations.TrailingZeroCount(text[^1] - First) - 1;
        return [.. bytes.Take(end / BitsOfByte)];
    }
}
