using System.Collections.Immutable;

namespace Bot.Json;

/// <summary>A part of a long list.</summary>
/// <param name="Number">From 1; a number past the end is the last page.</param>
/// <param name="Size">How many items a page has, at least 1.</param>
internal readonly record struct ListPage(int Number, int Size)
{
    /// <summary>All of it.</summary>
    public static ListPage Whole { get; } = new(1, int.MaxValue);

    public ImmutableArray<T> Of<T>(ImmutableArray<T> items)
    {
        var start = (NumberIn(items) - 1) * Size;
        return items.Slice(start, Math.Min(Size, items.Length - start));
    }

    public int NumberIn<T>(ImmutableArray<T> items) => Math.Clamp(Number, 1, CountIn(items));

    public int CountIn<T>(ImmutableArray<T> items) => Math.Max(1, (items.Length / Size) + (items.Length % Size == 0 ? 0 : 1));
}
