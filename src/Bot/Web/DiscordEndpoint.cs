using Bot.Discord;

namespace Bot.Web;

/// <summary>Where Discord posts interactions, if that is set up; the answer goes back with the request.</summary>
internal static class DiscordEndpoint
{
    public const string Address = "/discord/interactions";

    private const string Signature = "X-Signature-Ed25519", Timestamp = "X-Signature-Timestamp";

    public static void MapDiscord(this WebApplication app)
    {
        if (app.Services.GetService<IInteractionsEndpoint>() is { } interactions)
        {
            app.MapPost(Address, (HttpRequest request, CancellationToken stop) => AnswerAsync(interactions, request, stop)).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(IInteractionsEndpoint interactions, HttpRequest request, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop); // at most WebLimits.Body
        var response = interactions.Answer(request.Headers[Signature], request.Headers[Timestamp], body.ToArray());
        return response.Json is { } json
            ? TypedResults.Text(json, "application/json", statusCode: response.Status)
            : TypedResults.StatusCode(response.Status);
    }
}
