using System.Globalization;
using Bot.News.Index;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Hosting;

/// <summary>What the program says once it is up: a few lines, in the log and over the prompt.</summary>
internal sealed class StartReport(IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<StartReport> log)
{
    private readonly TaskCompletionSource<IReadOnlyList<string>> _lines = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The lines, once the articles are read and the chat page is up.</summary>
    public Task<IReadOnlyList<string>> Lines => _lines.Task;

    /// <summary>The articles are read; says so as soon as everything else has started.</summary>
    public void Loaded(NewsCounts counts, TimeSpan took) => lifetime.ApplicationStarted.Register(() =>
    {
        List<string> lines = [Articles(counts, took), .. Addresses().Select(address => $"Chat page: {address}")];
        foreach (var line in lines)
        {
            log.LogInformation("{Line:l}", line);
        }

        _lines.TrySetResult(lines);
    });

    private static string Articles(NewsCounts counts, TimeSpan took)
    {
        var days = (counts.Oldest, counts.Newest) is ({ } oldest, { } newest)
            ? $" from {oldest:yyyy-MM-dd} to {newest:yyyy-MM-dd}"
            : "";
        return $"Bot {ProgramVersion.Text}: {Count(counts.Articles, "article")}{days}, {Count(counts.Quotations, "quotation")}, "
            + $"{Count(counts.Speakers, "speaker")}, read in {took.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)} ms";
    }

    private static string Count(int n, string noun) =>
        $"{n.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(n == 1 ? "" : "s")}";

    private ICollection<string> Addresses() =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
