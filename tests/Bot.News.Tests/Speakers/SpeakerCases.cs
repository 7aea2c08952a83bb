using System.Collections.Immutable;
using System.Text;
using Bot.News.Quotes;
using Bot.News.Text;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Speakers;

/// <summary>A case of <c>speakers.md</c>: a text whose quotations are marked, and who must be behind them.</summary>
internal sealed record SpeakerCase(string Name, string Text, ImmutableArray<Quote> Quotes, ImmutableArray<string> Expected)
{
    public static IReadOnlyList<SpeakerCase> All { get; } = Read();

    public static SpeakerCase Parse(string name, string marked, ImmutableArray<string> expected)
    {
        var text = new StringBuilder();
        List<TextSpan> contents = [], sources = [];
        var cues = new Dictionary<int, TextSpan>();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c is '{' or '[' or '<')
            {
                open.Push(text.Length);
            }
            else if (c == '>')
            {
                cues[contents.Count] = new TextSpan(open.Pop(), text.Length);
            }
            else if (c is '}' or ']')
            {
                (c == '}' ? contents : sources).Add(new TextSpan(open.Pop(), text.Length));
            }
            else
            {
                text.Append(c);
            }
        }

        var whole = text.ToString();
        var quotes = contents.Zip(sources).Select((spans, number) => new Quote(
            spans.First.In(whole)[0] is '“' or '"' ? QuoteKind.Direct : QuoteKind.Indirect,
            [spans.First], spans.Second.IsEmpty ? [] : [spans.Second], cues.TryGetValue(number, out var cue) ? [cue] : [], null, 1, "case"));
        return new SpeakerCase(name, whole, [.. quotes.OrderBy(quote => quote.Content[0])], expected);
    }

    private static List<SpeakerCase> Read()
    {
        var cases = new List<SpeakerCase>();
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.Repository, "tests", "Bot.News.Tests", "Speakers", "speakers.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                var expected = lines.Skip(i + 2).TakeWhile(line => line.StartsWith("= ", StringComparison.Ordinal)).Select(line => line[2..]);
                cases.Add(Parse(lines[i][3..], lines[i + 1].Replace(" / ", "\n"), [.. expected]));
            }
        }

        return cases;
    }
}
