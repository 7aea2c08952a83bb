using System.Net;
using Bot.Chat;
using Discord;
using Discord.Net;
using Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Tells Discord the commands, once per start: it replaces what it had.</summary>
internal sealed class CommandRegistration(
    DiscordOptions options, NewsDesk desk, DiscordStatus status, ILogger<CommandRegistration> log)
{
    /// <summary>Registers for everybody, or for the configured servers alone: a command that is registered for both would
    /// be offered twice there.</summary>
    /// <exception cref="HttpException">Discord could not take them now.</exception>
    public async Task RunAsync(DiscordRestClient client)
    {
        var servers = options.Servers.ToList();
        ApplicationCommandProperties[] global = servers.Count == 0 ? CommandProperties.Global(desk.Catalogue) : [];
        await SendAsync("for all servers", () => client.BulkOverwriteGlobalCommands(global));
        foreach (var server in servers)
        {
            await SendAsync(
                $"for the server {server}", () => client.BulkOverwriteGuildCommands(CommandProperties.OfServer(desk.Catalogue), server));
        }
    }

    private async Task SendAsync<T>(string where, Func<Task<IReadOnlyCollection<T>>> send)
    {
        try
        {
            var commands = await send();
            log.LogInformation("Registered {Count} commands in Discord {Where:l}", commands.Count, where);
        }
        catch (HttpException refused) when (!Retry.IsPassing(refused))
        {
            var reason = refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                ? "is the bot in it, with the scope applications.commands?"
                : refused.Message;
            log.LogError(refused, "Discord did not take the commands {Where:l}: {Reason:l}", where, reason);
            status.Change(standing => standing with { CommandFault = $"Discord did not take the commands {where}: {reason}" });
        }
    }
}
