using System.Globalization;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;

namespace Bot.Chat;

/// <summary>Clear words for input that cannot be taken, with what to do instead.</summary>
internal static class Refusals
{
    private const int MostEchoed = 60;
    private const int MostOnButton = 40;

    public static Reply Of(string sentence, CommandDefinition definition) => new(
        [TextBlock.Of(sentence), TextBlock.Of("For example: ", Run.Code(definition.Example))], [], ReplyTone.Refusal);

    public static Reply UnknownCommand(string name, CommandCatalogue catalogue)
    {
        var near = catalogue.Definitions.MinBy(definition => Distance(definition.Name, name))!.Name;
        var guess = Distance(near, name) <= Math.Max(2, near.Length / 3) ? near : null;
        return new Reply(
            [
                TextBlock.Of($"There is no command /{Short(name)}."),
                guess is null ? TextBlock.Of(Run.Code("/help"), " lists them all.") : TextBlock.Of("Did you mean ", Run.Code($"/{guess}"), "?"),
            ],
            [], ReplyTone.Refusal);
    }

    public static Reply NotTheirChannel { get; } = Reply.Refusal(
        "What a channel follows is decided by those who may manage it (in Discord: the permission Manage Channels).");

    public static Reply Empty { get; } = new(
        [TextBlock.Of("Ask me something. ", Run.Code("/help"), " shows how.")], [], ReplyTone.Refusal);

    /// <summary>What somebody typed, short enough to say back; never half a character.</summary>
    public static string Short(string typed) => Short(typed, MostEchoed);

    /// <summary>A name short enough for a button.</summary>
    public static string Label(string name) => Short(name, MostOnButton - 1);

    private static string Short(string typed, int most)
    {
        var clean = Typing.Clean(typed);
        if (clean.Length <= most)
        {
            return clean;
        }

        var end = 0;
        for (int next; end < clean.Length; end += next)
        {
            next = StringInfo.GetNextTextElementLength(clean.AsSpan(end));
            if (end + next > most)
            {
                break;
            }
        }

        return clean[..end] + "…";
    }

    // Levenshtein's distance, for a handful of short names; what is typed is cut first.
    private static int Distance(string name, string typed)
    {
        typed = typed.Length > 2 * name.Length ? typed[..(2 * name.Length)] : typed;
        var row = Enumerable.Range(0, typed.Length + 1).ToArray();
        for (var i = 1; i <= name.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= typed.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(typed[j - 1]) == name[i - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[typed.Length];
    }
}
