using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using Bot.Tests.Fetching;

namespace Bot.Tests.Feeds;

/// <summary>The whole program with a feed in its settings.</summary>
public sealed class LiveBotTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Run_FeedInTheSettings_IsAnsweredRememberedAndKeepsItsSecrets()
    {
        var folder = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            var item = FeedBench.Item("1", FeedBench.LongText("We will mend the bridge before the winter"));
            string address;
            var said = "";
            await using (var site = new LoopbackSite(new Dictionary<string, string>
            {
                ["/feed?key=sesame-opens"] = LoopbackSite.Ok(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(FeedBench.Rss(item))), "Content-Type: application/rss+xml; charset=utf-8\r\n"),
            }))
            {
                address = $"http://me:hush-hush@127.0.0.2:{site.Port}/feed?key=sesame-opens";
                var (answer, log) = await AskAsync(Settings(folder, address), untilSaid: true, also: async client =>
                {
                    said = await client.GetStringAsync("/health") + await client.GetStringAsync("/api/feeds");
                    using var added = await client.PostAsJsonAsync("/api/chat", new { line = $"/feeds add {address}" });
                    said += await added.Content.ReadAsStringAsync();
                });
                Assert.Contains("Ada Lindqvist", answer, StringComparison.Ordinal);
                Assert.Contains("already", said, StringComparison.Ordinal);
                said += answer + log;
                Assert.All(site.Requests, r => Assert.Equal("Basic " + Convert.ToBase64String("me:hush-hush"u8), r["Authorization"]));
            }

            // The site is gone now; what it said is remembered.
            var (again, secondLog) = await AskAsync(Settings(folder, address), untilSaid: false);

            Assert.Contains("Ada Lindqvist", again, StringComparison.Ordinal);
            Assert.DoesNotContain("hush-hush", said + again + secondLog, StringComparison.Ordinal);
            Assert.DoesNotContain("sesame-opens", said + again + secondLog, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Run_ToldToStopWhileAFeedStalls_EndsCleanlyInTime()
    {
        var folder = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            var asked = new TaskCompletionSource();
            await using var site = new LoopbackSite(async (_, _, stop) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop);
            });
            using var bot = BotProcess.Start([], Settings(folder, site.At("/feed").AbsoluteUri));
            await asked.Task.WaitAsync(Patience);

            var watch = Stopwatch.StartNew();
            bot.Terminate();

            Assert.Equal(0, await bot.ExitAsync());
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"It took {watch.Elapsed} to end.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Feeds_Verbs_ChangeTheListAndCopyTheDatabase()
    {
        var folder = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            var settings = new Dictionary<string, string> { ["Storage__Path"] = Path.Combine(folder.FullName, "data") };
            var copy = Path.Combine(folder.FullName, "copy.db");

            Assert.Equal(0, (await BotProcess.RunAsync(["feeds", "add", "https://me:hush-hush@example.org/feed"], settings: settings)).ExitCode);
            Assert.Equal(1, (await BotProcess.RunAsync(["feeds", "add", "nonsense"], settings: settings)).ExitCode);
            var (_, list, _) = await BotProcess.RunAsync(["feeds"], settings: settings);
            var (_, opml, _) = await BotProcess.RunAsync(["feeds", "export"], settings: settings);
            Assert.Equal(0, (await BotProcess.RunAsync(["backup", copy], settings: settings)).ExitCode);
            var (withoutStorage, _, error) = await BotProcess.RunAsync(["feeds"]);

            Assert.Equal("1. example.org  https://example.org/feed  waits for its first poll.", list.Trim());
            Assert.Contains("https://me:hush-hush@example.org/feed", opml, StringComparison.Ordinal);
            Assert.True(File.Exists(copy));
            Assert.Equal(2, withoutStorage);
            Assert.Contains("Storage:Path is empty", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(DirectoryInfo folder, string feed)
    {
        return new Dictionary<string, string>
        {
            ["Web__Url"] = $"http://127.0.0.1:{BotProcess.FreePort()}",
            ["Storage__Path"] = Path.Combine(folder.FullName, "data"),
            ["Fetching__AllowedNetworks__0"] = "127.0.0.2",
            ["Feeds__Urls__0"] = feed,
            ["Log__Level"] = "Verbose",
        };
    }

    /// <summary>Starts the program, asks who said the words of the feed, and stops it.</summary>
    private static async Task<(string Answer, string Log)> AskAsync(
        Dictionary<string, string> settings, bool untilSaid, Func<HttpClient, Task>? also = null)
    {
        using var bot = BotProcess.Start([], settings);
        using var client = new HttpClient { BaseAddress = new Uri(settings["Web__Url"]) };
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/api/who-said?words=we%20will%20mend%20the%20bridge%20before%20winter", limit.Token);
                var answer = await response.Content.ReadAsStringAsync(limit.Token);
                if (response.IsSuccessStatusCode && (!untilSaid || answer.Contains("Lindqvist", StringComparison.Ordinal)))
                {
                    await (also?.Invoke(client) ?? Task.CompletedTask);
                    bot.Terminate();
                    Assert.Equal(0, await bot.ExitAsync());
                    return (answer, await bot.ErrorAsync());
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }
}
