using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Following;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Loopback;
using Bot.News;
using Bot.News.Index;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Discord.Tests.Live;

public sealed class FollowTests
{
    private const string OtherPerson = "700000000000000031";
    private readonly NewsIndex _index = News.Index();
    private readonly MemoryFollowStore _store = new();

    [Fact]
    public async Task Follow_ByAManagerOfTheChannel_BringsOneMessageForANewArticle()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);
        var answer = await bot.AskAsync(Interactions.Writable(Interactions.Slash("follow", ("by", "Lindqvist"), ("about", "bridge"))));
        Assert.StartsWith("This channel follows Ada Lindqvist on “bridge” from now on", Plain(answer), StringComparison.Ordinal);

        Publish("99 <@1> @everyone");
        var message = (await discord.WaitForAsync(request => request.IsUnasked))[0];

        Assert.Equal($"/api/v10/channels/{Samples.ChannelId}/messages", message.Path);
        Assert.StartsWith("New: Ada Lindqvist on “bridge”", Plain(message), StringComparison.Ordinal);
        Assert.Contains("“The bridge 99 <@1> @\u200Beveryone will be mended", Plain(message), StringComparison.Ordinal);
        Assert.Equal(["More from this speaker", "Sum up the article", "Context"], MessageBody.ButtonsOf(message).Select(button => button.Label));
    }

    [Fact]
    public async Task Message_ItsButtonsPressed_AreAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);
        Follow();
        Publish("99");
        var message = (await discord.WaitForAsync(request => request.IsUnasked))[0];

        foreach (var (label, id) in MessageBody.ButtonsOf(message))
        {
            Assert.DoesNotContain("too old", $"{label}: {Plain(await bot.AskAsync(Interactions.Press(id)))}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bot_StartedAgain_TellsNothingTwice()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        Follow();
        await using (await ConnectAsync(discord))
        {
            Publish("99");
            await discord.WaitForAsync(request => request.IsUnasked);
        }

        await using (await ConnectAsync(discord))
        {
            Publish("99", "It was raining.");
            await Task.Delay(TimeSpan.FromSeconds(3));
        }

        Assert.Single(discord.Requests, request => request.IsUnasked);
    }

    [Fact]
    public async Task Following_PressedEnd_EndsItAfterARestartToo()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        Follow();
        string id;
        await using (var before = await ConnectAsync(discord))
        {
            var list = await before.AskAsync(Interactions.Slash("following"));
            Assert.Contains("1. Ada Lindqvist", Plain(list), StringComparison.Ordinal);
            id = MessageBody.ButtonsOf(list).Single(button => button.Label == "End 1").Id;
        }

        await using var bot = await ConnectAsync(discord);
        Assert.Contains("Manage Channels", Plain(await bot.AskAsync(Interactions.By(OtherPerson, null, Interactions.Press(id)))), StringComparison.Ordinal);
        Assert.Single(_store.Follows());
        Assert.StartsWith("This channel no longer follows Ada Lindqvist", Plain(await bot.AskAsync(Interactions.Press(id))), StringComparison.Ordinal);
        Assert.Empty(_store.Follows());
        Assert.Contains("nothing with the number 1", Plain(await bot.AskAsync(Interactions.Press(id))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Manage Channels")]
    [InlineData(Samples.ManagersRoleId, "This channel follows")]
    public async Task Follow_ByAMember_NeedsManageChannelsThere(string? role, string answer)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);
        await bot.UntilAsync(() => bot.Status.Current.Servers == 1, "the server");

        Assert.Contains(answer, Plain(await bot.AskAsync(Interactions.By(OtherPerson, role, Interactions.Writable(Interactions.Slash("follow", ("by", "Lindqvist")))))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_WhereTheBotMayNotWrite_SaysWhatItNeeds()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);

        var answer = Plain(await bot.AskAsync(Interactions.Slash("follow", ("by", "Lindqvist"))));

        Assert.Contains("View Channel and Send Messages and Embed Links", answer, StringComparison.Ordinal);
        Assert.Empty(_store.Follows());
    }

    [Theory]
    [InlineData(Interactions.Place.UnknownServer, "I do not see this channel")]
    [InlineData(Interactions.Place.UnknownChannel, "I do not see this channel")]
    [InlineData(Interactions.Place.PrivateMessage, "only for a channel")]
    [InlineData(Interactions.Place.GroupOfPeople, "only for a channel")]
    public async Task Follow_OutOfAChannelThatTheBotSees_IsRefused(object place, string answer)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);

        Assert.Contains(answer, Plain(await bot.AskAsync(Interactions.Writable(Interactions.Slash((Interactions.Place)place, "follow", ("by", "Lindqvist"))))), StringComparison.Ordinal);
        Assert.Empty(_store.Follows());
    }

    [Theory]
    [InlineData("CHANNEL_DELETE")]
    [InlineData("GUILD_DELETE")]
    public async Task Channel_IsGone_ItsFollowsAreForgotten(string type)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);
        await bot.UntilAsync(() => bot.Status.Current.Servers == 1, "the server");
        Follow();

        await discord.Gateway.DispatchAsync(type, type == "GUILD_DELETE" ? new JsonObject { ["id"] = Samples.GuildId } : Samples.ChannelInServer());

        await bot.UntilAsync(() => _store.Follows().Count == 0, "the channel to be forgotten");
    }

    [Fact]
    public async Task Server_IsOut_ItsFollowsAreKept()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await ConnectAsync(discord);
        await bot.UntilAsync(() => bot.Status.Current.Servers == 1, "the server");
        Follow();

        await discord.Gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = Samples.GuildId, ["unavailable"] = true });
        await bot.AssertAnswersAsync();

        Assert.Single(_store.Follows());
    }

    [Theory]
    [InlineData("GET", 200, Writing.Done)]
    [InlineData("POST", 403, Writing.Refused)]
    [InlineData("POST", 404, Writing.Refused)]
    [InlineData("POST", 500, Writing.NotNow)]
    [InlineData("POST", 502, Writing.NotNow)]
    [InlineData("GET", 403, Writing.Refused)]
    [InlineData("GET", 404, Writing.Refused)]
    [InlineData("GET", 500, Writing.NotNow)]
    public async Task Write_DiscordAnswers_IsUnderstoodAndNotRepeated(string method, int status, object outcome)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        using var client = Discord.Live.ClientFactory.Rest(new DiscordOptions { RestUrl = discord.RestUrl.ToString() });
        var writer = new Discord.Live.ChannelWriter(client, NullLogger<Discord.Live.ChannelWriter>.Instance);
        Assert.False(writer.IsReady);
        await client.LoginAsync(global::Discord.TokenType.Bot, LoopbackDiscord.Token, validateToken: false);
        Assert.True(writer.IsReady);
        discord.Fault = (asked, path) => asked == method && status != 200 && path.Contains("/channels/", StringComparison.Ordinal) ? (status, null) : null;

        var written = await writer.WriteAsync(Number(Samples.ChannelId), Message());

        Assert.Equal((Writing)outcome, written);
        Assert.InRange(discord.Requests.Count(request => request.IsUnasked), 0, 1);
    }

    [Fact]
    public async Task Write_RateLimited_IsWrittenOnceLater()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        using var client = Discord.Live.ClientFactory.Rest(new DiscordOptions { RestUrl = discord.RestUrl.ToString() });
        await client.LoginAsync(global::Discord.TokenType.Bot, LoopbackDiscord.Token, validateToken: false);
        var limits = 1;
        discord.Fault = (method, path) => method == "POST" && path.Contains("/channels/", StringComparison.Ordinal) && Interlocked.Decrement(ref limits) >= 0
            ? (429, new JsonObject { ["message"] = "slow down", ["retry_after"] = 0.5, ["global"] = false })
            : null;

        var written = await new Discord.Live.ChannelWriter(client, NullLogger<Discord.Live.ChannelWriter>.Instance)
            .WriteAsync(Number(Samples.ChannelId), Message());

        Assert.Equal(Writing.Done, written);
        Assert.Single(discord.Requests, request => request.IsUnasked && request.Status == 200);
    }

    private static ulong Number(string id) => ulong.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    private static DiscordMessage Message() => new MessageWriter(new ButtonIds()).Write(Chat.Replies.Reply.Refusal("hello"));

    private static string Plain(RecordedRequest request) => MessageBody.TextOf(request).Replace("**", "", StringComparison.Ordinal);

    private void Follow() => _store.Follow(ChannelAccess.Address(Number(Samples.GuildId), Number(Samples.ChannelId)), "Ada Lindqvist", null, DateTimeOffset.UtcNow);

    private void Publish(string name, string more = "") => _index.Publish(builder => builder.Add(Document.Read(
        new Article($"new-{name}", $"“The bridge {name} will be mended before winter,” said Mayor Ada Lindqvist.\n\n{more}"))));

    /// <summary>A bot that has had its first look, so that what comes next is new.</summary>
    private async Task<LiveBot> ConnectAsync(LoopbackDiscord discord)
    {
        var watch = new FollowWatch(_index, _store, TimeProvider.System, Task.CompletedTask);
        var desk = new NewsDesk(_index, TimeProvider.System, "1", follows: _store);
        watch.Look();
        var bot = await LiveBot.ConnectAsync(discord, desk: desk, watch: watch);
        await bot.UntilAsync(() => bot.Status.Current.Servers == 1, "the server");
        return bot;
    }
}
