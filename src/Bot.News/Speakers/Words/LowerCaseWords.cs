namespace Bot.News.Speakers.Words;

/// <summary>The words that an article has in small letters: elsewhere a capital tells no name, "Vendors say" beside "the vendors".</summary>
internal sealed class LowerCaseWords(WordSequence words)
{
    /// <summary>Words beyond this many are not read.</summary>
    private const int Most = 20_000;

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? known;

    /// <summary>Whether the article has a word in small letters; it is read when that is first asked.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        known ??= Read().GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[64];
        return word.Length <= lower.Length && word.ToLowerInvariant(lower) == word.Length && known.Value.Contains(lower[..word.Length]);
    }

    private HashSet<string> Read()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < Math.Min(words.Count, Most); i++)
        {
            if (!words[i].IsMark && !words[i].IsCapital && !words[i].Is(WordClass.Function))
            {
                lookup.Add(words.Letters(i));
            }
        }

        return found;
    }
}
