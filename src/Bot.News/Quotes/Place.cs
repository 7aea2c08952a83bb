using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>A cue with its source, around which the content is looked for. Places are tokens.</summary>
/// <param name="Left">The first token of cue and source together; content before ends here at the latest.</param>
/// <param name="Right">One past their last token; content after starts here at the earliest.</param>
/// <param name="SourceSide">0: no source; 1: it stands before the cue; 2: after it.</param>
internal readonly record struct Place(int Head, int Left, int Right, int SourceSide, Window Window)
{
    public static Place Of(Scene scene, int head, Window cue, Window source)
    {
        var window = scene.WindowOf(cue.First);
        if (source.End == 0)
        {
            return new Place(head, cue.First, cue.End, 0, window);
        }

        // A source far off belongs to another clause: the content hangs on the cue alone.
        var isLeft = source.End <= cue.First;
        var gap = isLeft ? cue.First - source.End : source.First - cue.End;
        var isNear = gap <= NearSource
            || (isLeft && gap <= Insertion && scene[source.End].Tag == Tag.Comma && scene[cue.First - 1].Tag == Tag.Comma);
        return new Place(
            head,
            isLeft && isNear ? Math.Min(source.First, cue.First) : cue.First,
            !isLeft && isNear ? Math.Max(source.End, cue.End) : cue.End,
            isNear ? isLeft ? 1 : 2 : 3,
            window);
    }

    private const int NearSource = 4;

    /// <summary>How long a clause between commas may part a source from its cue: "Warren, who has not endorsed anyone, told".</summary>
    private const int Insertion = 30;
}
