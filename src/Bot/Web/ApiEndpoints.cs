using System.ComponentModel;
using Bot.Chat;
using Bot.Hosting;
using Bot.Json;

namespace Bot.Web;

/// <summary><c>/api/</c>: each command of the catalogue as an address, and what the chat page needs besides.</summary>
internal static class ApiEndpoints
{
    private const string RetryAfterSeconds = "1";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(WaitUntilReady);
        foreach (var definition in app.Services.GetRequiredService<NewsDesk>().Catalogue.WithoutChannels)
        {
            api.MapCommand(definition);
        }

        api.MapPost("/chat", (ChatLine chat, NewsDesk desk, HttpContext context) =>
                ReplyJson.Of(desk.RunLine(chat.Line, WebManagers.Include(context)).Reply))
            .WithName("chat").WithTags("Chat page")
            .WithSummary("Answer a typed line as blocks to render")
            .Produces<ErrorValue>(StatusCodes.Status400BadRequest)
            .Produces<ErrorValue>(StatusCodes.Status503ServiceUnavailable);

        api.MapGet("/complete", ([Description("What is typed so far.")] string? line, NewsDesk desk) =>
                new CompletionsValue([.. desk.CompleteLine(line ?? "")]))
            .WithName("complete").WithTags("Chat page")
            .WithSummary("Complete commands, options, speakers and titles")
            .Produces<ErrorValue>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async ValueTask<object?> WaitUntilReady(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<Readiness>().IsReady)
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        return ClearErrors.Of(StatusCodes.Status503ServiceUnavailable, "The articles are still being read; ask again in a moment.");
    }
}
