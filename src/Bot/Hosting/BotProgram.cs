using Bot.Discord;
using Bot.Settings;
using Bot.Storage;
using Bot.Terminal;

namespace Bot.Hosting;

/// <summary>Runs the bot until it is told to stop.</summary>
internal static class BotProgram
{
    /// <summary>Exit codes: ended as told, something failed, the settings are wrong.</summary>
    public const int Ended = 0, Failed = 1, Misconfigured = 2;

    /// <summary>Checks the settings, all faults at once, and runs until Ctrl-C or SIGTERM.</summary>
    /// <param name="articles">A folder or file instead of the configured one, or null.</param>
    /// <param name="stop">Stops it as well.</param>
    public static async Task<int> RunAsync(string? articles, CancellationToken stop)
    {
        if (ReadSettings(articles) is not ({ } configuration, { } settings))
        {
            return Misconfigured;
        }

        try
        {
            await RunAsync(BotHost.Build(configuration, settings, TerminalConsole.Create()), stop);
            return Environment.ExitCode;
        }
        catch (DiscordStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Misconfigured;
        }
        catch (StorageException e)
        {
            await Console.Error.WriteLineAsync($"Storage:Path is \"{settings.Storage.Path}\", which cannot be used: {e.Message}");
            return Misconfigured;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"Web:Url is \"{settings.Web.Url}\", which cannot be listened on: {e.Message}");
            return Misconfigured;
        }
    }

    // A start that fails is stopped before it is disposed: the host then holds the end of what already runs for no fault.
    private static async Task RunAsync(IHost host, CancellationToken stop)
    {
        try
        {
            await host.StartAsync(stop);
            await host.WaitForShutdownAsync(stop);
        }
        catch
        {
            await host.StopAsync(CancellationToken.None);
            throw;
        }
        finally
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    private static (IConfiguration, BotSettings)? ReadSettings(string? articles)
    {
        try
        {
            var configuration = BotConfiguration.Build();
            if (articles is not null)
            {
                configuration[$"{ArticlesOptions.Section}:{nameof(ArticlesOptions.Path)}"] = articles;
            }

            var settings = BotSettings.Read(configuration);
            foreach (var fault in settings.Faults)
            {
                Console.Error.WriteLine(fault);
            }

            return settings.Faults.Count == 0 ? (configuration, settings) : null;
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            Console.Error.WriteLine($"{e.Message} {e.InnerException?.Message}".TrimEnd());
            return null;
        }
    }
}
