using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Feeds;
using Bot.Tests.Fetching;
using Bot.Tests.Shared;

namespace Bot.Tests.Hosting;

/// <summary>
/// What <c>docker compose up</c> starts, without Docker: the program with just the variables that compose.yaml and the
/// Dockerfile give it, a token and two feeds, and folders in place of the volumes.
/// </summary>
public sealed partial class ComposeTests : IDisposable
{
    private const string Token = "MTIzNDU2.made-up.token-of-nobody";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot-tests");

    public void Dispose() => _folder.Delete(recursive: true);

    [DiscordFact]
    public async Task Up_TokenAndTwoFeeds_GivesABotThatIsCurrentAndRemembers()
    {
        // Discord has trouble all the while: the news goes on.
        await using var discord = new LoopbackSite((_, stream, stop) =>
            stream.WriteAsync(FeedBench.Bytes("HTTP/1.1 503 Trouble\r\nContent-Length: 0\r\n\r\n"), stop).AsTask());
        Dictionary<string, string> settings;
        string log;
        await using (var site = new LoopbackSite(new Dictionary<string, string> { ["/one"] = Feed("old bridge"), ["/two"] = Feed("long tunnel") }))
        {
            settings = Settings(site.At("/one"), site.At("/two"), discord.At("/api/v10/"));
            using var bot = BotProcess.Start([], settings);
            using var client = Client(settings);
            await BotProcess.UntilAsync(async () =>
            {
                // As Docker asks from the start on: not yet is no error to be logged.
                using var asked = await client.GetAsync(new Uri("/health", UriKind.Relative));
                return await IsSaidAsync(client, "old bridge") && await IsSaidAsync(client, "long tunnel");
            });
            var health = await client.GetStringAsync("/health");
            var (code, said, _) = await BotProcess.RunAsync(["health"], settings: settings);

            Assert.Equal(0, code);
            Assert.Contains("2 followed, 2 well", health, StringComparison.Ordinal);
            Assert.Contains("articles are stored", health, StringComparison.Ordinal);
            Assert.True(JsonElement.Parse(health).GetProperty("ready").GetBoolean());
            bot.Terminate();
            Assert.Equal(0, await bot.ExitAsync());
            log = await bot.ErrorAsync() + health + said;
        }

        // The feeds are gone; a container that is made anew has the volume still.
        using var again = BotProcess.Start([], settings);
        using var second = Client(settings);
        await BotProcess.UntilAsync(async () => await IsSaidAsync(second, "old bridge") && await IsSaidAsync(second, "long tunnel"));
        again.Terminate();
        Assert.Equal(0, await again.ExitAsync());

        Assert.DoesNotContain("Health check", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, log + await again.ErrorAsync(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(settings["Storage__Path"], "bot.db")));
    }

    private Dictionary<string, string> Settings(Uri first, Uri second, Uri discord)
    {
        var given = new Dictionary<string, string> { ["DISCORD_TOKEN"] = Token, ["FEED_1"] = first.AbsoluteUri, ["FEED_2"] = second.AbsoluteUri };
        var settings = Assignments().Matches(File.ReadAllText(Path.Combine(SharedFolder.Repository, "compose.yaml")))
            .Concat(Assignments().Matches(File.ReadAllText(Path.Combine(SharedFolder.Repository, "Dockerfile"))))
            .ToDictionary(match => match.Groups["name"].Value, match => Value(match.Groups["value"].Value, given));
        Assert.Equal(
            ["Articles__Path", "Discord__Token", "Feeds__Urls__0", "Feeds__Urls__1", "Feeds__Urls__2", "Storage__Path", "Terminal__Prompt", "Web__Url"],
            settings.Keys.Order());
        Assert.Equal(("/articles", "/data", "http://0.0.0.0:5080"), (settings["Articles__Path"], settings["Storage__Path"], settings["Web__Url"]));

        // The volumes, another port, and a loopback network in place of the world.
        settings["Articles__Path"] = Path.Combine(SharedFolder.Repository, "seeds");
        settings["Storage__Path"] = Path.Combine(_folder.FullName, "data");
        settings["Web__Url"] = $"http://0.0.0.0:{BotProcess.FreePort()}";
        settings["Fetching__AllowedNetworks__0"] = "127.0.0.2";
        settings["Discord__RestUrl"] = discord.AbsoluteUri;
        return settings;
    }

    // "${FEED_1:-}" is the variable, or nothing.
    private static string Value(string written, Dictionary<string, string> given) =>
        Variable().Replace(written, match => given.GetValueOrDefault(match.Groups["name"].Value, match.Groups["otherwise"].Value));

    private static HttpClient Client(Dictionary<string, string> settings) =>
        new() { BaseAddress = new Uri(settings["Web__Url"].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };

    private static string Feed(string what) => LoopbackSite.Ok(
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(FeedBench.Rss(FeedBench.Item(what, FeedBench.LongText($"We will mend the {what} before the winter"))))),
        "Content-Type: application/rss+xml; charset=utf-8\r\n");

    private static async Task<bool> IsSaidAsync(HttpClient client, string what)
    {
        var answer = await client.GetStringAsync($"/api/who-said?words={Uri.EscapeDataString($"we will mend the {what} before the winter")}");
        return answer.Contains("Lindqvist", StringComparison.Ordinal) && answer.Contains(what, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<name>[A-Z][A-Za-z]+__[A-Za-z0-9_]+)(?:: |=)(?<value>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Assignments();

    [GeneratedRegex(@"\$\{(?<name>[A-Z0-9_]+):-(?<otherwise>[^}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
