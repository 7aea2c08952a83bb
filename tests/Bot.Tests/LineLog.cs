using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests;

/// <summary>Keeps what is logged from a level on, a line each.</summary>
internal sealed class LineLog<T>(ConcurrentQueue<string> lines, LogLevel least = LogLevel.Warning) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue(formatter(state, exception));
        }
    }
}
