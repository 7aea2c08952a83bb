namespace Bot.News.Index;

/// <summary>Sorts words by their letters: by the first eight as one number, then by all where these are the same.</summary>
internal static class AlphabeticalOrder
{
    private const int KeyLetters = sizeof(ulong);

    /// <summary>The same words in the order of their code units.</summary>
    public static int[] Of(ReadOnlySpan<int> words, Vocabulary vocabulary)
    {
        var sorted = words.ToArray();
        var keys = Array.ConvertAll(sorted, w => Key(vocabulary.Letters(w)));
        Array.Sort(keys, sorted);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            sorted.AsSpan(start, end - start).Sort((a, b) => vocabulary.Letters(a).SequenceCompareTo(vocabulary.Letters(b)));
            start = end;
        }

        return sorted;
    }

    /// <summary>A number that never falls from one word to a later one: a byte for a letter, the same for all rare ones.</summary>
    private static ulong Key(ReadOnlySpan<char> letters)
    {
        ulong key = 0;
        for (var i = 0; i < KeyLetters; i++)
        {
            key = (key << 8) | (i < letters.Length ? Math.Min(letters[i], byte.MaxValue) : 0u);
        }

        return key;
    }
}
