using Microsoft.Playwright;

namespace Bot.Tests.Web;

/// <summary>The chat page in a window, in the words of the tests.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private ChatPage(IPage window)
    {
        Window = window;
        window.PageError += (_, error) => _faults.Add(error);
        window.Dialog += (_, dialog) => _faults.Add($"a dialog: {dialog.Message}");
        window.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _faults.Add(message.Text);
            }
        };
    }

    public IPage Window { get; }

    public ILocator Line => Window.GetByRole(AriaRole.Combobox);

    public ILocator Options => Window.GetByRole(AriaRole.Option);

    public ILocator Turns => Window.Locator(".turn");

    /// <summary>The latest turn.</summary>
    public ILocator Turn => Turns.Last;

    /// <summary>What went wrong in the page: errors, dialogs, what the content security policy refused.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<ChatPage> OpenAsync(
        BrowserFixture browser, WebBot bot, string address = "/", BrowserNewContextOptions? options = null)
    {
        var page = new ChatPage(await browser.WindowAsync(options));
        await page.Window.GotoAsync(new Uri(bot.Address, address).ToString());
        await Assertions.Expect(page.Examples.First).ToBeVisibleAsync();
        return page;
    }

    public ILocator Examples => Window.Locator("#examples button");

    /// <summary>Types the line, sends it, and waits for the reply.</summary>
    public async Task<ILocator> AskAsync(string line)
    {
        var before = await Turns.CountAsync();
        await Line.FillAsync(line);
        await Line.PressAsync("Enter");
        await Assertions.Expect(Turns).ToHaveCountAsync(before + 1);
        return await AnsweredAsync();
    }

    /// <summary>Waits until the latest turn has its reply.</summary>
    public async Task<ILocator> AnsweredAsync()
    {
        await Assertions.Expect(Turn.Locator(".reply > *").First).ToBeVisibleAsync();
        await Assertions.Expect(Turn).Not.ToHaveAttributeAsync("aria-busy", "true");
        return Turn;
    }

    public async ValueTask DisposeAsync() => await Window.Context.DisposeAsync();
}
