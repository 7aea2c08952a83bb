using System.Text.Json;
using Bot.News;
using Bot.Tests.Shared;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(BrowserFixture.Name)]
public sealed class ChatPageSafetyTests(BrowserFixture browser)
{
    private static readonly string[] Hostile =
    [
        "<script>window.hacked = 1</script>",
        "<img src=x onerror=\"window.hacked = 1\">",
        "<svg onload=alert(1)>",
        "</blockquote></figure></article><h1>Mine</h1>",
        "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe>",
        "{{constructor.constructor('window.hacked = 1')()}} ${window.hacked = 1}",
        "&lt;b&gt; &amp; &#60;",
        "**bold** _thin_ `code` [a link](javascript:alert(1)) # heading",
        "@everyone @here <@80351110224678912>",
        "A\u202ebackwards\u2066 \u0007 \0 \ufeff",
        "'; DROP TABLE articles; --",
    ];

    [BrowserFact]
    public async Task Article_HostileInEveryField_IsShownAsText()
    {
        await using var bot = await WebBot.StartEmptyAsync();
        bot.Publish(Hostile.Select((text, n) => MadeDocument.Of(
            new Article($"id {n} {text}", "") { Title = $"Title {text}", Outlet = $"Outlet {text}", Url = "javascript:alert(1)" },
            ($"Speaker {text}", $"the {text} one", $"“Words {text}”"))));
        await using var page = await ChatPage.OpenAsync(browser, bot);

        for (var n = 0; n < Hostile.Length; n++)
        {
            var reply = await bot.Client.GetStringAsync(new Uri($"/api/complete?line={Uri.EscapeDataString("/quotes Speaker")}", UriKind.Relative));
            var names = JsonDocument.Parse(reply).RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!).ToList();
            Assert.NotEmpty(names);
            await page.AskAsync(names[n % names.Count]);
        }

        var shown = string.Join('\n', await page.Turns.Locator(".passage").AllTextContentsAsync());
        Assert.Contains("<script>window.hacked = 1</script>", shown, StringComparison.Ordinal);
        await NothingRanAsync(page);
        await Expect(page.Turns.Locator(".passage a")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Question_Hostile_IsShownAsTextAndAnswered()
    {
        await using var bot = await WebBot.StartEmptyAsync();
        bot.Publish(MadeDocument.Of(new Article("one", ""), ("Maria Keller", null, "“Yes.”")));
        await using var page = await ChatPage.OpenAsync(browser, bot);

        foreach (var text in Hostile.Append(new string('w', 10_000)))
        {
            var turn = await page.AskAsync(text);

            await Expect(turn.Locator(".asked")).ToContainTextAsync(text[..4]);
            await Expect(turn.Locator(".reply > p").First).Not.ToBeEmptyAsync();
        }

        await NothingRanAsync(page);
        Assert.True(await FitsAsync(page));
    }

    [BrowserFact]
    public async Task Link_Hostile_IsShownAsText()
    {
        await using var bot = await WebBot.StartEmptyAsync();
        bot.Publish(MadeDocument.Of(new Article("one", "")));

        await using var page = await ChatPage.OpenAsync(browser, bot, $"/?q={Uri.EscapeDataString(string.Join(' ', Hostile))}");

        await page.AnsweredAsync();
        await Expect(page.Turn.Locator(".asked")).ToContainTextAsync(Hostile[0]);
        await NothingRanAsync(page);
    }

    [BrowserFact]
    public async Task Reply_HostileStrings_AreShownToTheLetter() => await ShowsToTheLetterAsync(Hostile);

    [NaughtyBrowserFact]
    public async Task Reply_NaughtyStrings_AreShownToTheLetter() => await ShowsToTheLetterAsync(
        JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(SharedFolder.File("data/hostile/naughty-strings.json")))!);

    private async Task ShowsToTheLetterAsync(string[] texts)
    {
        await using var bot = await WebBot.StartEmptyAsync();
        bot.Publish(MadeDocument.Of(new Article("one", "")));
        await using var page = await ChatPage.OpenAsync(browser, bot);
        var reply = new
        {
            tone = "answer",
            blocks = texts.Select(text => new
            {
                type = "passage",
                words = new[] { new { text, style = "plain" }, new { text, style = "strong" } },
                speaker = new { name = text, description = text, cue = text },
                source = new { article = text, title = text, outlet = text, published = (string?)null, url = text },
                alsoIn = Array.Empty<object>(),
                start = 0,
                end = 1,
            }),
            actions = new[] { new { label = texts[0], line = texts[0], turnsPage = false } },
        };
        await page.Window.RouteAsync("**/api/chat", route => route.FulfillAsync(new() { Json = reply }));

        var turn = await page.AskAsync("/about");

        // What a browser cannot hold (half a surrogate pair) is the same on both sides after a way through JSON.
        var kept = JsonSerializer.Deserialize<string[]>(JsonSerializer.Serialize(texts))!;
        Assert.Equal(kept, await turn.Locator(".who strong").AllTextContentsAsync());
        Assert.Equal(kept, await turn.Locator("mark").AllTextContentsAsync());
        Assert.Equal(kept.Select(text => text + text), await turn.Locator("blockquote").AllTextContentsAsync());
        await NothingRanAsync(page);
        Assert.True(await FitsAsync(page));
    }

    private static async Task NothingRanAsync(ChatPage page)
    {
        Assert.Empty(page.Faults);
        Assert.True(await page.Window.EvaluateAsync<bool>("() => window.hacked === undefined"));
        await Expect(page.Turns.Locator("script, img, svg, iframe, object, embed, style, link, h1")).ToHaveCountAsync(0);
        foreach (var address in await page.Turns.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
        {
            Assert.Matches("^https?://", address);
        }
    }

    private static Task<bool> FitsAsync(ChatPage page) => page.Window.EvaluateAsync<bool>(ChatPageLooksTests.Fits);

    private sealed class NaughtyBrowserFactAttribute : FactAttribute
    {
        public NaughtyBrowserFactAttribute() => Skip = Chromium.Missing ?? (SharedFolder.Root is null ? "needs the measuring data in ../shared" : null);
    }
}
