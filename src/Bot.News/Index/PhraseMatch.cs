namespace Bot.News.Index;

/// <summary>Finds words that follow each other exactly.</summary>
internal static class PhraseMatch
{
    /// <summary>Where the phrase first stands in a stream of words, or -1; a phrase of no words stands at 0.</summary>
    public static int Find(ReadOnlySpan<int> words, ReadOnlySpan<int> phrase) => words.IndexOf(phrase);
}
