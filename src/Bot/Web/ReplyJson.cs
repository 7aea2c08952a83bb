using System.Collections.Immutable;
using Bot.Chat.Replies;

namespace Bot.Web;

/// <summary>Turns a reply into what the page renders.</summary>
internal static class ReplyJson
{
    public static ReplyValue Of(Reply reply) => new(
        reply.Tone, [.. reply.Blocks.Select(Block)], [.. reply.Actions.Select(Action)]);

    private static BlockValue Block(Block block) => block switch
    {
        HeadingBlock heading => new HeadingValue(heading.Text),
        TextBlock text => new TextValue(Runs(text.Runs)),
        ListBlock list => new ListValue([.. list.Items.Select(item => new ListItemValue(Run(item.Term), Runs(item.Runs)))]),
        PassageBlock passage => new PassageBlockValue(
            Runs(passage.Words),
            passage.Speaker is { } speaker ? new SpeakerValue(speaker.Name, speaker.Description, speaker.Cue) : null,
            Source(passage.Source),
            [.. passage.AlsoIn.Select(Source)],
            passage.Start,
            passage.End),
        _ => throw new InvalidOperationException($"No JSON for a {block.GetType().Name}."),
    };

    private static RunValue[] Runs(ImmutableArray<Run> runs) => [.. runs.Select(Run)];

    private static RunValue Run(Run run) => new(run.Text, run.Style);

    private static SourceValue Source(SourceLine source) =>
        new(source.ArticleId, source.Title, source.Outlet, source.Published, source.Url);

    private static ActionValue Action(ReplyAction action) =>
        new(action.Label, action.Invocation.ToLine(), action.Turn != PageTurn.None);
}
