using System.ComponentModel;
using Bot.News.Index;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Web;

/// <summary>
/// <c>/health</c>: live (the program answers) and ready (the articles are read). Other parts join by registering a
/// health check; one that only fails as degraded does not make the program unready.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("", Ready).WithName("health").WithSummary("Whether it is live and ready; 503 until it is ready")
            .Produces<HealthValue>().Produces<HealthValue>(StatusCodes.Status503ServiceUnavailable);
        health.MapGet("/ready", Ready).WithName("health-ready").WithSummary("Whether it can be asked; 503 until it can")
            .Produces<HealthValue>().Produces<HealthValue>(StatusCodes.Status503ServiceUnavailable);
        health.MapGet("/live", () => new LiveValue("live")).WithName("health-live").WithSummary("Whether it answers at all");
    }

    private static async Task<JsonHttpResult<HealthValue>> Ready(HealthCheckService checks, NewsIndex index, CancellationToken stop)
    {
        var report = await checks.CheckHealthAsync(stop);
        var ready = report.Status != HealthStatus.Unhealthy;
        var value = new HealthValue(
            !ready ? "starting" : report.Status == HealthStatus.Degraded ? "degraded" : "ready",
            Live: true,
            ready,
            index.Current.Counts.Articles,
            report.Entries.ToDictionary(
                part => part.Key,
                part => new HealthPartValue(part.Value.Status.ToString().ToLowerInvariant(), part.Value.Description)));
        return TypedResults.Json(value, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How the program is.</summary>
internal sealed record HealthValue(
    [property: Description("ready, degraded (answers, but a part has trouble) or starting.")] string Status,
    [property: Description("Whether the program answers: always true in an answer.")] bool Live,
    [property: Description("Whether it can be asked.")] bool Ready,
    [property: Description("How many articles there are.")] int Articles,
    [property: Description("Its parts by name.")] Dictionary<string, HealthPartValue> Parts);

/// <summary>How a part of the program is: healthy, degraded or unhealthy.</summary>
internal sealed record HealthPartValue(string Status, string? Description);

/// <summary>That the program answers.</summary>
internal sealed record LiveValue(string Status);
