using Bot.Chat.Replies;
using Bot.News;

namespace Bot.Chat.Tests;

/// <summary>Long answers, page after page, with the ways between them.</summary>
public sealed class PagingTests
{
    /// <summary>What the mayor says in each article: the harbour in it, and the rest different.</summary>
    private static readonly string[] Sayings =
    [
        "We close the harbour of Aden because the old crane fell into the water in a storm",
        "In Baltimore they are closing the harbour while divers look for a lost anchor",
        "Whoever closes the harbour at Cadiz hears from us before the feast of the fishermen",
        "Customs officers closed the harbours of the south to lorries without papers",
        "If ice comes up the river, Essen is closing the small harbours until March",
        "Dock workers in Fremantle saw that we closed the harbour over unpaid night shifts",
        "A film company paid, and Genoa closes the harbours for eleven days",
    ];

    [Theory]
    [InlineData("/articles harbour", "1/2: next", "2/2: previous")]
    [InlineData("/ask close harbour", "1/3: next", "2/3: previous, next", "3/3: previous")]
    [InlineData("/who-said harbour closing", "1/3: next", "2/3: previous, next", "3/3: previous")]
    [InlineData("/quotes by:\"Anna Berg\"", "1/2: next", "2/2: previous")]
    public void Actions_LongAnswer_LeadThroughEveryPageAndBack(string line, params string[] pages)
    {
        var desk = Desk();
        var reply = desk.RunLine(line).Reply;
        var (shown, walked) = (new List<string>(), new List<string>());
        for (var number = 1; ; number++)
        {
            walked.Add($"{number}/{pages.Length}: {string.Join(", ", reply.Actions.Where(a => a.Turn != PageTurn.None).Select(a => a.Turn.ToString().ToLowerInvariant()))}");
            shown.AddRange(reply.Blocks.OfType<PassageBlock>().Select(p => $"{p.Source.ArticleId} {p.Start}"));
            if (reply.Actions.FirstOrDefault(a => a.Turn == PageTurn.Next) is not { } next)
            {
                break;
            }

            reply = desk.Run(next.Invocation).Reply;
        }

        Assert.Equal(pages, walked);
        Assert.Equal(shown.Distinct(), shown);
    }

    [Fact]
    public void Actions_PageAfterTheLast_IsTheLast()
    {
        var desk = Desk();

        Assert.Equal(
            desk.RunLine("/articles harbour page:2").Reply.Blocks.Select(b => b.ToString()),
            desk.RunLine("/articles harbour page:99").Reply.Blocks.Select(b => b.ToString()));
    }

    [Fact]
    public void Actions_ShortAnswer_LeadToNoOtherPage() =>
        Assert.All(SeedDesk.Create().RunLine("/who-said we don't seek a war").Reply.Actions, a => Assert.Equal(PageTurn.None, a.Turn));

    private static NewsDesk Desk() => SeedDesk.Create(Sayings.Select((saying, i) => Document.Read(
        new Article($"port-{i}", $"\"{saying},\" said Anna Berg, the mayor.\n\nMore was not known on day {i} of the talks.")
        {
            Title = $"Harbour news {i}",
            Published = new DateTimeOffset(2020, 1, 1 + i, 0, 0, 0, TimeSpan.Zero),
        })));
}
