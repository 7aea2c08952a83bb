using System.Collections.Frozen;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// Which names over a collection of articles are one person. Links are conservative: two people under one name mislead,
/// one person under two names only splits a list.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>A name with middle names goes to the same first and last word without ("Hillary Rodham Clinton"), where no
/// other middle name competes.</item>
/// <item>A short first name goes to its long form with the same surname ("Joe Biden", "Joseph Biden"), to the more
/// quoted of the two, where exactly one such name is known.</item>
/// <item>A first name with a slip of one letter goes to the name meant, where it is no first name itself and that name is
/// quoted in at least <see cref="SlipProminence"/> times as many articles ("Volodymr Zelensky").</item>
/// <item>A surname alone goes to a full name only if it is not a common one, its bearer is quoted in at least
/// <see cref="LeastArticles"/> articles and in at least <see cref="Prominence"/> times as many as all
/// other bearers of the surname together.</item>
/// </list>
/// </remarks>
public sealed class SpeakerDirectory
{
    /// <summary>A surname alone means nobody whom fewer articles quote.</summary>
    public const int LeastArticles = 5;

    /// <summary>How many times as many articles must quote the one as all others of that surname.</summary>
    public const int Prominence = 20;

    /// <summary>How many times as many articles must quote a name for another to be a slip of it.</summary>
    public const int SlipProminence = 10;

    /// <summary>Shorter first names that differ by a letter are often two names.</summary>
    private const int ShortestSlip = 6;

    private static readonly FrozenSet<string> CommonSurnames =
        WordList.Lines("Speakers.Lexicon.common-surnames.txt").Select(name => NameFolding.Fold(name)).ToFrozenSet();

    private readonly FrozenDictionary<string, string> links;

    private SpeakerDirectory(FrozenDictionary<string, string> links) => this.links = links;

    /// <summary>Reads the directory of a collection.</summary>
    /// <param name="articles">For each <see cref="SpeakerKey"/>, how many articles quote it.</param>
    public static SpeakerDirectory Of(IReadOnlyDictionary<string, int> articles)
    {
        var bySurname = new Dictionary<string, List<string[]>>();
        foreach (var key in articles.Keys.Order(StringComparer.Ordinal))
        {
            var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1)
            {
                (bySurname.TryGetValue(words[^1], out var bearers) ? bearers : bySurname[words[^1]] = []).Add(words);
            }
        }

        var links = new Dictionary<string, string>();
        foreach (var bearers in bySurname.Values)
        {
            LinkFullNames(bearers, articles, links);
            LinkSlips(bearers, articles, links);
        }

        foreach (var key in articles.Keys)
        {
            if (!key.Contains(' ') && !CommonSurnames.Contains(key) && bySurname.TryGetValue(key, out var bearers)
                && Prominent(bearers, articles, links) is { } one)
            {
                links[key] = one;
            }
        }

        return new SpeakerDirectory(links.ToFrozenDictionary());
    }

    /// <summary>The key under which somebody's quotations belong together; the key itself where nothing speaks for a link.</summary>
    public string Resolve(string key)
    {
        for (var steps = 0; steps < 3 && links.TryGetValue(key, out var other); steps++)
        {
            key = other;
        }

        return key;
    }

    private static void LinkFullNames(List<string[]> bearers, IReadOnlyDictionary<string, int> articles, Dictionary<string, string> links)
    {
        foreach (var name in bearers)
        {
            string[]? match = null;
            var matches = 0;
            foreach (var other in bearers)
            {
                if (other != name && NameMatch.SameFirst(name[0], other[0]) && Middle(name, other))
                {
                    match = other;
                    matches++;
                }
            }

            if (matches == 1 && Precedes(match!, name, articles))
            {
                links[string.Join(' ', name)] = string.Join(' ', match!);
            }
        }
    }

    private static void LinkSlips(List<string[]> bearers, IReadOnlyDictionary<string, int> articles, Dictionary<string, string> links)
    {
        foreach (var name in bearers)
        {
            var key = string.Join(' ', name);
            if (name.Length != 2 || name[0].Length < ShortestSlip || links.ContainsKey(key) || NameLexicon.Find(name[0])?.Is(WordClass.GivenName) == true)
            {
                continue;
            }

            var meant = bearers.Find(other => other.Length == 2 && NameMatch.DiffersByOneLetter(name[0], other[0])
                && articles[string.Join(' ', other)] >= SlipProminence * articles[key]);
            if (meant is not null)
            {
                links[key] = string.Join(' ', meant);
            }
        }
    }

    // One of the two has no middle name.
    private static bool Middle(string[] a, string[] b) => a.Length == 2 || b.Length == 2;

    private static bool Precedes(string[] a, string[] b, IReadOnlyDictionary<string, int> articles)
    {
        string first = string.Join(' ', a), second = string.Join(' ', b);
        var more = articles[first].CompareTo(articles[second]);
        return more > 0 || (more == 0 && string.CompareOrdinal(first, second) < 0);
    }

    private static string? Prominent(List<string[]> bearers, IReadOnlyDictionary<string, int> articles, Dictionary<string, string> links)
    {
        var counts = new Dictionary<string, int>();
        foreach (var bearer in bearers)
        {
            var key = string.Join(' ', bearer);
            var one = links.GetValueOrDefault(key, key);
            counts[one] = counts.GetValueOrDefault(one) + articles[key];
        }

        var best = counts.MaxBy(count => count.Value);
        var others = counts.Values.Sum() - best.Value;
        return best.Value >= LeastArticles && best.Value >= Prominence * others ? best.Key : null;
    }
}
