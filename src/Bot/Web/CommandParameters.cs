using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Catalogue;
using Microsoft.OpenApi;

namespace Bot.Web;

/// <summary>A command's options as OpenAPI parameters.</summary>
internal static class CommandParameters
{
    public static List<IOpenApiParameter> Of(CommandDefinition definition) => [.. definition.Options.Select(Of)];

    private static IOpenApiParameter Of(OptionDefinition option) => new OpenApiParameter
    {
        Name = option.Name,
        In = ParameterLocation.Query,
        Required = option.IsRequired,
        Description = option.Description,
        Schema = SchemaOf(option),
    };

    private static OpenApiSchema SchemaOf(OptionDefinition option) => option.Kind switch
    {
        OptionKind.Choice => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. option.Choices.Select(choice => (JsonNode)JsonValue.Create(choice))],
        },
        OptionKind.Number => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = NewsDesk.MostCharacters },
    };
}
