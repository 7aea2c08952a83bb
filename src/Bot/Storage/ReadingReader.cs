using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.Storage;

/// <summary>Reads the bytes that <see cref="ReadingBlob"/> writes, with as few objects as can be: there are millions of quotations.</summary>
/// <remarks>Every member throws a <see cref="FormatException"/> where the bytes are of no reading of the text.</remarks>
internal ref struct ReadingReader(ReadOnlySpan<byte> bytes, int textLength)
{
    private static readonly StringPool Rules = new(bits: 12), Names = new(bits: 16);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly List<Speaker> _speakers = [];
    private int _at;

    public ImmutableArray<TextSpan> Spans()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var spans = new TextSpan[count];
        var last = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var start = last + Number();
            last = start + Number();
            if (start < 0 || last < start || last > textLength)
            {
                throw new FormatException("A span is outside the text.");
            }

            spans[i] = new TextSpan(start, last);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    public ImmutableArray<Quote> Quotes()
    {
        var quotes = new Quote[Count()];
        for (var i = 0; i < quotes.Length; i++)
        {
            quotes[i] = new Quote((QuoteKind)Byte(), Spans(), Spans(), Spans(), Speaker(), Double(), Rules.Get(String()))
            {
                IsSpeech = Flag(),
                Form = (QuoteForm)Byte(),
                Factuality = (Factuality)Byte(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(quotes);
    }

    /// <summary>A speaker; one who is the same as before in the article is the same object.</summary>
    private Speaker? Speaker()
    {
        if (!Flag())
        {
            return null;
        }

        var (name, nameSpan) = (Names.Get(String()), Span() ?? throw new FormatException("A speaker stands nowhere."));
        var (description, descriptionSpan) = Flag() ? (Names.Get(String()), Span()) : ((string?)null, (TextSpan?)null);
        var isNamed = Flag();
        foreach (var known in _speakers)
        {
            if (known.NameSpan == nameSpan && known.DescriptionSpan == descriptionSpan && known.IsNamed == isNamed
                && known.Name == name && known.Description == description)
            {
                return known;
            }
        }

        var speaker = new Speaker(name, nameSpan, description, descriptionSpan, isNamed);
        _speakers.Add(speaker);
        return speaker;
    }

    private TextSpan? Span() => Spans() switch
    {
        [] => null,
        [var span] => span,
        _ => throw new FormatException("One span is expected."),
    };

    private int Count() => Number() is >= 0 and var count && count <= _bytes.Length - _at ? count : throw new FormatException("A count is too large.");

    private bool Flag() => Byte() != 0;

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    private ReadOnlySpan<byte> String() => Take(Number());

    /// <summary>Seven bits a byte, the lowest first, as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes them.</summary>
    private int Number()
    {
        const int Bits = 7, MostBytes = 5, More = 0x80;
        uint number = 0;
        for (var i = 0; i < MostBytes; i++)
        {
            var one = Byte();
            number |= (uint)(one & (More - 1)) << (i * Bits);
            if ((one & More) == 0)
            {
                return (int)number;
            }
        }

        throw new FormatException("A number is too long.");
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
        {
            throw new FormatException("It is cut short.");
        }

        var taken = _bytes.Slice(_at, count);
        _at += count;
        return taken;
    }
}
