using System.Text;

namespace Bot.Discord.Text;

/// <summary>Puts pieces of markdown together, as many as fit.</summary>
internal static class MarkdownWriter
{
    private const string Bold = "**";
    private const string Quotation = "> ";

    /// <summary>All pieces as one text.</summary>
    public static string Write(IReadOnlyList<Atom> atoms) => Write(atoms, 0, Fitting(atoms, 0, int.MaxValue));

    /// <summary>As many pieces from a place on as fit. What is left begins at <paramref name="next"/>: after a line or a
    /// word where one ends in the second half, otherwise after a character.</summary>
    public static string Take(IReadOnlyList<Atom> atoms, int start, int limit, out int next)
    {
        next = Fitting(atoms, start, limit);
        if (next < atoms.Count)
        {
            next = BreakBefore(atoms, start, next);
        }

        return Write(atoms, start, next).TrimEnd();
    }

    private static int Fitting(IReadOnlyList<Atom> atoms, int start, int limit)
    {
        var (length, state) = (0, State.Initial);
        for (var at = start; at < atoms.Count; at++)
        {
            (var opening, state) = Opening(atoms[at], state);
            length += opening.Length + atoms[at].Markup.Length;
            if (length + (state.Strong ? Bold.Length : 0) > limit)
            {
                return at;
            }
        }

        return atoms.Count;
    }

    private static int BreakBefore(IReadOnlyList<Atom> atoms, int start, int end)
    {
        var half = start + ((end - start) / 2);
        var word = 0;
        for (var at = end; at > half; at--)
        {
            if (atoms[at].IsLineEnd)
            {
                return at;
            }

            word = word == 0 && atoms[at].IsBlank ? at : word;
        }

        return word > 0 ? word : end;
    }

    private static string Write(IReadOnlyList<Atom> atoms, int start, int end)
    {
        var written = new StringBuilder();
        var state = State.Initial;
        for (var at = start; at < end; at++)
        {
            (var opening, state) = Opening(atoms[at], state);
            written.Append(opening).Append(atoms[at].Markup);
        }

        return (state.Strong ? written.Append(Bold) : written).ToString();
    }

    /// <summary>What has to be written before a piece; bold ends with its line.</summary>
    private static (string Opening, State State) Opening(Atom atom, State before)
    {
        var strong = atom.Strong && !atom.IsLineEnd;
        var close = before.Strong && !strong ? Bold : "";
        var quotation = before.LineStart && atom.Quoted ? Quotation : "";
        var open = strong && !before.Strong ? Bold : "";
        return (close + quotation + open, new State(strong, atom.IsLineEnd));
    }

    private readonly record struct State(bool Strong, bool LineStart)
    {
        public static State Initial { get; } = new(false, true);
    }
}
