using System.Numerics;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>Tells near-duplicates: the same sentence or the same story, taken over by another article.</summary>
internal static class SameStory
{
    /// <summary>From this share of the shorter article's three-word runs on, two articles are one story; see <see cref="StorySketch"/>.</summary>
    private const double SameArticle = 0.6;

    /// <summary>An article that is shorter than this share of the other is a part of it, and not the same story.</summary>
    private const double LeastLength = 0.4;

    /// <summary>From this share of words in common on, two sentences say the same.</summary>
    private const double SameSentence = 0.8;

    /// <summary>The sketch only estimates that share, with an error of some 0.1: above this its word is not taken but checked.</summary>
    private const double WorthChecking = 0.45;

    /// <summary>Whether one article is the other, sentences cut or added: one wire story from two outlets.</summary>
    public static bool IsSame(IndexedDocument a, IndexedDocument b) =>
        Math.Min(a.Words.Length, b.Words.Length) >= LeastLength * Math.Max(a.Words.Length, b.Words.Length)
        && a.Sketch.Containment(b.Sketch, a.Words.Length, b.Words.Length) >= WorthChecking
        && Containment(a, b) >= SameArticle;

    /// <summary>Whether two sentences have nearly the same words.</summary>
    public static bool IsSame(RankedSentence a, RankedSentence b)
    {
        // A word whose bit the other lacks is not in the other: most pairs are told apart by that.
        var most = (1 - SameSentence) * Math.Max(a.Words.Length, b.Words.Length);
        return BitOperations.PopCount(a.Signature & ~b.Signature) <= most && IsSame(a.Words, b.Words);
    }

    /// <summary>The share of the three-word runs of the article with fewer that the other has too.</summary>
    private static double Containment(IndexedDocument a, IndexedDocument b)
    {
        HashSet<(int, int, int)> runs = Runs(a), others = Runs(b);
        var least = Math.Min(runs.Count, others.Count);
        runs.IntersectWith(others);
        return least == 0 ? 0 : (double)runs.Count / least;
    }

    private static HashSet<(int First, int Second, int Third)> Runs(IndexedDocument document)
    {
        var words = document.Words;
        var runs = new HashSet<(int, int, int)>(words.Length);
        for (var i = 2; i < words.Length; i++)
        {
            runs.Add((words[i - 2], words[i - 1], words[i]));
        }

        return runs;
    }

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
