using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Following;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Live.Description;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;
using Bot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Discord.Tests.Live;

public sealed class InteractionsEndpointTests : IDisposable
{
    private const string Time = "1732340000";
    private static readonly Ed25519Signer Signer = new([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
    private static readonly NewsDesk Desk = new(News.Index(), TimeProvider.System, "1");
    private readonly IHost _host = Host();

    private IInteractionsEndpoint Endpoint => _host.Services.GetRequiredService<IInteractionsEndpoint>();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Signer_ExampleOfTheSpecification_SignsTheSame()
    {
        var signer = new Ed25519Signer(Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        Assert.Equal("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", signer.PublicKey);
        Assert.Equal(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            Convert.ToHexStringLower(signer.Sign([0x72])));
    }

    [Fact]
    public void Ping_Signed_IsAnsweredWithPong()
    {
        Assert.Equal("""{"type":1}""", Ask(new JsonObject { ["type"] = 1 }).ToJsonString());
    }

    [Theory]
    [InlineData(null, Time)]
    [InlineData("", Time)]
    [InlineData("00", Time)]
    [InlineData("zz", Time)]
    [InlineData("right", null)]
    [InlineData("right", "")]
    [InlineData("right", "1732340001")]
    [InlineData("of another body", Time)]
    [InlineData("of another key", Time)]
    [InlineData("no digits", Time)]
    public void Request_NotSignedByDiscord_IsUnauthorised(string? signature, string? time)
    {
        const string Body = """{"type":1}""";
        signature = signature switch
        {
            "right" => Signer.Sign(Time, Body),
            "of another body" => Signer.Sign(Time, """{"type":2}"""),
            "of another key" => new Ed25519Signer(new byte[32]).Sign(Time, Body),
            "no digits" => new string('x', 128),
            _ => signature,
        };

        Assert.Equal(new InteractionResponse(401, null), Endpoint.Answer(signature, time, Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":3,"data":{}}""")]
    [InlineData("""{"type":4,"data":{"name":"quotes"}}""")]
    public void Request_SignedButUnreadable_IsABadRequest(string body)
    {
        Assert.Equal(new InteractionResponse(400, null), Endpoint.Answer(Signer.Sign(Time, body), Time, Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void Command_Posted_IsAnsweredAsOverTheGateway()
    {
        var answer = Ask(Interactions.Slash("who-said", ("words", "we do not seek escalation or war")));

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Equal(0, (int)answer["data"]!["flags"]!);
        var expected = new MessageWriter(new ButtonIds()).Write(Desk.RunLine("/who-said we do not seek escalation or war").Reply);
        Assert.Equal(MessageBody.TextOf(expected), MessageBody.TextOf(Recorded(answer)));
        Assert.Equal(expected.Buttons.Select(button => (button.Label, button.Id)), MessageBody.ButtonsOf(Recorded(answer)));
    }

    [Fact]
    public void Command_AskedForPrivately_IsForTheAskerAlone()
    {
        var answer = Ask(Interactions.SlashWithPrivacy(true, "articles"));

        Assert.Equal(64, (int)answer["data"]!["flags"]!);
        Assert.Contains(MessageBody.ButtonsOf(Recorded(answer)), button => button.Label == "Show everyone");
    }

    [Fact]
    public void Buttons_PressedAtAnotherReplica_Work()
    {
        var ids = MessageBody.ButtonsOf(Recorded(Ask(Interactions.SlashWithPrivacy(true, "quotes", ("by", "Ada Lindqvist")))));
        using var replica = Host();
        var kinds = ids.Select(button => (Kind(button.Label), Answer: Ask(
            Interactions.Press(button.Id, underPrivateMessage: true), replica.Services.GetRequiredService<IInteractionsEndpoint>()))).ToList();

        Assert.Equal(["Context", "Next", "Show"], kinds.Select(kind => kind.Item1).Distinct().Order(StringComparer.Ordinal));
        Assert.All(kinds, kind =>
        {
            Assert.Equal(kind.Item1 == "Next" ? 7 : 4, (int)kind.Answer["type"]!);
            Assert.Equal(kind.Item1 switch { "Next" => null, "Show" => 0, _ => 64 }, (int?)kind.Answer["data"]!["flags"]);
            Assert.DoesNotContain("too old", MessageBody.TextOf(Recorded(kind.Answer)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void OldButton_Pressed_SaysSoToThePresserAlone()
    {
        var answer = Ask(Interactions.Press("#0123"));

        Assert.Contains("too old", MessageBody.TextOf(Recorded(answer)), StringComparison.Ordinal);
        Assert.Equal(64, (int)answer["data"]!["flags"]!);
    }

    [Fact]
    public void Typing_Posted_IsCompleted()
    {
        var answer = Ask(Interactions.Typing("quotes", "by", "Ada"));

        Assert.Equal("""{"type":8,"data":{"choices":[{"name":"Ada Lindqvist","value":"Ada Lindqvist"}]}}""", answer.ToJsonString());
    }

    [Fact]
    public void MessageCommand_Posted_LooksTheQuotationUp()
    {
        var answer = Ask(Interactions.OnMessage(Interactions.Place.PrivateMessage, "Who said this?", "“We do not seek escalation or war”"));

        Assert.Contains("Javad Zarif", MessageBody.TextOf(Recorded(answer)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16", "19456", "without a token")]
    [InlineData("16", "0", "without a token")]
    public void Follow_PostedToABotWithoutAToken_SaysThatItCannotWrite(string asker, string bot, string expected)
    {
        var interaction = Interactions.Slash("follow", ("by", "Lindqvist"));
        interaction["member"]!["permissions"] = asker;
        interaction["app_permissions"] = bot;
        using var host = Host(desk: new NewsDesk(News.Index(), TimeProvider.System, "1", follows: new MemoryFollowStore()));

        Assert.Contains(expected, MessageBody.TextOf(Recorded(Ask(interaction, host.Services.GetRequiredService<IInteractionsEndpoint>()))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "19456", 0, "Manage Channels")]
    [InlineData("16", "0", 0, "Send Messages")]
    [InlineData("16", "19456", 11, "Send Messages in Threads")]
    [InlineData("16", "274877924352", 11, "This channel follows")]
    [InlineData("16", "19456", 0, "This channel follows")]
    public void Follow_PostedToABotWithAToken_GoesByThePermissionsThere(string asker, string bot, int kind, string expected)
    {
        var interaction = Interactions.Slash("follow", ("by", "Lindqvist"));
        interaction["member"]!["permissions"] = asker;
        interaction["app_permissions"] = bot;
        interaction["channel"]!["type"] = kind;
        using var host = Host(desk: new NewsDesk(News.Index(), TimeProvider.System, "1", follows: new MemoryFollowStore()), token: LoopbackDiscord.Token);

        var answer = MessageBody.TextOf(Recorded(Ask(interaction, host.Services.GetRequiredService<IInteractionsEndpoint>())));

        Assert.Contains(expected, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_Fails_IsAnApologyWithAnIdThatTheLogHas()
    {
        using var log = new LogRecord();
        using var host = Host(log, new NewsDesk(News.Index(), TimeProvider.System, "1", status: () => throw new InvalidOperationException("broken")));

        var text = MessageBody.TextOf(Recorded(Ask(Interactions.Slash("about"), host.Services.GetRequiredService<IInteractionsEndpoint>())));

        var id = System.Text.RegularExpressions.Regex.Match(text, "[0-9a-f]{8}").Value;
        Assert.NotEmpty(id);
        Assert.Contains($"[{id}]", log.All, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Answers_ToEveryKind_FitDiscordsDescription()
    {
        var description = new DiscordDescription();
        JsonObject[] asked =
        [
            new() { ["type"] = 1 },
            .. CommandCatalogue.Standard.Definitions.Select(definition => Interactions.Slash(
                Interactions.Place.PrivateMessage, definition.Name, [.. definition.Options.Where(option => option.IsRequired).Select(option => (option.Name, "bridge"))])),
            .. HostileText.Payloads.Take(30).Select(text => Interactions.Slash("ask", ("question", text))),
            Interactions.OnMessage(Interactions.Place.UnknownServer, "Summarise this", "https://example.org/bridges/3"),
            Interactions.Press("=/articles page:\"2\""), Interactions.Press("/articles"), Interactions.Press("older"),
            Interactions.Typing("quotes", "by", "Ada"), Interactions.Typing("quotes", "by", "no such person"),
        ];

        foreach (var answer in asked.Select(interaction => Recorded(Ask(interaction))))
        {
            Assert.Empty(description.Faults(answer));
            TrafficRules.AssertHolds(answer);
        }
    }

    private static string Kind(string label) => label.Split(' ', ':')[0];

    private static RecordedRequest Recorded(JsonObject answer) => new("POST", "/api/v10/interactions/1/token/callback", answer, null, 200, null);

    private static IHost Host(LogRecord? log = null, NewsDesk? desk = null, string token = "")
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        if (log is not null)
        {
            builder.Services.AddLogging(logging => logging.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));
        }

        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(desk ?? Desk).AddDiscord(new DiscordOptions { PublicKey = Signer.PublicKey, Token = token });
        return builder.Build();
    }

    private JsonObject Ask(JsonObject interaction) => Ask(interaction, Endpoint);

    private static JsonObject Ask(JsonObject interaction, IInteractionsEndpoint endpoint)
    {
        var body = interaction.ToJsonString();
        var response = endpoint.Answer(Signer.Sign(Time, body), Time, Encoding.UTF8.GetBytes(body));
        Assert.Equal(200, response.Status);
        return JsonNode.Parse(response.Json!)!.AsObject();
    }
}
