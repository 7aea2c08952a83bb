using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Bot.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Web;

/// <summary>The chat page, the HTTP API, its description and the health checks.</summary>
internal static class WebEndpoints
{
    /// <summary>Adds what the web side needs; the index, the news desk and the readiness are the host's.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = WebLimits.RequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = WebLimits.Headers;
            kestrel.Limits.MaxRequestBodySize = WebLimits.Body;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJsonContext.Default);
            foreach (var converter in AnswerJsonContext.Default.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddHealthChecks().AddCheck<ArticlesHealth>(ArticlesHealth.Name).AddCheck<DiscordHealth>(DiscordHealth.Name);
        return services.AddApiDescription();
    }

    /// <summary>Maps everything: <c>/</c>, <c>/api/</c>, <c>/openapi/v1.json</c>, <c>/health</c>.</summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseClearErrors();
        app.UsePage();
        app.MapApi();
        app.MapHealth();
        app.MapDiscord();
        app.MapOpenApi();
        return app;
    }
}
