using Bot.Discord;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Web;

/// <summary>How the bot stands with Discord. Trouble there never makes the program unready: the other chats answer.</summary>
internal sealed class DiscordHealth(DiscordStatus status) : IHealthCheck
{
    public const string Name = "discord";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var standing = status.Current;
        return Task.FromResult(standing is { State: DiscordState.Off } or { State: DiscordState.Connected, CommandFault: null }
            ? HealthCheckResult.Healthy(standing.ToString())
            : HealthCheckResult.Degraded(standing.ToString()));
    }
}
