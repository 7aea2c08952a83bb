using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Says, in a build without Discord.Net, why a token that is configured has no effect.</summary>
internal sealed class DiscordIsMissing(DiscordStatus status, ILogger<DiscordIsMissing> log) : IHostedService
{
    private const string Fault =
        "Discord support is not in this build, so Discord:Token and Discord:PublicKey have no effect: build where the package feed has Discord.Net.";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        status.Change(_ => new DiscordStanding(DiscordState.NotInThisBuild, Fault));
        log.LogWarning("{Fault:l}", Fault);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
