using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Tests.Feeds;
using Bot.Tests.Fetching;

namespace Bot.Tests.Storage;

/// <summary>The whole program on a disk that fills up, by a limit that the operating system puts on its files.</summary>
public sealed class FullDiskTests
{
    private const int DiskKilobytes = 600;
    private const int Many = 300;

    [Fact]
    public async Task Run_DiskThatFillsUp_AnswersFromMemoryAndStoresAgainByItself()
    {
        using var folder = new StoreFolder();
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/few"] = Feed(1, "few"),
            ["/many"] = Feed(Many, "many"),
        });
        var settings = Settings(folder, site.At("/few"));
        using var bot = BotProcess.StartOnSmallDisk(DiskKilobytes, settings);
        using var client = new HttpClient { BaseAddress = new Uri(settings["Web__Url"]) };
        await BotProcess.UntilAsync(async () => Storage(await HealthAsync(client)) == "articles are stored" && await IsSaidAsync(client, "few 0"));

        using (await client.PostAsJsonAsync("/api/chat", new { line = $"/feeds add {site.At("/many")}" }))
        {
        }

        await BotProcess.UntilAsync(async () => await IsSaidAsync(client, $"many {Many - 1}"));
        var full = await HealthAsync(client);
        Assert.StartsWith("articles are not stored for now: the disk", Storage(full), StringComparison.Ordinal);
        Assert.True(full.GetProperty("ready").GetBoolean());
        Assert.True(await IsSaidAsync(client, "few 0"));

        bot.MakeRoom();
        await BotProcess.UntilAsync(async () => Storage(await HealthAsync(client)) == "articles are stored");
        bot.Terminate();
        Assert.Equal(0, await bot.ExitAsync());

        var log = await bot.ErrorAsync();
        Assert.Equal(1, Count(log, "Articles cannot be stored for now"));
        Assert.Equal(1, Count(log, "Articles are stored again"));
        using var store = folder.Open();
        Assert.Equal(Many + 1, store.Articles().Count());
        Assert.Empty(folder.Warnings);
    }

    private static string Feed(int items, string name) => LoopbackSite.Ok(
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(FeedBench.Rss(string.Concat(
            Enumerable.Range(0, items).Select(i => FeedBench.Item($"{name}-{i}", FeedBench.LongText($"We will mend the {name} {i} bridge before the winter"))))))),
        "Content-Type: application/rss+xml; charset=utf-8\r\n");

    private static Dictionary<string, string> Settings(StoreFolder folder, Uri feed)
    {
        return new Dictionary<string, string>
        {
            ["Web__Url"] = $"http://127.0.0.1:{BotProcess.FreePort()}",
            ["Storage__Path"] = Path.GetDirectoryName(folder.Database)!,
            ["Fetching__AllowedNetworks__0"] = "127.0.0.2",
            ["Feeds__Urls__0"] = feed.AbsoluteUri,
        };
    }

    private static async Task<bool> IsSaidAsync(HttpClient client, string which)
    {
        var answer = await client.GetStringAsync($"/api/who-said?words={Uri.EscapeDataString($"we will mend the {which} bridge before the winter")}");
        return answer.Contains($"{which} bridge", StringComparison.Ordinal) && answer.Contains("Lindqvist", StringComparison.Ordinal);
    }

    private static Task<JsonElement> HealthAsync(HttpClient client) => client.GetFromJsonAsync<JsonElement>("/health");

    private static string? Storage(JsonElement health) => health.GetProperty("parts").GetProperty("storage").GetProperty("description").GetString();

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
