using Bot.Ingestion;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Storage;

/// <summary>Whether what comes in is stored. Trouble never makes the program unready: questions are answered from memory.</summary>
internal sealed class StorageHealth(StorageOptions options, Intake intake) : IHealthCheck
{
    public const string Name = "storage";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            !options.IsEnabled ? HealthCheckResult.Healthy("off: what comes in is forgotten at the end")
            : intake.Trouble is { } trouble ? HealthCheckResult.Degraded($"articles are not stored for now: {trouble}")
            : HealthCheckResult.Healthy("articles are stored"));
}
