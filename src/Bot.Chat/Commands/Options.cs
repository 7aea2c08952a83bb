using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.News.Answers;

namespace Bot.Chat.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static OptionDefinition Outlet { get; } =
        new("outlet", "Only what this outlet published", Completion: Completion.Outlets);

    public static OptionDefinition By { get; } =
        new("by", "Only what this person said", Completion: Completion.Speakers);

    public static OptionDefinition Since { get; } =
        new("since", "Only articles from this day on, such as 2026-11-23, Tuesday or last week", Kind: OptionKind.FirstDay);

    public static OptionDefinition Until { get; } =
        new("until", "Only articles up to this day, such as 2026-11-23, yesterday or March 2022", Kind: OptionKind.LastDay);

    public static OptionDefinition PageNumber { get; } =
        new(Page.Option, "Which page", Kind: OptionKind.Number, IsHidden: true);

    /// <summary>What the options limit an answer to; null where none of them is given.</summary>
    public static Limits? LimitsOf(Invocation invocation)
    {
        var limits = new Limits(invocation[By.Name], invocation[Outlet.Name], Day(invocation, Since), Day(invocation, Until));
        return limits == Limits.None ? null : limits;
    }

    private static DateOnly? Day(Invocation invocation, OptionDefinition option) =>
        invocation[option.Name] is { } day ? Days.Read(day) : null;
}
