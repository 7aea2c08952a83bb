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

    /// <summary>The same for limits that no words imply.</summary>
    public static IEnumerable<Block> Line(Limits? limits) => Line([.. ToldLimits.Of(limits ?? Limits.None)]);
}
