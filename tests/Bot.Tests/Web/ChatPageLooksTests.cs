using System.Text.RegularExpressions;
using Bot.News;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Web;

[Collection(BrowserFixture.Name)]
public sealed partial class ChatPageLooksTests(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>Whether nothing reaches over the side of the window.</summary>
    internal const string Fits = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /// <summary>The contrast (WCAG 2) of an element's text with the nearest ground that is not transparent.</summary>
    private const string Contrast =
        """
        element => {
          const rgb = colour => colour.match(/[\d.]+/g).map(Number);
          const luminance = colour => {
            const [r, g, b] = rgb(colour).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          let ground = element;
          while (ground && rgb(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
          const lights = [getComputedStyle(element).color, getComputedStyle(ground ?? document.documentElement).backgroundColor].map(luminance);
          return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        }
        """;

    private WebBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await WebBot.StartEmptyAsync();
        _bot.Publish(MadeDocument.Of(
            new Article("lindau", "") { Title = "Boats in the harbour", Outlet = "Lake News", Url = "https://lake.example/boats", Published = DateTimeOffset.UnixEpoch },
            Enumerable.Range(1, 8).Select(n => ("Maria Keller", (string?)"the harbour master", $"“We counted {n} boats in the harbour, {new string('n', 400)}.”"))));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [BrowserTheory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Page_AnyWidth_NothingReachesOverTheSide(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(scheme, width);
        Assert.True(await page.Window.EvaluateAsync<bool>(Fits));

        await AskEverythingAsync(page);
        Assert.True(await page.Window.EvaluateAsync<bool>(Fits));

        await page.Line.FillAsync("/");
        await Expect(page.Options.First).ToBeVisibleAsync();
        Assert.True(await page.Window.EvaluateAsync<bool>(Fits));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_InBothSchemes_HasEnoughContrast(ColorScheme scheme)
    {
        await using var page = await OpenAsync(scheme, 1000);
        await AskEverythingAsync(page);
        await page.Window.RouteAsync("**/api/chat", route => route.AbortAsync());
        await page.AskAsync("/about");
        await page.Line.FillAsync("/");
        await Expect(page.Options.First).ToBeVisibleAsync();
        await page.Line.PressAsync("ArrowDown");

        string[] texts =
        [
            "h1", ".welcome > p", ".counts", ".keys", ".asked", ".reply p", ".who strong", ".who .description", ".who .cue", ".monogram",
            "blockquote", "mark", ".source a", ".source time", ".actions button", ".facts dt", ".facts dd", ".try code", ".commands p", ".trouble",
            ".completions [aria-selected=true] small", ".completions [aria-selected=false] small", "#line", ".send", ".examples code", ".examples span",
        ];
        foreach (var text in texts)
        {
            var contrast = await page.Window.Locator(text).First.EvaluateAsync<double>(Contrast);
            Assert.True(contrast >= 4.5, $"{text} has a contrast of {contrast:0.00} in the {scheme} scheme.");
        }
    }

    [BrowserFact]
    public async Task Schemes_LightAndDark_Differ()
    {
        await using var light = await OpenAsync(ColorScheme.Light, 800);
        await using var dark = await OpenAsync(ColorScheme.Dark, 800);

        Assert.NotEqual(await GroundAsync(light), await GroundAsync(dark));

        static Task<string> GroundAsync(ChatPage page) =>
            page.Window.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
    }

    [BrowserFact]
    public async Task Controls_All_HaveNames()
    {
        await using var page = await OpenAsync(ColorScheme.Light, 1000);
        await AskEverythingAsync(page);
        await page.Line.FillAsync("/");
        await Expect(page.Options.First).ToBeVisibleAsync();

        var seen = await page.Window.Locator("body").AriaSnapshotAsync();

        Assert.Contains("- log \"Conversation\"", seen, StringComparison.Ordinal);
        Assert.Contains("- combobox \"Your question or command\"", seen, StringComparison.Ordinal);
        Assert.Contains("- listbox \"Completions\"", seen, StringComparison.Ordinal);
        Assert.Contains("- link \"Boats in the harbour", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch(Nameless(), seen);
    }

    [BrowserFact]
    public async Task Links_ToArticles_OpenElsewhereAndTellNothing()
    {
        await using var page = await OpenAsync(ColorScheme.Light, 1000);

        var link = (await page.AskAsync("/quotes by:\"Maria Keller\"")).Locator(".source a").First;

        await Expect(link).ToHaveAttributeAsync("href", "https://lake.example/boats");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    [BrowserFact]
    public async Task SkipLink_ByKeyboard_LeadsToTheLine()
    {
        await using var page = await OpenAsync(ColorScheme.Light, 1000);
        await page.AskAsync("/about");
        await page.Window.Locator(".skip").FocusAsync();
        await Expect(page.Window.Locator(".skip")).ToBeInViewportAsync();

        await page.Window.Keyboard.PressAsync("Enter");

        await Expect(page.Line).ToBeFocusedAsync();
        await Expect(page.Turns).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Typing_Anywhere_GoesIntoTheLine()
    {
        await using var page = await OpenAsync(ColorScheme.Light, 1000);
        await page.Examples.First.FocusAsync();

        await page.Window.Keyboard.TypeAsync("hello");

        await Expect(page.Line).ToBeFocusedAsync();
        await Expect(page.Line).ToHaveValueAsync("hello");
    }

    [BrowserFact]
    public async Task Page_AnyAddressItAsksFor_IsItsOwn()
    {
        var window = await browser.WindowAsync();
        var addresses = new List<string>();
        window.Request += (_, request) => addresses.Add(request.Url);

        await window.GotoAsync(new Uri(_bot.Address, "/?q=/help").ToString());
        await Expect(window.Locator(".turn .commands")).ToBeVisibleAsync();

        Assert.All(addresses, address => Assert.StartsWith(_bot.Address.ToString(), address, StringComparison.Ordinal));
        await window.Context.DisposeAsync();
    }

    private Task<ChatPage> OpenAsync(ColorScheme scheme, int width) => ChatPage.OpenAsync(
        browser, _bot, "/", new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 700 } });

    private static async Task AskEverythingAsync(ChatPage page)
    {
        await page.AskAsync("/help");
        await page.AskAsync("/about");
        await page.AskAsync("/quotes by:\"Maria Keller\"");
        await page.AskAsync("/who-said we counted 3 boats in the harbour");
        await page.AskAsync("/nonsense");
    }

    // A control in Playwright's picture of what a screen reader is told, without a name in quotes behind its role.
    [GeneratedRegex(@"^\s*- (button|link|combobox|listbox|option|log|article|img)(:| \[|$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Nameless();
}
