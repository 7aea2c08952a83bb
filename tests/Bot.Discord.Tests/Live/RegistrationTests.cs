using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Discord.Tests.Live.Loopback;

namespace Bot.Discord.Tests.Live;

public sealed class RegistrationTests
{
    /// <summary>The permissions' bits as Discord numbers them.</summary>
    private const string ManageServer = "32", ManageChannels = "16";

    [Fact]
    public async Task Start_NoServersNamed_RegistersTheCatalogueForAllOnce()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);

        var registration = Assert.Single(discord.Requests, request => request.IsRegistration);

        Assert.Equal($"/api/v10/applications/{Samples.ApplicationId}/commands", registration.Path);
        Assert.Equal(
            [.. CommandCatalogue.Standard.Definitions.Select(d => (1, d.Name)), (3, "Who said this?"), (3, "Summarise this")],
            registration.Body!.AsArray().Select(c => ((int)c!["type"]!, (string)c["name"]!)));
        Assert.All(registration.Body!.AsArray(), command =>
        {
            var (isForServers, permission) = (string)command!["name"]! switch
            {
                "feeds" => (true, ManageServer),
                "follow" => (true, ManageChannels),
                "following" => (true, null),
                _ => (false, null),
            };
            Assert.Equal(isForServers ? "[0]" : "[0,1,2]", command["contexts"]!.ToJsonString());
            Assert.Equal(isForServers ? "[0]" : "[0,1]", command["integration_types"]!.ToJsonString());
            Assert.Equal(permission, command["default_member_permissions"]?.ToJsonString());
        });
    }

    [Fact]
    public async Task Start_Always_RegistersTheOptionsThatPeopleMaySet()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var registered = discord.Requests.Single(request => request.IsRegistration).Body!.AsArray().ToDictionary(c => (string)c!["name"]!);

        Assert.All(CommandCatalogue.Standard.Definitions, definition =>
        {
            var options = (registered[definition.Name]!["options"] as JsonArray ?? []).ToDictionary(o => (string)o!["name"]!);
            Assert.Equal(definition.Options.Where(o => !o.IsHidden).Select(o => o.Name).Append("visible-to").Order(), options.Keys.Order());
            Assert.Equal(["me", "everyone"], options["visible-to"]!["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));
            Assert.All(definition.Options.Where(o => !o.IsHidden), option => AssertSame(option, options[option.Name]!));
        });
    }

    [Theory]
    [InlineData("de", "wer-sagte", "worte", "Wer hat das gesagt?")]
    [InlineData("fr", "qui-a-dit", "mots", "Qui a dit cela ?")]
    [InlineData("es-ES", "quién-dijo", "palabras", "¿Quién dijo esto?")]
    [InlineData("pt-BR", "quem-disse", "palavras", "Quem disse isto?")]
    [InlineData("tr", "kim-dedi", "sözler", "Bunu kim söyledi?")]
    [InlineData("ja", "誰が言った", "言葉", "これは誰の言葉？")]
    public async Task Start_Always_RegistersTranslations(string locale, string command, string option, string menu)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord);
        var registered = discord.Requests.Single(request => request.IsRegistration).Body!.AsArray();

        Assert.Equal(command, (string)registered[0]!["name_localizations"]![locale]!);
        Assert.NotEmpty((string)registered[0]!["description_localizations"]![locale]!);
        Assert.Equal(option, (string)registered[0]!["options"]![0]!["name_localizations"]![locale]!);
        Assert.Equal(menu, (string)registered.Single(c => (string)c!["name"]! == "Who said this?")!["name_localizations"]![locale]!);
    }

    [Fact]
    public async Task Start_ServersNamed_RegistersThereAndNowhereElse()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.GuildIds = ["700000000000000010", "700000000000000011"]);

        var registrations = await discord.WaitForAsync(request => request.IsRegistration, 3);

        var all = CommandCatalogue.Standard.Commands.Length + 2;
        Assert.Equal([0, all, all], registrations.Select(request => request.Body!.AsArray().Count));
        Assert.Contains("/guilds/700000000000000010/", registrations[1].Path, StringComparison.Ordinal);
        Assert.Contains("/guilds/700000000000000011/", registrations[2].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ServerThatTheBotIsNotIn_SaysSoAndAnswersElsewhere()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        discord.Fault = (_, path) => path.Contains("/guilds/700000000000000011/", StringComparison.Ordinal)
            ? (403, new JsonObject { ["code"] = 50001, ["message"] = "Missing Access" })
            : null;
        await using var bot = await LiveBot.ConnectAsync(discord, options => options.GuildIds = ["700000000000000011", "700000000000000010"]);

        await discord.WaitForAsync(request => request.Path.Contains("/guilds/700000000000000010/", StringComparison.Ordinal) && request.Status == 200);

        Assert.Contains("700000000000000011", bot.Status.Current.CommandFault, StringComparison.Ordinal);
        Assert.NotNull(await bot.AskAsync(Interactions.Slash("about")));
    }

    [Fact]
    public async Task Start_RegistrationFailsAtFirst_IsTriedAgain()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var failures = 2;
        discord.Fault = (method, path) => method == "PUT" && Interlocked.Decrement(ref failures) >= 0 ? (500, null) : null;
        await using var bot = await LiveBot.ConnectAsync(discord);

        Assert.NotEmpty(await discord.WaitForAsync(request => request.IsRegistration && request.Status == 200));
    }

    private static void AssertSame(OptionDefinition option, JsonNode registered)
    {
        Assert.Equal(option.IsRequired, (bool?)registered["required"] ?? false);
        Assert.Equal(option.Kind == OptionKind.Number ? 4 : 3, (int)registered["type"]!);
        Assert.Equal(option.Completion != Completion.None, (bool?)registered["autocomplete"] ?? false);
        Assert.Equal(option.Choices, (registered["choices"] as JsonArray ?? []).Select(choice => (string)choice!["value"]!));
    }
}
