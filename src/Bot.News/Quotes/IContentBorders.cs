using Bot.News.Quotes.Model;

namespace Bot.News.Quotes;

/// <summary>
/// How content on one side of the cue is found: first its border near the cue, then, given that one, the far border.
/// Static, so that the search over both sides is one, compiled for each.
/// </summary>
internal interface IContentBorders
{
    /// <summary>How many near borders are followed.</summary>
    static abstract int MostNear { get; }

    /// <summary>Whether <see cref="DescribeFar"/> looks at where the source stands.</summary>
    static abstract bool FarDependsOnSource { get; }

    /// <summary>Where cue and source end towards this side.</summary>
    static abstract int Anchor(in Place place);

    static abstract int NearPlaces(Scene scene, in Place place, Span<int> found);

    static abstract void DescribeNear(ref Features f, Scene scene, in Place place, int near);

    static abstract int FarPlaces(Scene scene, in Place place, int near, Span<int> found);

    static abstract void DescribeFar(ref Features f, Scene scene, in Place place, int near, int far);

    static abstract Window Content(int near, int far);
}
