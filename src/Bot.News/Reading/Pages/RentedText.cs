using System.Buffers;
using System.Text;

namespace Bot.News.Reading.Pages;

/// <summary>Text in a rented array: a page is hundreds of kilobytes, and the large object heap is slow to fill and to clear.</summary>
internal sealed class RentedText : IDisposable
{
    private char[] _array;

    public RentedText(int most) => _array = ArrayPool<char>.Shared.Rent(most);

    public int Length { get; set; }

    /// <summary>The whole array, longer than the text.</summary>
    public char[] Array => _array;

    public ReadOnlySpan<char> Span => _array.AsSpan(0, Length);

    public static RentedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = new RentedText(encoding.GetCharCount(bytes));
        text.Length = encoding.GetChars(bytes, text._array);
        return text;
    }

    public void Dispose()
    {
        if (_array.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_array);
            _array = [];
        }
    }
}
