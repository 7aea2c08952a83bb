using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Discord.Tests.Live.Loopback;
using Bot.Tests.Shared;

namespace Bot.Discord.Tests.Live.Description;

/// <summary>Discord's own description of its REST interface (OpenAPI 3.1).</summary>
internal sealed class DiscordDescription
{
    private static readonly Lazy<DiscordDescription?> AtHand = new(() => SharedFolder.Root is null ? null : new DiscordDescription());

    /// <summary>Holds requests against the description, where it is at hand.</summary>
    public static void AssertFits(IEnumerable<RecordedRequest> requests)
    {
        if (AtHand.Value is { } description)
        {
            Assert.Equal("", string.Join('\n', requests.SelectMany(description.Faults).Distinct()));
        }
    }

    private readonly JsonNode _document = JsonNode.Parse(File.ReadAllText(SharedFolder.File("data/discord/openapi.json")))!;
    private readonly JsonSchema _schema;
    private readonly List<(Regex Path, JsonNode Operations, int Placeholders)> _paths;

    public DiscordDescription()
    {
        _schema = new JsonSchema(_document);
        _paths =
        [
            .. _document["paths"]!.AsObject().Select(path => (
                new Regex("^/api/v10" + Regex.Replace(path.Key, @"\{[^}]+\}", "[^/]+") + "$", RegexOptions.NonBacktracking),
                path.Value!,
                path.Key.Count(one => one == '{'))),
        ];
    }

    /// <summary>What the description says against a request; none where it fits.</summary>
    public IEnumerable<string> Faults(RecordedRequest request)
    {
        var operation = _paths
            .Where(path => path.Path.IsMatch(request.Path))
            .OrderBy(path => path.Placeholders)
            .Select(path => path.Operations[request.Method.ToLowerInvariant()])
            .FirstOrDefault();
        var where = $"{request.Method} {Regex.Replace(request.Path, "[0-9a-f]{32}", "TOKEN")}";
        if (operation is null)
        {
            return [$"{where} is not described"];
        }

        var body = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return (request.Body, body) switch
        {
            (null, _) => [],
            (_, null) => [$"{where} takes no body"],
            var (sent, schema) => _schema.Faults(sent, schema).Select(fault => $"{where}: {fault}"),
        };
    }
}
