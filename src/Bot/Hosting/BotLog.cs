using System.Globalization;
using Bot.Discord;
using Bot.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Bot.Hosting;

/// <summary>The log: standard error, and a file a day where one is set. Standard output is for answers alone.</summary>
internal static class BotLog
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <param name="options">What to write where.</param>
    /// <param name="secrets">Never written: tokens.</param>
    /// <param name="quietConsole">Whether the console is a prompt, which only warnings may interrupt.</param>
    public static Logger Create(LogOptions options, IEnumerable<string?> secrets, bool quietConsole)
    {
        var formatter = new MaskingFormatter(
            new MessageTemplateTextFormatter(Template, CultureInfo.InvariantCulture),
            [.. secrets.OfType<string>().Where(secret => secret.Length > 0)]);
        var least = options.EventLevel;
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(least)
            .Filter.ByExcluding(entry => entry.Exception is DiscordStartException) // the program itself says it, in one line
            .MinimumLevel.Override("Microsoft", Max(least, LogEventLevel.Warning))
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal) // whoever asks is told
            .MinimumLevel.Override("System", Max(least, LogEventLevel.Warning))
            .WriteTo.Console(
                formatter,
                restrictedToMinimumLevel: quietConsole ? Max(least, LogEventLevel.Warning) : least,
                standardErrorFromLevel: LogEventLevel.Verbose);
        if (options.File.Length > 0)
        {
            log.WriteTo.File(
                formatter, options.File, rollingInterval: RollingInterval.Day, retainedFileCountLimit: options.MostFiles);
        }

        return log.CreateLogger();
    }

    private static LogEventLevel Max(LogEventLevel a, LogEventLevel b) => a > b ? a : b;
}
