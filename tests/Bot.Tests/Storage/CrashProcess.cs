using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Tests.Storage;

/// <summary>Runs the <see cref="CrashChild"/> and kills it.</summary>
internal static class CrashProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts the child, kills it some time after its first word, and gives the lines that it said.</summary>
    public static async Task<IReadOnlyCollection<string>> KillAsync(IEnumerable<string> arguments, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(CrashProcess).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        var spoke = new TaskCompletionSource();
        child.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? "");
            spoke.TrySetResult();
        };
        child.BeginOutputReadLine();
        await spoke.Task.WaitAsync(Patience);
        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync().WaitAsync(Patience);
        return said;
    }
}
