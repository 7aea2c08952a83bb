using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Discord.Tests.Live.Description;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Discord.Tests.Text;
using Bot.Tests.Shared;

namespace Bot.Discord.Tests.Live;

/// <summary>Everything that the bot sends fits Discord's own description.</summary>
public sealed class DescriptionTests
{
    private static readonly Lazy<DiscordDescription> Description = new(() => new DiscordDescription());

    [SharedFact]
    public async Task Traffic_OfEveryKindOfInteraction_FitsDiscordsDescription()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        await using var inServers = await LiveBot.ConnectAsync(discord, options => options.GuildIds = [Samples.GuildId]);
        await discord.WaitForAsync(request => request.IsRegistration && request.Path.Contains("/guilds/", StringComparison.Ordinal));
        foreach (var interaction in EveryKind())
        {
            await inServers.AskAsync(interaction);
        }

        Assert.Empty(discord.Requests.SelectMany(Description.Value.Faults).Distinct());
        Assert.InRange(discord.Requests.Count(request => request.Body is not null), 40, int.MaxValue);
    }

    [SharedTheory]
    [InlineData("PATCH", "/api/v10/webhooks/1/t/messages/@original", """{"contents":"x"}""", "/contents is not known")]
    [InlineData("PATCH", "/api/v10/webhooks/1/t/messages/@original", """{"content":5}""", "/content is no string or null")]
    [InlineData("PUT", "/api/v10/applications/1/commands", """[{"name":""}]""", "/0/name has 0 characters")]
    [InlineData("PUT", "/api/v10/applications/1/commands", """[{}]""", "/0/name is missing")]
    [InlineData("PUT", "/api/v10/nowhere", "{}", "is not described")]
    public void Description_WhatDoesNotFit_IsFound(string method, string path, string body, string fault)
    {
        var request = new RecordedRequest(method, path, JsonNode.Parse(body), null, 200, null);

        Assert.Contains(Description.Value.Faults(request), found => found.EndsWith(fault, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonObject> EveryKind()
    {
        foreach (var place in Enum.GetValues<Interactions.Place>())
        {
            foreach (var definition in CommandCatalogue.Standard.Definitions)
            {
                yield return Interactions.Slash(place, definition.Name, [.. definition.Options.Where(option => option.IsRequired).Select(option => (option.Name, "bridge"))]);
            }

            yield return Interactions.OnMessage(place, "Who said this?", "“We do not seek escalation or war”");
            yield return Interactions.OnMessage(place, "Summarise this", "https://example.org/bridges/3");
        }

        yield return Interactions.SlashWithPrivacy(true, "articles");
        yield return Interactions.Press("=/articles page:\"2\"");
        yield return Interactions.Press("/articles");
        yield return Interactions.Press("!/articles", underPrivateMessage: true);
        yield return Interactions.Press("older");
        yield return Interactions.Press("~0-1-0-seed");
        yield return Interactions.Typing("quotes", "by", "Ada");
        yield return Interactions.Typing("quotes", "by", "no such person");
        var unreadable = Interactions.Slash("about");
        unreadable.Remove("entitlements");
        yield return unreadable;
        foreach (var text in HostileText.Payloads.Take(20))
        {
            yield return Interactions.Slash("ask", ("question", text));
        }
    }
}
