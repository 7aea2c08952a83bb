using System.Text.Json.Nodes;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

/// <summary>What must hold for everything that the bot sends: Discord's documented limits, and that nobody is pinged.</summary>
internal static class TrafficRules
{
    public static void AssertHold(LoopbackDiscord discord)
    {
        foreach (var request in discord.Requests)
        {
            AssertHolds(request);
        }
    }

    public static void AssertHolds(RecordedRequest request)
    {
        if (request.IsRegistration)
        {
            CommandRules.AssertHold(request.Body!.AsArray());
        }
        else if (request.IsUnasked || request.IsAnswer || (request.IsCallback && (int)request.Body!["type"]! is 4 or 7))
        {
            AssertMessage(MessageBody.Message(request));
        }
        else if (request.IsCallback && (int)request.Body!["type"]! == 8)
        {
            AssertChoices(request.Body!["data"]!["choices"]!.AsArray());
        }
    }

    private static void AssertMessage(JsonNode message)
    {
        Assert.Equal("""{"parse":[]}""", OnlyParse(message["allowed_mentions"]));
        Assert.InRange(((string?)message["content"] ?? "").Length, 0, 2000);
        var embeds = message["embeds"]?.AsArray() ?? [];
        Assert.InRange(embeds.Count, 0, 10);
        Assert.InRange(embeds.Sum(embed => Length(embed!["title"]) + Length(embed["description"])), 0, 6000);
        Assert.All(embeds, embed =>
        {
            Assert.InRange(Length(embed!["title"]), 0, 256);
            Assert.InRange(Length(embed["description"]), 1, 4096);
        });
        var rows = message["components"]?.AsArray() ?? [];
        Assert.InRange(rows.Count, 0, 5);
        Assert.All(rows, row => Assert.InRange(row!["components"]!.AsArray().Count, 1, 5));
        var buttons = rows.SelectMany(row => row!["components"]!.AsArray()).ToList();
        Assert.All(buttons, button =>
        {
            Assert.InRange(Length(button!["label"]), 1, 80);
            Assert.InRange(Length(button["custom_id"]), 1, 100);
        });
        Assert.Equal(buttons.Count, buttons.Select(button => (string)button!["custom_id"]!).Distinct().Count());
    }

    private static void AssertChoices(JsonArray choices)
    {
        Assert.InRange(choices.Count, 0, 25);
        Assert.All(choices, choice =>
        {
            Assert.InRange(Length(choice!["name"]), 1, 100);
            Assert.InRange(Length(choice["value"]), 1, 100);
        });
    }

    /// <summary>The mentions that are allowed, without lists that are empty.</summary>
    private static string OnlyParse(JsonNode? allowed)
    {
        Assert.NotNull(allowed);
        Assert.All(new[] { "users", "roles" }, list => Assert.True(allowed[list] is not JsonArray { Count: > 0 }));
        return new JsonObject { ["parse"] = allowed["parse"]?.DeepClone() }.ToJsonString();
    }

    private static int Length(JsonNode? text) => ((string?)text)?.Length ?? 0;
}
