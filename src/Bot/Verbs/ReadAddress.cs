using Bot.Fetching;
using Bot.News.Reading.Pages;

namespace Bot.Verbs;

/// <summary>The article in a page on the web, fetched as the bot fetches: within its limits, and where robots.txt allows.</summary>
internal static class ReadAddress
{
    /// <summary>Whether it is an address, and not a file.</summary>
    public static bool Is(string argument) =>
        argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static async Task<PageOutcome> ReadAsync(string address, FetchOptions options, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var page))
        {
            return PageOutcome.Refused("it is no proper address");
        }

        using var fetcher = new Fetcher(options, TimeProvider.System);
        if (!await new Robots(fetcher, TimeProvider.System).AllowAsync(page, stop))
        {
            return PageOutcome.Refused("the site's robots.txt does not allow it, or the site cannot be asked");
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(page, FetchRequest.Pages), stop);
        return outcome.IsOk
            ? PageReader.Read(outcome.Body, outcome.ContentType, outcome.Address)
            : PageOutcome.Refused(outcome.Reason ?? "the server sent no page");
    }
}
