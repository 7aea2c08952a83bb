using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>Where BOT_DISCORD_TRAFFIC names a file, all REST traffic of a test run is appended to it, one JSON object a line,
/// for validation against Discord's own description.</summary>
internal static class TrafficRecord
{
    private static readonly string? File = Environment.GetEnvironmentVariable("BOT_DISCORD_TRAFFIC");
    private static readonly Lock Writing = new();

    public static void Append(IReadOnlyList<RecordedRequest> requests)
    {
        if (File is null)
        {
            return;
        }

        lock (Writing)
        {
            System.IO.File.AppendAllLines(File, requests.Select(request => new JsonObject
            {
                ["method"] = request.Method, ["path"] = request.Path, ["body"] = request.Body?.DeepClone(),
                ["status"] = request.Status, ["response"] = request.Response?.DeepClone(),
            }.ToJsonString()));
        }
    }
}
