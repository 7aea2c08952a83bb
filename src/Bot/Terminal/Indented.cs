using Spectre.Console.Rendering;

namespace Bot.Terminal;

/// <summary>Moves what is inside to the right, without filling the lines up to the edge as a padder does.</summary>
internal sealed class Indented(IRenderable inner, int left) : Renderable
{
    private const int LeastWidth = 20;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lines = Segment.SplitLines(inner.Render(options, Math.Max(LeastWidth, maxWidth - left)));
        foreach (var line in lines)
        {
            yield return Segment.Padding(left);
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }
}
