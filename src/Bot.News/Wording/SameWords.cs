using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>Tells whether two places match with the same words.</summary>
internal static class SameWords
{
    /// <summary>The share of different matched words that two places have in common when they are the same words.</summary>
    private const double SameShare = 0.8;

    /// <summary>Whether the words at some places of a document are those at places of another, for most part, in any order.</summary>
    public static bool Of(IndexedDocument document, ReadOnlySpan<int> places, IndexedDocument other, ReadOnlySpan<int> otherPlaces)
    {
        var ours = Different(document, places, stackalloc int[places.Length]);
        var theirs = Different(other, otherPlaces, stackalloc int[otherPlaces.Length]);
        int common = 0, at = 0;
        foreach (var word in ours)
        {
            while (at < theirs.Length && theirs[at] < word)
            {
                at++;
            }

            common += at < theirs.Length && theirs[at] == word ? 1 : 0;
        }

        return common >= SameShare * Math.Max(ours.Length, theirs.Length);
    }

    private static ReadOnlySpan<int> Different(IndexedDocument document, ReadOnlySpan<int> places, Span<int> words)
    {
        for (var i = 0; i < places.Length; i++)
        {
            words[i] = document.Words[places[i]];
        }

        words.Sort();
        var different = 0;
        foreach (var word in words)
        {
            if (different == 0 || words[different - 1] != word)
            {
                words[different++] = word;
            }
        }

        return words[..different];
    }
}
