using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.News;

namespace Bot.Tests.Web;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Health_WhileReading_IsLiveAndNotReady(string address)
    {
        await using var bot = await WebBot.StartEmptyAsync();

        var response = await bot.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var health = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("starting", health.GetProperty("status").GetString());
        Assert.True(health.GetProperty("live").GetBoolean());
        Assert.False(health.GetProperty("ready").GetBoolean());
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Health_OnceRead_IsReadyAndCountsArticles(string address)
    {
        await using var bot = await WebBot.StartEmptyAsync();
        bot.Publish(MadeDocument.Of(new Article("one", "")), MadeDocument.Of(new Article("two", "")));

        var health = await bot.Client.GetFromJsonAsync<JsonElement>(address);

        Assert.Equal("ready", health.GetProperty("status").GetString());
        Assert.True(health.GetProperty("ready").GetBoolean());
        Assert.Equal(2, health.GetProperty("articles").GetInt32());
        Assert.Equal("healthy", health.GetProperty("parts").GetProperty("articles").GetProperty("status").GetString());
        Assert.StartsWith("off", health.GetProperty("parts").GetProperty("discord").GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_FeedsThatFail_AreCountedAndNotNamed()
    {
        var folder = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            await using var bot = await WebBot.StartAsync(
                new("Feeds:Urls:0", "http://me:secretword@127.0.0.1:1/feed?key=anothersecret"), new("Storage:Path", folder.FullName));
            JsonElement health;
            do
            {
                health = await bot.Client.GetFromJsonAsync<JsonElement>("/health");
            }
            while (Part(health, "feeds").Contains("not read yet", StringComparison.Ordinal));

            Assert.Equal("1 followed, 1 failing", Part(health, "feeds"));
            Assert.Equal("degraded", health.GetProperty("status").GetString());
            Assert.True(health.GetProperty("ready").GetBoolean());
            Assert.Equal("articles are stored", Part(health, "storage"));
            var raw = health.GetRawText() + await bot.Client.GetStringAsync(new Uri("/api/about", UriKind.Relative));
            Assert.DoesNotContain("secret", raw, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static string Part(JsonElement health, string name) => health.GetProperty("parts").GetProperty(name).GetProperty("description").GetString()!;
    }

    [Fact]
    public async Task Live_WhileReading_IsLive()
    {
        await using var bot = await WebBot.StartEmptyAsync();

        var live = await bot.Client.GetFromJsonAsync<JsonElement>("/health/live");

        Assert.Equal("live", live.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Api_WhileReading_SaysWhenToAskAgain()
    {
        await using var bot = await WebBot.StartEmptyAsync();

        var response = await bot.Client.GetAsync(new Uri("/api/about", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("error", out _));
    }
}
