using Bot.Chat.Replies;

namespace Bot.Discord.Text;

/// <summary>Text from articles and people as Discord markdown that shows just that text: no formatting, masked link,
/// mention, channel, emoji, timestamp, list, quotation or header comes alive. Links stay links, in angle brackets, which
/// Discord does not show and inside which it formats nothing.</summary>
internal static class Markdown
{
    /// <summary>Keeps Discord from reading @everyone and @here; it has no width.</summary>
    private const char ZeroWidthSpace = '\u200B';

    private const string AlwaysSpecial = "\\`*_~|<>[]#";
    private const string SpecialAtLineStart = "-+";

    public static string Escape(string text) => MarkdownWriter.Write([.. Atoms(text)]);

    /// <summary>The text in pieces that may be parted, but not cut.</summary>
    public static IEnumerable<Atom> Atoms(string text, bool strong = false, bool quoted = false) => Atoms(text, _ => strong, quoted);

    /// <summary>Runs of one text in pieces that may be parted, but not cut: a link or a character may lie in two runs.</summary>
    public static IEnumerable<Atom> Atoms(IReadOnlyList<Run> runs, bool quoted = false)
    {
        var ends = new List<int>();
        foreach (var run in runs)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + run.Text.Length);
        }

        return Atoms(
            string.Concat(runs.Select(run => run.Text)),
            part => Enumerable.Range(0, ends.Count).Any(at =>
                runs[at].Style == RunStyle.Strong && part.Start.Value < ends[at] && part.End.Value > ends[at] - runs[at].Text.Length),
            quoted);
    }

    private static IEnumerable<Atom> Atoms(string text, Func<Range, bool> isStrong, bool quoted)
    {
        var line = LinePlace.Start;
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = WebAddress.LengthAt(text, at);
            if (length > 0)
            {
                yield return new Atom($"<{text.AsSpan(at, length)}>", isStrong(at..(at + length)), quoted);
                line = LinePlace.Middle;
                continue;
            }

            var character = Graphemes.At(text, at, out length);
            if (character.Length > 0)
            {
                yield return new Atom(Escape(character, text.AsSpan(at + length), line), isStrong(at..(at + length)), quoted);
                line = After(character, line);
            }
        }
    }

    /// <summary>A span of code that shows the text to the letter; text that cannot stand in one is escaped instead.</summary>
    public static IEnumerable<Atom> Code(string text) =>
        text.Length == 0 || text.Contains('`') || text.Any(char.IsControl) || text.Any(char.IsSurrogate)
            ? Atoms(text)
            : [new Atom($"`{text}`")];

    /// <summary>Where the text ends, more may follow that is not known here: then what could mean something is escaped.</summary>
    private static string Escape(string character, ReadOnlySpan<char> rest, LinePlace line)
    {
        var first = character[0];
        var special = AlwaysSpecial.Contains(first)
            || (line == LinePlace.Start && SpecialAtLineStart.Contains(first))
            || (line != LinePlace.Middle && (first is '.' or ')'))
            || (first == ':' && !(rest is [var next, ..] && char.IsWhiteSpace(next)));
        if (special)
        {
            return "\\" + character;
        }

        return character == "@" && (MayBe(rest, "everyone") || MayBe(rest, "here")) ? character + ZeroWidthSpace : character;
    }

    private static LinePlace After(string character, LinePlace line) => character switch
    {
        "\n" => LinePlace.Start,
        [var one, ..] when char.IsWhiteSpace(one) => line == LinePlace.Start ? LinePlace.Start : LinePlace.Middle,
        [var one] when char.IsDigit(one) => line == LinePlace.Middle ? LinePlace.Middle : LinePlace.Number,
        _ => LinePlace.Middle,
    };

    private static bool MayBe(ReadOnlySpan<char> rest, ReadOnlySpan<char> word) =>
        rest.StartsWith(word[..Math.Min(rest.Length, word.Length)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where in a line a character stands: some mean something only at its start or after a number there.</summary>
    private enum LinePlace
    {
        Start,
        Number,
        Middle,
    }
}
