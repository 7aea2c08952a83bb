using System.Globalization;
using Bot.Chat.Replies;
using Bot.Discord.Text;

namespace Bot.Discord.Replies;

/// <summary>Blocks of a reply as Discord markdown, in pieces that may be parted.</summary>
internal static class ReplyMarkdown
{
    private const string Separator = " · ";

    public static IEnumerable<Atom> Of(IEnumerable<Block> blocks)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            foreach (var atom in Space(before, block).Concat(Of(block)))
            {
                yield return atom;
            }

            before = block;
        }
    }

    private static IEnumerable<Atom> Space(Block? before, Block block) => before switch
    {
        null => [],
        HeadingBlock when block is not HeadingBlock => [Atom.Line],
        _ => [Atom.Line, Atom.Line],
    };

    private static IEnumerable<Atom> Of(Block block) => block switch
    {
        HeadingBlock heading => Markdown.Atoms(heading.Text, strong: true),
        TextBlock text => Runs(text.Runs),
        ListBlock list => Lines(list.Items.Select(Item)),
        PassageBlock passage => Lines(Passage(passage)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType(), "Discord has no shape for this block."),
    };

    private static IEnumerable<Atom> Lines(IEnumerable<IEnumerable<Atom>> lines) =>
        lines.SelectMany((line, number) => number == 0 ? line : line.Prepend(Atom.Line));

    private static IEnumerable<Atom> Item(ListItem item)
    {
        var term = item.Term.Style == RunStyle.Plain ? Run(item.Term with { Style = RunStyle.Strong }) : Run(item.Term);
        return [new Atom("• "), .. term, .. item.Runs.IsEmpty ? [] : Markdown.Atoms(": "), .. Runs(item.Runs)];
    }

    private static IEnumerable<IEnumerable<Atom>> Passage(PassageBlock passage)
    {
        yield return Markdown.Atoms(passage.Words, quoted: true);
        if (passage.Speaker is { } speaker)
        {
            yield return Speaker(speaker);
        }

        yield return Source("", passage.Source);
        foreach (var other in passage.AlsoIn)
        {
            yield return Source("also in ", other);
        }
    }

    private static IEnumerable<Atom> Speaker(Attribution speaker) =>
    [
        .. Markdown.Atoms("— "),
        .. speaker.Name is { } name ? Markdown.Atoms(name, strong: true) : Markdown.Atoms("unclear who"),
        .. speaker.Description is { } description ? Markdown.Atoms($", {description}") : [],
        .. speaker.Cue is { } cue ? Markdown.Atoms($" ({cue})") : [],
    ];

    private static IEnumerable<Atom> Source(string prefix, SourceLine source)
    {
        var day = source.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var parts = string.Join(Separator, new[] { source.Title, source.Outlet, day }.OfType<string>());
        var link = source.Url is { } url ? SourceLink.To(url) : null;
        return [.. Markdown.Atoms(prefix + parts), .. link is null ? [] : Markdown.Atoms(Separator).Append(new Atom(link))];
    }

    private static IEnumerable<Atom> Runs(IEnumerable<Run> runs) => runs.SelectMany(Run);

    private static IEnumerable<Atom> Run(Run run) =>
        run.Style == RunStyle.Code ? Markdown.Code(run.Text) : Markdown.Atoms(run.Text, run.Style == RunStyle.Strong);
}
