using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Chat.Replies;

/// <summary>A page of a long answer, and the ways to its neighbours.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Number">From 1; a number past the end is the last page.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
internal sealed record Page<T>(ImmutableArray<T> Items, int Number, int Count)
{
    /// <summary>Goes behind a heading: ", page 2 of 4"; empty where there is one page.</summary>
    public string Place => Count > 1 ? $", page {Number} of {Count}" : "";
}

internal static class Page
{
    /// <summary>The option that carries the page's number.</summary>
    public const string Option = "page";

    public static Page<T> Of<T>(ImmutableArray<T> all, Invocation invocation, int size)
    {
        var count = Math.Max(1, (all.Length + size - 1) / size);
        var asked = invocation[Option] is { } typed ? int.Parse(typed, CultureInfo.InvariantCulture) : 1;
        var number = Math.Clamp(asked, 1, count);
        return new Page<T>([.. all.Skip((number - 1) * size).Take(size)], number, count);
    }

    public static IEnumerable<ReplyAction> Actions<T>(this Page<T> page, Invocation invocation)
    {
        if (page.Number > 1)
        {
            yield return new ReplyAction("Previous page", Turn(invocation, page.Number - 1)) { Turn = PageTurn.Previous };
        }

        if (page.Number < page.Count)
        {
            yield return new ReplyAction("Next page", Turn(invocation, page.Number + 1)) { Turn = PageTurn.Next };
        }
    }

    private static Invocation Turn(Invocation invocation, int number) =>
        invocation with { Options = invocation.Options.SetItem(Option, number.ToString(CultureInfo.InvariantCulture)) };
}
