using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.News;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(BrowserFixture.Name)]
public sealed class ChatPageTests(BrowserFixture browser, ChatPageTests.Fixture fixture) : IClassFixture<ChatPageTests.Fixture>
{
    private const string Question = "/who-said we dont seek a war or escalation";
    private const string Speaker = "Maria Keller";

    private readonly WebBot _bot = fixture.Bot;

    [BrowserFact]
    public async Task Ask_WordsOfTheSeed_ShowsTheSpeakerAndMarksTheWords()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);

        var turn = await page.AskAsync(Question);

        var passage = turn.Locator(".passage").First;
        await Expect(passage.Locator(".who strong")).ToHaveTextAsync("Javad Zarif");
        await Expect(passage.Locator(".who .description")).ToHaveTextAsync("Iran’s Foreign Minister");
        await Expect(passage.Locator(".who .cue")).ToContainTextAsync("added");
        await Expect(passage.Locator("blockquote")).ToHaveTextAsync("“We do not seek escalation or war, but will defend ourselves against any aggression,”");
        await Expect(passage.Locator("mark").First).ToContainTextAsync("seek");
        await Expect(passage.Locator(".source")).ToContainTextAsync("Iran launches missiles");
        await Expect(page.Line).ToBeFocusedAsync();
        await Expect(page.Line).ToHaveValueAsync("");
        Assert.Empty(page.Faults);
    }

    [BrowserFact]
    public async Task Example_Clicked_IsAsked()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        var example = page.Examples.Filter(new() { HasText = "/help" });

        await example.ClickAsync();

        await page.AnsweredAsync();
        await Expect(page.Turn.Locator(".asked")).ToContainTextAsync("/help");
        await Expect(page.Turn.Locator(".asked")).ToBeFocusedAsync();
        await page.Turn.GetByRole(AriaRole.Button, new() { Name = "/about" }).ClickAsync();
        await Expect(page.Turns).ToHaveCountAsync(2);
        await page.AnsweredAsync();
        await Expect(page.Turn).ToContainTextAsync("Quotations");
    }

    [BrowserFact]
    public async Task Typing_ByKeyboard_CompletesCommandsOptionsAndSpeakers()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);

        await page.Line.PressSequentiallyAsync("/qu");
        await Expect(page.Options).ToHaveCountAsync(1);
        await Expect(page.Line).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Options.First).ToContainTextAsync("What a person said");
        await page.Line.PressAsync("Tab");
        await Expect(page.Line).ToHaveValueAsync("/quotes ");
        await page.Line.PressSequentiallyAsync("by:Kell");
        await Expect(page.Options.Filter(new() { HasText = Speaker })).ToBeVisibleAsync();
        await page.Line.PressAsync("ArrowDown");
        await Expect(page.Line).ToHaveAttributeAsync("aria-activedescendant", await page.Options.First.GetAttributeAsync("id") ?? "");
        await Expect(page.Options.First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Line.PressAsync("Enter");
        await Expect(page.Line).ToHaveValueAsync($"/quotes by:\"{Speaker}\"");
        await Expect(page.Line).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.Turns).ToHaveCountAsync(0);
        await page.Line.PressAsync("Enter");

        await page.AnsweredAsync();
        await Expect(page.Turn.Locator("h3")).ToContainTextAsync($"{Speaker}: 12 quotations");
    }

    [BrowserFact]
    public async Task Tab_FasterThanTheCompletions_TakesTheFirstAndKeepsTheFocus()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        var letGo = new TaskCompletionSource();
        await page.Window.RouteAsync("**/api/complete*", async route =>
        {
            await letGo.Task;
            await route.ContinueAsync();
        });

        await page.Line.PressSequentiallyAsync("/qu");
        await page.Line.PressAsync("Tab");
        await Expect(page.Line).ToBeFocusedAsync();
        letGo.SetResult();

        await Expect(page.Line).ToHaveValueAsync("/quotes ");
        await Expect(page.Line).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Completions_InTheMiddleOfASentence_ComeOnlyWhenAskedFor()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);

        await page.Window.RunAndWaitForResponseAsync(
            () => page.Line.PressSequentiallyAsync("/who-said boats "), response => response.Url.EndsWith("boats%20", StringComparison.Ordinal));
        await Expect(page.Line).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Line.PressAsync("ArrowDown");

        await Expect(page.Options.First).ToContainTextAsync("by:");
        await Expect(page.Options.First).ToContainTextAsync("Only what this person said");
    }

    [BrowserFact]
    public async Task Completions_Escape_ClosesThemThenClearsTheLine()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        await page.Line.PressSequentiallyAsync("/");
        await Expect(page.Options).ToHaveCountAsync(CommandCatalogue.Standard.WithoutChannels.Count());

        await page.Line.PressAsync("ArrowUp");
        await Expect(page.Options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Line.PressAsync("Escape");
        await Expect(page.Options).ToHaveCountAsync(0);
        await Expect(page.Line).ToHaveValueAsync("/");
        await page.Line.PressAsync("Escape");
        await Expect(page.Line).ToHaveValueAsync("");
        await page.Line.PressAsync("Tab");
        await Expect(page.Window.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task ArrowUp_AfterQuestions_BringsThemBackAlsoAfterAReload()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        await page.AskAsync("/about");
        await page.AskAsync("/help");
        await page.Line.FillAsync("half a thought");

        await page.Line.PressAsync("ArrowUp");
        await Expect(page.Line).ToHaveValueAsync("/help");
        await page.Line.PressAsync("ArrowUp");
        await Expect(page.Line).ToHaveValueAsync("/about");
        await page.Line.PressAsync("ArrowDown");
        await page.Line.PressAsync("ArrowDown");
        await Expect(page.Line).ToHaveValueAsync("half a thought");

        await page.Window.GotoAsync(_bot.Address.ToString());
        await page.Line.PressAsync("ArrowUp");
        await Expect(page.Line).ToHaveValueAsync("/help");
    }

    [BrowserFact]
    public async Task Pages_ByButtonAndByKey_TurnInPlace()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        var turn = await page.AskAsync($"/quotes by:\"{Speaker}\"");
        await Expect(turn.Locator("h3")).ToContainTextAsync("page 1 of 3");

        await turn.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Expect(turn.Locator("h3")).ToContainTextAsync("page 2 of 3");
        await Expect(turn.Locator("h3")).ToBeFocusedAsync();
        await page.Window.Keyboard.PressAsync("Alt+PageDown");
        await Expect(turn.Locator("h3")).ToContainTextAsync("page 3 of 3");
        await page.Window.Keyboard.PressAsync("Alt+PageUp");
        await Expect(turn.Locator("h3")).ToContainTextAsync("page 2 of 3");
        await Expect(page.Turns).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Link_WithAQuestion_AsksItAndBackWorks()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot, "/?q=" + Uri.EscapeDataString(Question));
        await page.AnsweredAsync();
        await Expect(page.Turn).ToContainTextAsync("Javad Zarif");

        await page.AskAsync("/about");
        await Expect(page.Window).ToHaveURLAsync(new Regex("q=%2Fabout$"));
        await Expect(page.Window).ToHaveTitleAsync(new Regex("/about"));
        await page.Window.GoBackAsync();

        await Expect(page.Window).ToHaveTitleAsync(new Regex("who-said"));
        await Expect(page.Turns.First.Locator(".asked")).ToBeFocusedAsync();
        await Expect(page.Turns).ToHaveCountAsync(2);
        await page.Window.ReloadAsync();
        await Expect(page.Turns).ToHaveCountAsync(1);
        await page.AnsweredAsync();
        await Expect(page.Turn).ToContainTextAsync("Javad Zarif");
    }

    [BrowserFact]
    public async Task Ask_WhileTheBotIsAway_SaysSoAndTriesAgain()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        await page.Window.RouteAsync("**/api/chat", route => route.AbortAsync());

        var turn = await page.AskAsync("/about");

        await Expect(turn.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");
        await page.Window.UnrouteAsync("**/api/chat");
        await turn.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(turn).ToContainTextAsync("Quotations");
        await Expect(turn.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(page.Turns).ToHaveCountAsync(1);
        await Expect(turn.Locator(".asked")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Ask_WhileTheReplyIsUnderWay_IsBusy()
    {
        await using var page = await ChatPage.OpenAsync(browser, _bot);
        var letGo = new TaskCompletionSource();
        await page.Window.RouteAsync("**/api/chat", async route =>
        {
            await letGo.Task;
            await route.ContinueAsync();
        });

        await page.Line.FillAsync("/about");
        await page.Line.PressAsync("Enter");

        await Expect(page.Turn).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Turn).ToContainTextAsync("Looking");
        letGo.SetResult();
        await Expect(page.Turn).ToContainTextAsync("Quotations");
        await Expect(page.Turn).Not.ToHaveAttributeAsync("aria-busy", "true");
    }

    [BrowserFact]
    public async Task Page_WhileTheArticlesAreRead_AnswersOnceTheyAre()
    {
        await using var bot = await WebBot.StartEmptyAsync();
        var window = await browser.WindowAsync();
        await window.GotoAsync(new Uri(bot.Address, "/?q=/about").ToString());
        await Expect(window.Locator(".turn")).ToHaveAttributeAsync("aria-busy", "true");

        bot.Publish(MadeDocument.Of(new Article("one", "")));

        await Expect(window.Locator(".turn")).ToContainTextAsync("Quotations");
        await Expect(window.Locator("#counts")).ToContainTextAsync("1 article");
        await window.Context.DisposeAsync();
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public WebBot Bot { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Bot = await WebBot.StartAsync();
            Bot.Publish(MadeDocument.Of(
                new Article("lindau", "") { Title = "Boats in the harbour", Outlet = "Lake News", Url = "https://lake.example/boats" },
                Enumerable.Range(1, 12).Select(n => (Speaker, (string?)"the harbour master", $"“We counted {n} boats in the harbour.”"))));
        }

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
