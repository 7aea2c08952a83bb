using Bot.Hosting;
using Bot.News.Index;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Web;

/// <summary>Whether there is an index to ask.</summary>
internal sealed class ArticlesHealth(Readiness readiness, NewsIndex index) : IHealthCheck
{
    public const string Name = "articles";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsReady
            ? HealthCheckResult.Healthy($"{index.Current.Counts.Articles} read")
            : HealthCheckResult.Unhealthy("being read"));
}
