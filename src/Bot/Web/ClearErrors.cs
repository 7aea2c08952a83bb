using Bot.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Web;

/// <summary>Every error has a body: <c>{"error": "what is wrong and what to do"}</c>.</summary>
internal static class ClearErrors
{
    public static void UseClearErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = context => Write(context.Response),
        });
        app.UseStatusCodePages(context => Write(context.HttpContext.Response));
    }

    public static IResult Of(int status, string error) => TypedResults.Json(new ErrorValue(error), statusCode: status);

    private static Task Write(HttpResponse response) => Of(response.StatusCode, Sentence(response.StatusCode)).ExecuteAsync(response.HttpContext);

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read; /openapi/v1.json says what it has to look like.",
        StatusCodes.Status404NotFound => "There is nothing here; the chat is at /, and /openapi/v1.json lists the rest.",
        StatusCodes.Status405MethodNotAllowed => "This address takes another method; /openapi/v1.json says which.",
        StatusCodes.Status413PayloadTooLarge => $"That is too long; a request may have up to {WebLimits.Body / 1024} KB.",
        StatusCodes.Status415UnsupportedMediaType => "The body has to be JSON, with Content-Type: application/json.",
        StatusCodes.Status500InternalServerError => "Something went wrong here; the log says what.",
        _ => $"The request failed with status {status}.",
    };
}
