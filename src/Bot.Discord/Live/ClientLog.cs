using Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Passes on what Discord.Net logs. It never logs the token, and neither do we.</summary>
internal static class ClientLog
{
    public static Func<LogMessage, Task> To(ILogger log) => message =>
    {
        log.Log(Level(message), message.Exception, "{Source}: {Message}", message.Source, message.Message ?? message.Exception?.Message);
        return Task.CompletedTask;
    };

    /// <summary>A connection that ends and is taken up again is everyday life, not a fault; an interaction that the library
    /// cannot read is answered all the same.</summary>
    private static LogLevel Level(LogMessage message) => message.Severity switch
    {
        _ when UnreadInteractions.PayloadOf(message) is not null => LogLevel.Debug,
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => message.Exception is global::Discord.WebSocket.GatewayReconnectException ? LogLevel.Information : LogLevel.Warning,
        LogSeverity.Info => LogLevel.Debug,
        _ => LogLevel.Trace,
    };
}
