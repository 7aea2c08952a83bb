using System.Net;
using Discord;
using Discord.Net;
using Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;

namespace Bot.Discord.Live;

/// <summary>Signs in to Discord, registers the commands and stays connected.</summary>
internal sealed class DiscordService(
    DiscordOptions options,
    DiscordRestClient rest,
    CommandRegistration registration,
    Connection connection,
    DiscordStatus status,
    TimeProvider clock,
    ILogger<DiscordService> log)
    : BackgroundService
{
    /// <summary>How long the start waits for Discord's word on the token; then it goes on in the background.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(5);

    private Task? _signIn;

    /// <exception cref="DiscordStartException">Discord refuses the token.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        status.Change(standing => standing with { State = DiscordState.Connecting });
        rest.Log += ClientLog.To(log);
        _signIn = SignInAsync();
        try
        {
            await _signIn.WaitAsync(StartPatience, clock, cancellationToken);
        }
        catch (HttpException refused) when (refused.HttpCode == HttpStatusCode.Unauthorized)
        {
            throw new DiscordStartException(
                "Discord:Token is refused by Discord; copy it again from the developer portal, or leave it out to run without Discord.");
        }
        catch (Exception fault) when (Retry.IsPassing(fault) && !cancellationToken.IsCancellationRequested)
        {
            log.LogDebug(fault, "Discord was not reached during the start; the bot goes on trying");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var retry = Retry.UntilItWorks(clock, NotReached);
            await retry.ExecuteAsync(async _ => await (Interlocked.Exchange(ref _signIn, null) ?? SignInAsync()), stoppingToken);
            await Task.WhenAll(options.Shards.RegistersCommands ? RegisterAsync(retry, stoppingToken) : Task.CompletedTask, connection.RunAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Discord is off until the bot is started again");
            status.Change(standing => standing with { State = DiscordState.Failed, Fault = $"{fault.Message} Start the bot again." });
        }
    }

    /// <summary>Without its commands registered anew, the bot still answers those that Discord knows.</summary>
    private async Task RegisterAsync(ResiliencePipeline retry, CancellationToken stopping)
    {
        try
        {
            await retry.ExecuteAsync(async _ => await registration.RunAsync(rest), stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogError(fault, "The commands could not be registered in Discord");
            status.Change(standing => standing with { CommandFault = $"The commands could not be registered: {fault.Message}" });
        }
    }

    /// <summary>Asks Discord who the bot is, which shows whether the token is right: connecting would go on trying for ever.</summary>
    private async Task SignInAsync()
    {
        await rest.LoginAsync(TokenType.Bot, options.Token.Trim(), validateToken: false);
        var application = await rest.GetApplicationInfoAsync();
        log.LogInformation(
            "Signed in to Discord as {Name:l}. To add the bot to a server: "
            + "https://discord.com/oauth2/authorize?client_id={Id}&scope=bot+applications.commands&permissions=0",
            rest.CurrentUser.Username, application.Id);
    }

    private void NotReached(Exception fault)
    {
        log.LogWarning("Discord is not reached, trying again: {Reason:l}", fault.Message);
        status.Change(standing => standing with { Fault = "Discord is not reached; trying again." });
    }
}
