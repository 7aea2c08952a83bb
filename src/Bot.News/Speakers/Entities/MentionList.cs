namespace Bot.News.Speakers.Entities;

/// <summary>Finds places in a list of mentions, ascending and none overlapping.</summary>
internal static class MentionList
{
    /// <summary>The first mention that does not end before the word, as an index into the mentions.</summary>
    public static int At(List<Mention> mentions, int word)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].End <= word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The mention that ends right before the word, or null.</summary>
    public static Mention? EndingAt(List<Mention> mentions, int word)
    {
        var at = At(mentions, word - 1);
        return at < mentions.Count && mentions[at].End == word ? mentions[at] : null;
    }
}
