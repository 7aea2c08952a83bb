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
        return Task.FromResult(standing.State switch
        {
            DiscordState.Off => HealthCheckResult.Healthy("off: no token is configured"),
            DiscordState.NotInThisBuild => HealthCheckResult.Degraded("not in this build"),
            DiscordState.Connected when standing.CommandFault is { } fault => HealthCheckResult.Degraded($"{Connected(standing)}. {fault}"),
            DiscordState.Connected => HealthCheckResult.Healthy(Connected(standing)),
            DiscordState.Connecting => HealthCheckResult.Degraded($"connecting. {standing.Fault}".TrimEnd()),
            _ => HealthCheckResult.Degraded($"not connected. {standing.Fault}".TrimEnd()),
        });
    }

    private static string Connected(DiscordStanding standing) => string.Join(", ", new[]
    {
        $"connected: {standing.Servers} server{(standing.Servers == 1 ? "" : "s")}",
        standing.Latency is { } latency ? $"{latency.TotalMilliseconds:0} ms" : null,
        standing.LastInteraction is { } last ? $"last asked {last.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : null,
    }.OfType<string>());
}
