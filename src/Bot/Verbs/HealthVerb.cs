using System.CommandLine;
using Bot.Settings;

namespace Bot.Verbs;

/// <summary><c>bot health</c>: asks the running bot whether it is well; for Docker's HEALTHCHECK.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Exit codes: well, unwell or away.</summary>
    private const int Well = 0, Unwell = 1;

    public static Command Create(Func<WebOptions> options)
    {
        var command = new Command("health", "Ask the running bot whether it is well; exit code 0 means yes");
        command.SetAction((_, stop) => AskAsync(options(), stop));
        return command;
    }

    private static async Task<int> AskAsync(WebOptions options, CancellationToken stop)
    {
        if (!options.Enabled)
        {
            Console.Error.WriteLine("Web:Enabled is false, so there is nobody to ask.");
            return Unwell;
        }

        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var response = await client.GetAsync(new Uri(Local(options.Url), "/health"), stop);
            Console.WriteLine(await response.Content.ReadAsStringAsync(stop));
            return response.IsSuccessStatusCode ? Well : Unwell;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            Console.Error.WriteLine($"Nobody answers at {options.Url}: {e.Message}");
            return Unwell;
        }
    }

    // "Every address" is no address to call: this machine is.
    private static Uri Local(string url) => new(url
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//[::]", "//[::1]", StringComparison.Ordinal)
        .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//+", "//127.0.0.1", StringComparison.Ordinal));
}
