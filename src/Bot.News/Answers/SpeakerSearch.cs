using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>A person of the whole index, under the fullest name.</summary>
internal sealed record FoundSpeaker(string Name, IReadOnlyList<(Document Document, Quote Quote)> Quotes);

/// <summary>Finds who is meant by a name: the whole name, a part of it, or one with a slip of the finger.</summary>
internal static class SpeakerSearch
{
    /// <summary>One who is quoted so many times as often as the next with the same surname is meant.</summary>
    private const int Prominence = 4;

    /// <summary>
    /// The person meant alone; several where the name fits more than one, the most quoted first; none where it fits nobody.
    /// A closer fit (whole name, then part, then misspelt) keeps out the farther ones.
    /// </summary>
    public static List<FoundSpeaker> Find(IndexSnapshot index, string name)
    {
        var words = SpeakerName.Words(name);
        if (words.Length == 0)
        {
            return [];
        }

        var key = SpeakerName.KeyOf(name);
        var exact = Merge(index.Segments.Select(s => s.Speakers.Find(key)).OfType<QuotedSpeaker>());
        if (exact.Count > 0)
        {
            return exact;
        }

        var all = index.Segments.SelectMany(s => s.Speakers.Speakers).Select(s => (Speaker: s, Words: SpeakerName.Words(s.Name))).ToList();
        var partial = Merge(all.Where(s => words.All(w => s.Words.Contains(w, StringComparer.Ordinal))).Select(s => s.Speaker));
        if (partial.Count > 0)
        {
            return Prominent(partial);
        }

        return Prominent(Merge(all.Where(s => words.All(w => s.Words.Any(other => IsMisspelt(w, other)))).Select(s => s.Speaker)));
    }

    private static List<FoundSpeaker> Prominent(List<FoundSpeaker> found) =>
        found.Count > 1 && found[0].Quotes.Count >= Prominence * found[1].Quotes.Count ? found[..1] : found;

    private static bool IsMisspelt(string word, string other)
    {
        var most = word.Length >= 8 ? 2 : word.Length >= 4 ? 1 : 0;
        return Math.Abs(word.Length - other.Length) <= most && WordSimilarity.Distance(word, other, most) <= most;
    }

    private static List<FoundSpeaker> Merge(IEnumerable<QuotedSpeaker> speakers) =>
        [.. speakers
            .GroupBy(s => s.Key, StringComparer.Ordinal)
            .Select(g => new FoundSpeaker(g.MaxBy(s => s.Name.Length)!.Name, [.. g.SelectMany(s => s.Quotes)]))
            .OrderByDescending(s => s.Quotes.Count)];
}
