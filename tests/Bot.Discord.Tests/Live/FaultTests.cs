using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Chat;
using Bot.Discord.Tests.Live.Loopback;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Live;

public sealed partial class FaultTests
{
    [Fact]
    public async Task Command_Throws_ApologisesWithAnIdThatTheLogHas()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, desk: BrokenDesk);

        var text = MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("about")));

        var id = FaultId().Match(text).Value;
        Assert.NotEmpty(id);
        var line = Assert.Single(bot.Log.Lines, line => line.Text.Contains(id, StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains(nameof(NullReferenceException), line.Text, StringComparison.Ordinal);
        Assert.Contains("   at ", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongToken_EndsWithOneClearLine()
    {
        await using var discord = await LoopbackDiscord.StartAsync();

        var fault = await Assert.ThrowsAsync<DiscordStartException>(() => LiveBot.StartAsync(discord, options => options.Token = "wrong.token"));

        Assert.StartsWith("Discord:Token is refused", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong.token", fault.Message, StringComparison.Ordinal);
        Assert.Empty(discord.Gateway.Received);
    }

    [Fact]
    public async Task Start_DiscordDown_GoesOnTryingInTheBackground()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 2;
        discord.Fault = (_, path) => path.EndsWith("/users/@me", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0 ? (503, null) : null;

        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.NotNull(await bot.AskAsync(Interactions.Slash("about")));
    }

    [Fact]
    public async Task Start_NoToken_LeavesDiscordAlone()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.StartAsync(discord, options => options.Token = " ");

        Assert.Equal(DiscordState.Off, bot.Status.Current.State);
        Assert.Empty(discord.Requests);
    }

    [Fact]
    public async Task Run_Always_LogsNoToken()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var bot = await LiveBot.ConnectAsync(discord);
        var interaction = Interactions.Slash("about");
        await bot.AskAsync(interaction);
        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");
        await bot.DisposeAsync();

        Assert.All(discord.Gateway.Tokens, token => Assert.Equal(LoopbackDiscord.Token, token));
        Assert.DoesNotContain(LoopbackDiscord.Token, bot.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Interactions.TokenOf(interaction), bot.Log.All, StringComparison.Ordinal);
        Assert.Contains("https://discord.com/oauth2/authorize?client_id=" + Samples.ApplicationId, bot.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(429)]
    public async Task Answer_FailsAtFirst_IsSentAgain(int status)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 1;
        discord.Fault = (method, _) => method == "PATCH" && Interlocked.Decrement(ref failures) >= 0
            ? (status, status == 429 ? new JsonObject { ["message"] = "slow down", ["retry_after"] = 0.5, ["global"] = false } : null)
            : null;
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("about"))));
    }

    [Theory]
    [InlineData(404, 10015)]
    [InlineData(401, 50027)]
    [InlineData(404, 10008)]
    [InlineData(400, 50035)]
    public async Task Answer_RefusedForGood_CostsThatAnswerAlone(int status, int code)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 1;
        discord.Fault = (method, _) => method == "PATCH" && Interlocked.Decrement(ref failures) >= 0
            ? (status, new JsonObject { ["code"] = code, ["message"] = "the token of this interaction is 15 minutes old" })
            : null;
        await using var bot = await LiveBot.ConnectAsync(discord);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", Interactions.Slash("about"));
        await discord.WaitForAsync(request => request.IsAnswer && request.Status == status);

        await bot.AssertAnswersAsync();
        await bot.UntilAsync(
            () => bot.Log.Lines.Any(line => line.Level == LogLevel.Warning && line.Text.StartsWith("An answer did not reach Discord", StringComparison.Ordinal)),
            "a line in the log");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task Acknowledgement_FailsAtFirst_IsSentAgain(int status)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 2;
        discord.Fault = (_, path) => path.EndsWith("/callback", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0
            ? (status, status == 429 ? new JsonObject { ["message"] = "slow down", ["retry_after"] = 0.2, ["global"] = false } : null)
            : null;
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.Slash("about"))));
        Assert.NotNull(await bot.AskAsync(Interactions.Typing("quotes", "by", "Ada")));
    }

    [Fact]
    public async Task Desk_TakesForEver_EveryInteractionIsAcknowledgedAllTheSame()
    {
        using var never = new ManualResetEventSlim();
        await using var discord = await LoopbackDiscord.StartAsync();
        var slow = new NewsDesk(News.Index(), TimeProvider.System, "1", status: () =>
        {
            never.Wait();
            return [];
        });
        await using var bot = await LiveBot.ConnectAsync(discord, desk: slow);
        JsonObject[] asked = [Interactions.Slash("about"), Interactions.Press("/about"), Interactions.Press("=/about page:\"2\"")];
        foreach (var interaction in asked)
        {
            await discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        }

        await discord.WaitForAsync(request => request.IsCallback && (int)request.Body!["type"]! is 5 or 6, asked.Length);
        Assert.DoesNotContain(discord.Requests, request => request.IsAnswer);
        never.Set();
    }

    [Theory]
    [InlineData(10062, 404)]
    [InlineData(40060, 400)]
    public async Task Acknowledgement_Refused_CostsAtMostThatAnswer(int code, int status)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 1;
        discord.Fault = (_, path) => path.EndsWith("/callback", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0
            ? (status, new JsonObject { ["code"] = code, ["message"] = "refused" })
            : null;
        await using var bot = await LiveBot.ConnectAsync(discord);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", Interactions.Slash("about"));
        await discord.WaitForAsync(request => request.IsCallback && request.Status == status);

        Assert.NotNull(await bot.AskAsync(Interactions.Slash("about")));
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    [InlineData(-600)]
    public async Task Clock_SecondsOff_CommandsAndCompletionAreAnswered(int seconds)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.NotEmpty(MessageBody.TextOf(await bot.AskAsync(Interactions.SentAt(TimeSpan.FromSeconds(seconds), Interactions.Slash("about")))));
        Assert.NotNull(await bot.AskAsync(Interactions.SentAt(TimeSpan.FromSeconds(seconds), Interactions.Typing("quotes", "by", "Ada"))));
    }

    [Fact]
    public async Task Interactions_TwoHundredAtOnce_AreAllAnswered()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var interactions = Enumerable.Range(0, 200).Select(_ => Interactions.Slash("articles", ("about", "bridge"))).ToList();

        foreach (var interaction in interactions)
        {
            await discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        }

        foreach (var interaction in interactions)
        {
            await bot.AnswerToAsync(interaction);
        }

        TrafficRules.AssertHold(discord);
    }

    [Fact]
    public async Task Stop_InTheMiddleOfAnAnswer_SendsItAndEndsInTime()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var bot = await LiveBot.ConnectAsync(discord);
        discord.Delay = TimeSpan.FromMilliseconds(600);
        var interaction = Interactions.Slash("about");
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        await bot.UntilAsync(() => bot.Status.Current.LastInteraction is not null, "the interaction");

        var watch = Stopwatch.StartNew();
        await bot.StopAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.NotNull(await bot.AnswerToAsync(interaction));
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Stop_AfterAnOrdinaryDay_WarnsOfNothing()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var bot = await LiveBot.ConnectAsync(discord);
        await discord.Gateway.SendOperationAsync(7);
        await bot.UntilAsync(() => discord.Gateway.Resumes == 1, "a resumed session");
        discord.Gateway.Drop();
        await bot.UntilAsync(() => discord.Gateway.Resumes == 2, "another one");
        await bot.AssertAnswersAsync();

        await bot.DisposeAsync();

        Assert.DoesNotContain(bot.Log.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Completion_Throws_OffersNothingAndLogsIt()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, desk: BrokenDesk);

        var answer = await bot.AskAsync(Interactions.Typing("quotes", "by", "Ada"));

        Assert.Empty(answer.Body!["data"]!["choices"]!.AsArray());
        Assert.Contains(bot.Log.Lines, line => line.Level == LogLevel.Error && line.Text.StartsWith("Completing /quotes failed", StringComparison.Ordinal));
    }

    /// <summary>A desk without news to look at: whatever it is asked, it throws.</summary>
    private static NewsDesk BrokenDesk => new(null!, TimeProvider.System, "1.2.3");

    [GeneratedRegex("[0-9a-f]{8}")]
    private static partial Regex FaultId();
}
