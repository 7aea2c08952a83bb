using System.Net.Http.Json;
using System.Text.Json;
using Bot.Chat;

namespace Bot.Tests.Web;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Description_EveryCommand_IsThereWithItsOptionsAndWhatItAnswers()
    {
        var description = await DescriptionAsync();

        foreach (var definition in CommandCatalogue.Standard.WithoutChannels)
        {
            var operation = description.GetProperty("paths").GetProperty($"/api/{definition.Name}").GetProperty("get");
            Assert.Equal(definition.Description, operation.GetProperty("summary").GetString());
            Assert.Contains("$ref", Schema(operation, "200"), StringComparison.Ordinal);
            Assert.Contains("ErrorValue", Schema(operation, "400"), StringComparison.Ordinal);
            var parameters = operation.TryGetProperty("parameters", out var given) ? given.EnumerateArray().ToList() : [];
            Assert.Equal(
                definition.Options.Select(option => (option.Name, option.Description, option.IsRequired)),
                parameters.Select(parameter => (
                    parameter.GetProperty("name").GetString()!,
                    parameter.GetProperty("description").GetString()!,
                    parameter.TryGetProperty("required", out var required) && required.GetBoolean())));
        }
    }

    [Fact]
    public async Task Description_EveryFieldOfAnAnswer_IsDescribed()
    {
        var schemas = (await DescriptionAsync()).GetProperty("components").GetProperty("schemas");

        foreach (var name in new[] { "PassageValue", "WhoSaidValue", "AskValue", "SummaryValue", "QuotesValue", "ArticlesValue", "AboutValue", "HelpValue", "ErrorValue" })
        {
            var properties = schemas.GetProperty(name).GetProperty("properties").EnumerateObject().ToList();
            Assert.NotEmpty(properties);
            Assert.All(properties, property => Assert.Contains("\"description\"", property.Value.GetRawText(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Description_EveryReference_LeadsSomewhere()
    {
        var description = await DescriptionAsync();
        var schemas = description.GetProperty("components").GetProperty("schemas");

        var references = References(description).Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(schemas.TryGetProperty(reference.Split('/')[^1], out _), reference));
    }

    [Theory]
    [InlineData("/api/chat", "post")]
    [InlineData("/api/complete", "get")]
    [InlineData("/health", "get")]
    [InlineData("/health/live", "get")]
    [InlineData("/health/ready", "get")]
    public async Task Description_OtherAddresses_AreThere(string path, string method) =>
        Assert.True((await DescriptionAsync()).GetProperty("paths").GetProperty(path).TryGetProperty(method, out _));

    private static async Task<JsonElement> DescriptionAsync()
    {
        await using var bot = await WebBot.StartEmptyAsync();
        return await bot.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
    }

    private static string Schema(JsonElement operation, string status) =>
        operation.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema").GetRawText();

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
