using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>A REST request that the loopback Discord got, with the answer it gave.</summary>
internal sealed record RecordedRequest(
    string Method, string Path, JsonNode? Body, string? Authorization, int Status, JsonNode? Response)
{
    public bool IsCallback => Method == "POST" && Path.EndsWith("/callback", StringComparison.Ordinal);

    public bool IsAnswer => Path.Contains("/webhooks/", StringComparison.Ordinal) && Method is "PATCH" or "POST" && !IsCallback;

    /// <summary>Whether it is a message that the bot writes unasked.</summary>
    public bool IsUnasked => Method == "POST" && Path.Contains("/channels/", StringComparison.Ordinal) && Path.EndsWith("/messages", StringComparison.Ordinal);

    public bool IsRegistration => Method == "PUT" && Path.EndsWith("/commands", StringComparison.Ordinal);
}
