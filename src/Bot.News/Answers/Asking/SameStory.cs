using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>Tells near-duplicates: the same sentence or the same story, taken over by another article.</summary>
internal static class SameStory
{
    /// <summary>From this share of three-word runs in common on, two articles are one story; see <see cref="StorySketch"/>.</summary>
    private const double SameArticle = 0.5;

    /// <summary>From this share of words in common on, two sentences say the same.</summary>
    private const double SameSentence = 0.8;

    public static bool IsSame(IndexedDocument a, IndexedDocument b) => a.Sketch.Resemblance(b.Sketch) >= SameArticle;

    public static bool IsSame(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (Math.Min(a.Length, b.Length) < SameSentence * Math.Max(a.Length, b.Length))
        {
            return false;
        }

        var same = 0;
        foreach (var word in a)
        {
            same += b.Contains(word) ? 1 : 0;
        }

        return same >= SameSentence * Math.Max(a.Length, b.Length);
    }
}
