using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.News.Text;

/// <summary>Parts of a text that do not change: four bytes for each in a text of up to 65,535 code units, eight in a longer one.</summary>
[CollectionBuilder(typeof(TextSpans), nameof(Create))]
public readonly struct TextSpans : IReadOnlyList<TextSpan>, IEquatable<TextSpans>
{
    /// <summary>Start and end of each part, one after the other.</summary>
    private readonly ShortNumbers _bounds;

    private TextSpans(ReadOnlySpan<TextSpan> spans) => _bounds = new ShortNumbers(MemoryMarshal.Cast<TextSpan, int>(spans));

    public int Length => _bounds.Length / 2;

    public bool IsEmpty => Length == 0;

    /// <summary>The bytes that are kept of them.</summary>
    public long Bytes => _bounds.Bytes;

    /// <summary>Start and end of each, where all fit into two bytes; else none.</summary>
    internal ReadOnlySpan<ushort> Shorts => _bounds.Shorts;

    /// <summary>Start and end of each, where some do not fit into two bytes; else none.</summary>
    internal ReadOnlySpan<int> Longs => _bounds.Longs;

    int IReadOnlyCollection<TextSpan>.Count => Length;

    public TextSpan this[int index] => new(_bounds[2 * index], _bounds[(2 * index) + 1]);

    public static implicit operator TextSpans(ImmutableArray<TextSpan> spans) => new(spans.AsSpan());

    public static bool operator ==(TextSpans a, TextSpans b) => a.Equals(b);

    public static bool operator !=(TextSpans a, TextSpans b) => !a.Equals(b);

    public static TextSpans Create(ReadOnlySpan<TextSpan> spans) => new(spans);

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<TextSpan> IEnumerable<TextSpan>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(TextSpans other) => Shorts.SequenceEqual(other.Shorts) && Longs.SequenceEqual(other.Longs);

    public override bool Equals(object? obj) => obj is TextSpans other && Equals(other);

    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(Length, this[0], this[Length - 1]);

    /// <summary>Goes through the parts.</summary>
    public struct Enumerator(TextSpans spans) : IEnumerator<TextSpan>
    {
        private int _place = -1;

        public readonly TextSpan Current => spans[_place];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_place < spans.Length;

        public void Reset() => _place = -1;

        public readonly void Dispose()
        {
        }
    }
}
