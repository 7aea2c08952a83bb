namespace Bot.News.Summaries;

/// <summary>Tells whether a sentence says again what was said.</summary>
internal sealed class SaidBefore
{
    /// <summary>From this share of the shorter sentence's words in common on, two sentences say the same. Set by hand.</summary>
    private const double Same = 0.5;

    private readonly List<HashSet<string>> _said = [];

    public bool Has(IEnumerable<string> words)
    {
        var different = words.ToHashSet(StringComparer.Ordinal);
        return _said.Exists(said => different.Count(said.Contains) >= Same * Math.Max(1, Math.Min(said.Count, different.Count)));
    }

    public void Add(IEnumerable<string> words) => _said.Add(words.ToHashSet(StringComparer.Ordinal));
}
