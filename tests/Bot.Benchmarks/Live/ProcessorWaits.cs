using System.Globalization;

namespace Bot.Benchmarks.Live;

/// <summary>
/// How long the threads of this process were ready to run and had no processor, as Linux counts it for each thread in
/// <c>/proc/self/task/*/schedstat</c> (https://docs.kernel.org/scheduler/sched-stats.html): what other programs take.
/// </summary>
internal static class ProcessorWaits
{
    /// <summary>Since the process began, all threads that still run together; 0 where the system does not say.</summary>
    public static TimeSpan Total()
    {
        var nanoseconds = 0L;
        foreach (var task in Directory.Exists("/proc/self/task") ? Directory.EnumerateDirectories("/proc/self/task") : [])
        {
            try
            {
                nanoseconds += long.Parse(File.ReadAllText(Path.Combine(task, "schedstat")).Split(' ')[1], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // The thread has ended.
            }
        }

        return TimeSpan.FromMicroseconds(nanoseconds / 1_000);
    }
}
