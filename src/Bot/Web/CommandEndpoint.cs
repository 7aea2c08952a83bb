using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat;
using Bot.Chat.Catalogue;
using Bot.Chat.Replies;
using Bot.Json;

namespace Bot.Web;

/// <summary>A command as an address: options are query parameters, the answer is its value.</summary>
internal static class CommandEndpoint
{
    public static void MapCommand(this IEndpointRouteBuilder api, CommandDefinition definition) =>
        api.MapGet($"/{definition.Name}", (HttpRequest request, NewsDesk desk) => Answer(definition, request.Query, desk))
            .WithName(definition.Name).WithTags("Commands")
            .WithSummary(definition.Description)
            .WithDescription($"What a chat answers to, for example, {definition.Example}")
            .Produces(StatusCodes.Status200OK, AnswerJson.TypeOf(definition))
            .Produces<ErrorValue>(StatusCodes.Status400BadRequest)
            .Produces<ErrorValue>(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters = CommandParameters.Of(definition);
                return Task.CompletedTask;
            });

    private static IResult Answer(CommandDefinition definition, IQueryCollection query, NewsDesk desk)
    {
        if (query.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } twice)
        {
            return ClearErrors.Of(StatusCodes.Status400BadRequest, $"\"{twice}\" is there twice.");
        }

        var options = query.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        var invocation = new Invocation(definition.Name, options);
        var result = desk.Run(invocation);
        var value = AnswerJson.ValueOf(result, new ListPage(PageNumber(definition, invocation), WebLimits.ItemsPerPage));
        return TypedResults.Json(
            value,
            statusCode: result.Reply.Tone == ReplyTone.Refusal ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // The desk has checked it by now; where it refused, there is no list to cut.
    private static int PageNumber(CommandDefinition definition, Invocation invocation) =>
        definition.Options.FirstOrDefault(option => option is { IsHidden: true, Kind: OptionKind.Number }) is { } page
        && int.TryParse(invocation[page.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
}
