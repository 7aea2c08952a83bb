using System.Net.WebSockets;
using Discord;
using Discord.Net;
using Discord.WebSocket;
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

    private static LogLevel Level(LogMessage message) => message.Severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error or LogSeverity.Warning when IsEverydayLife(message) => LogLevel.Debug,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    /// <summary>A connection that ends, of which <see cref="Connection"/> says what there is to say, and an interaction that
    /// the library cannot read, which is answered all the same.</summary>
    private static bool IsEverydayLife(LogMessage message) =>
        message.Exception is OperationCanceledException or WebSocketException or WebSocketClosedException or GatewayReconnectException
        || UnreadInteractions.PayloadOf(message) is not null;
}
