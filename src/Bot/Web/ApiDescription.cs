using Bot.Hosting;

namespace Bot.Web;

/// <summary>The OpenAPI description at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Bot";
            document.Info.Version = ProgramVersion.Text;
            document.Info.Description =
                "Answers about the news: verbatim sentences with the names behind them. Every passage stands in an article, "
                + "at the offsets that are given: UTF-16 code units into the article's text, ends exclusive. "
                + "Whatever cannot be answered says why, as {\"error\": …}.";
            return Task.CompletedTask;
        }));
}
