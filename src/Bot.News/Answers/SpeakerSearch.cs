using Bot.News.Index;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>A person of the whole index, under the name in use.</summary>
internal sealed record FoundSpeaker(string Name, IReadOnlyList<(Document Document, Quote Quote)> Quotes);

/// <summary>Finds who is meant by a name: the whole name, a part of it, or one with a slip of the finger.</summary>
internal static class SpeakerSearch
{
    /// <summary>One who is quoted so many times as often as the next whom the name fits is meant.</summary>
    private const int Prominence = 4;

    /// <summary>The words of a name that are looked at.</summary>
    public const int MostWords = 12;

    /// <summary>
    /// The person meant alone; several where the name fits more than one, the most quoted first; none where it fits nobody.
    /// A closer fit (whole name, then part, then misspelt) keeps out the farther ones; but a single word, which some article may
    /// have as somebody's whole name, means whoever is far more quoted under a name that has it.
    /// </summary>
    public static List<FoundSpeaker> Find(IndexSnapshot index, string name)
    {
        var words = FoldedWords.Of(name, MostWords);
        if (words.Count == 0)
        {
            return [];
        }

        var key = index.Speakers.Resolve(SpeakerKey.Of(name));
        var all = index.Segments.SelectMany(s => s.Speakers.Speakers).ToList();
        var whole = Merge(index, all, s => index.Speakers.Resolve(s.Key) == key);
        if (whole.Count > 0 && words.Count > 1)
        {
            return whole;
        }

        var spelling = SpeakerKey.Words(name);
        var part = Merge(index, all, s => Has(WordsOf(s), words) || Has(s.Key.Split(' '), spelling));
        if (whole.Count > 0 && (part.Count == 0 || !IsFarMoreProminent(part[0], whole[0])))
        {
            return whole;
        }

        return Prominent(part.Count > 0
            ? part
            : Merge(index, all, s => WordsOf(s) is var have && words.TrueForAll(w => have.Exists(h => WordSimilarity.IsSlip(w, h)))));
    }

    private static bool Has(IEnumerable<string> words, List<string> wanted) => wanted.TrueForAll(words.Contains);

    private static List<string> WordsOf(QuotedSpeaker speaker) => FoldedWords.Of(speaker.Name, MostWords);

    private static List<FoundSpeaker> Prominent(List<FoundSpeaker> found) =>
        found.Count > 1 && IsFarMoreProminent(found[0], found[1]) ? found[..1] : found;

    private static bool IsFarMoreProminent(FoundSpeaker one, FoundSpeaker other) => one.Quotes.Count >= Prominence * other.Quotes.Count;

    /// <summary>Who fits, with all that is known under any of the person's names.</summary>
    private static List<FoundSpeaker> Merge(IndexSnapshot index, List<QuotedSpeaker> all, Func<QuotedSpeaker, bool> fits)
    {
        var meant = all.Where(fits).Select(s => index.Speakers.Resolve(s.Key)).ToHashSet(StringComparer.Ordinal);
        return meant.Count == 0 ? [] : [.. all
            .GroupBy(s => index.Speakers.Resolve(s.Key), StringComparer.Ordinal)
            .Where(g => meant.Contains(g.Key))
            .Select(g => new FoundSpeaker(QuotedSpeaker.NameOf(g), [.. g.SelectMany(s => s.Quotes).Select(q => (q.Document.Document, q.Quote))]))
            .OrderByDescending(s => s.Quotes.Count)
            .ThenBy(s => s.Name, StringComparer.Ordinal)];
    }
}
