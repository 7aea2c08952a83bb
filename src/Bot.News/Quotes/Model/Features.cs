using System.Runtime.CompilerServices;

namespace Bot.News.Quotes.Model;

/// <summary>The features of one candidate: each a template with up to two values, packed into a key.</summary>
internal ref struct Features(Span<ulong> keys)
{
    public const int Capacity = 80;

    private readonly Span<ulong> keys = keys;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ulong> Keys
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => keys[..Count];
    }

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Template template, int a = 0, int b = 0) => keys[Count++] = Key(template, a, b);

    public static ulong Key(Template template, int a, int b) => ((ulong)template << 48) | ((ulong)a << 24) | (uint)b;
}
