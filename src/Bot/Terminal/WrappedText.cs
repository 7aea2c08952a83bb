using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.Terminal;

/// <summary>Styled text, wrapped at blanks alone: a mark may begin or end inside a word without breaking it.</summary>
/// <param name="left">How many columns it is moved to the right.</param>
internal sealed class WrappedText(int left) : Renderable
{
    private const int LeastWidth = 20;

    private readonly List<(string Text, Style Style)> _pieces = [];

    public WrappedText Append(string text, Style? style = null)
    {
        _pieces.Add((text, style ?? Style.Plain));
        return this;
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Max(LeastWidth, maxWidth - left);
        foreach (var line in Lines())
        {
            foreach (var segment in Wrap(line, width))
            {
                yield return segment;
            }
        }
    }

    private IEnumerable<Segment> Wrap(List<Segment> line, int width)
    {
        var used = 0;
        Segment? blank = null;
        yield return Segment.Padding(left);
        foreach (var word in Words(line))
        {
            var size = Segment.CellCount(word);
            if (word is [{ IsWhiteSpace: true } space])
            {
                blank = space;
                continue;
            }

            var gap = blank?.CellCount() ?? 0;
            if (used > 0 && used + gap + size > width)
            {
                yield return Segment.LineBreak;
                yield return Segment.Padding(left);
                used = 0;
            }
            else if (blank is { } between)
            {
                yield return between;
                used += gap;
            }

            blank = null;
            used += size;
            foreach (var piece in word)
            {
                yield return piece;
            }
        }

        yield return Segment.LineBreak;
    }

    /// <summary>The pieces between line ends.</summary>
    private IEnumerable<List<Segment>> Lines()
    {
        var line = new List<Segment>();
        foreach (var (text, style) in _pieces)
        {
            var parts = text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return line;
                    line = [];
                }

                if (parts[i].Length > 0)
                {
                    line.Add(new Segment(parts[i], style));
                }
            }
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    /// <summary>Words, each of one piece or more, and the blanks between them.</summary>
    private static IEnumerable<List<Segment>> Words(List<Segment> line)
    {
        var word = new List<Segment>();
        foreach (var piece in line)
        {
            for (var start = 0; start < piece.Text.Length;)
            {
                var isBlank = piece.Text[start] == ' ';
                var end = start + 1;
                while (end < piece.Text.Length && (piece.Text[end] == ' ') == isBlank)
                {
                    end++;
                }

                var part = new Segment(piece.Text[start..end], piece.Style);
                start = end;
                if (!isBlank)
                {
                    word.Add(part);
                    continue;
                }

                if (word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                yield return [part];
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }
}
