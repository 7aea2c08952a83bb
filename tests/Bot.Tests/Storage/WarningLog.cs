using Microsoft.Extensions.Logging;

namespace Bot.Tests.Storage;

/// <summary>Keeps the warnings.</summary>
internal sealed class WarningLog : ILogger
{
    public List<string> Warnings { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
    {
        if (IsEnabled(level))
        {
            lock (Warnings)
            {
                Warnings.Add(format(state, exception));
            }
        }
    }
}
