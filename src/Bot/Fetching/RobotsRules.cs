using System.Collections.Immutable;

namespace Bot.Fetching;

/// <summary>A robots.txt as it stands for one product (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>How many rules are read; those after them are passed over.</summary>
    private const int MostRules = 2000;

    /// <summary>The longest pattern, in UTF-16 code units; a longer one is passed over.</summary>
    private const int MostPattern = 1000;

    private readonly ImmutableArray<(string Pattern, bool Allows)> _rules;

    private RobotsRules(ImmutableArray<(string, bool)> rules) => _rules = rules;

    public static RobotsRules AllowAll { get; } = new([]);

    public static RobotsRules AllowNothing { get; } = new([("/", false)]);

    /// <summary>The rules of the groups that name the product, or else of those for everybody.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The product's name, compared without case.</param>
    public static RobotsRules Parse(string text, string product)
    {
        var own = ImmutableArray.CreateBuilder<(string, bool)>();
        var everybodys = ImmutableArray.CreateBuilder<(string, bool)>();
        bool isOwn = false, isEverybodys = false, namesOwn = false, inHead = false;
        foreach (var (name, value) in Lines(text))
        {
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isEverybodys) = inHead ? (isOwn, isEverybodys) : (false, false);
                isOwn |= Product(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isEverybodys |= value == "*";
                namesOwn |= isOwn;
                inHead = true;
                continue;
            }

            var allows = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !name.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            inHead = false;
            if (value.Length is > 0 and <= MostPattern && own.Count + everybodys.Count < MostRules)
            {
                (isOwn ? own : isEverybodys ? everybodys : null)?.Add((RobotsPath.Normalise(value), allows));
            }
        }

        return new RobotsRules((namesOwn ? own : everybodys).ToImmutable());
    }

    /// <summary>Whether the page may be fetched: the longest pattern that fits decides, and allowing wins a tie.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPath.Normalise(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var best = (Length: -1, Allows: true);
        foreach (var (pattern, allows) in _rules)
        {
            var isBetter = pattern.Length > best.Length || (pattern.Length == best.Length && allows);
            if (isBetter && RobotsPath.Fits(path, pattern))
            {
                best = (pattern.Length, allows);
            }
        }

        return best.Allows;
    }

    private static string Product(string agent)
    {
        var end = agent.AsSpan().IndexOfAny('/', ' ', '\t');
        return end < 0 ? agent : agent[..end];
    }

    private static IEnumerable<(string Name, string Value)> Lines(string text)
    {
        using var lines = new StringReader(text.TrimStart('\uFEFF'));
        while (lines.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var bare = comment < 0 ? line : line[..comment];
            var colon = bare.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (bare[..colon].Trim(), bare[(colon + 1)..].Trim());
            }
        }
    }
}
