using System.Collections.Immutable;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Quotes;

/// <summary>A case of <c>quotations.md</c>: a text and the quotations that it must give, or none.</summary>
internal sealed record QuotationCase(string Name, string Text, ImmutableArray<QuotationCase.Expected> Quotes)
{
    /// <param name="Kind">"direct", or with what it is beside: "indirect negated".</param>
    internal sealed record Expected(string Kind, string Content, string Source, string Cue);

    public static IReadOnlyList<QuotationCase> All { get; } = Read();

    private static List<QuotationCase> Read()
    {
        var cases = new List<QuotationCase>();
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.Repository, "tests", "Bot.News.Tests", "Quotes", "quotations.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                var expected = lines.Skip(i + 2).TakeWhile(line => line.StartsWith("= ", StringComparison.Ordinal))
                    .Select(line => line[2..].Split(" | ")).Where(parts => parts.Length == 4);
                cases.Add(new QuotationCase(
                    lines[i][3..], lines[i + 1].Replace(" / ", "\n\n"), [.. expected.Select(p => new Expected(p[0], p[1], p[2], p[3]))]));
            }
        }

        return cases;
    }
}
