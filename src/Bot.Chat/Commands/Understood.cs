using System.Collections.Immutable;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary>Shows back how a question's conditions were read.</summary>
internal static class Understood
{
    /// <summary>A line on the conditions of the words and options; nothing where there are none.</summary>
    public static IEnumerable<Block> Line(ImmutableArray<string> understood) =>
        understood.IsEmpty ? [] : [TextBlock.Of($"Only {string.Join(", ", understood.Select(Refusals.Short))}.")];

    /// <summary>A line on the conditions that nothing meets; nothing where there are none.</summary>
    public static IEnumerable<Block> Dropped(ImmutableArray<string> gaveWay) =>
        gaveWay.IsEmpty ? [] : [TextBlock.Of($"Nothing found for {string.Join(", ", gaveWay.Select(Refusals.Short))}, so this looks further.")];

    /// <summary>The same for limits that no words imply.</summary>
    public static IEnumerable<Block> Line(Limits? limits) => Line([.. ToldLimits.Of(limits ?? Limits.None)]);
}
