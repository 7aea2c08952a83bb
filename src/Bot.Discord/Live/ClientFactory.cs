using Discord;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.Rest;
using Discord.WebSocket;

namespace Bot.Discord.Live;

/// <summary>Makes Discord.Net's clients with the settings that a bot of slash commands wants.</summary>
internal static class ClientFactory
{
    /// <summary>Version and encoding that Discord.Net speaks; it leaves a configured gateway's address as it is.</summary>
    private const string GatewayQuery = "?v=10&encoding=json&compress=zlib-stream";

    public static DiscordRestClient Rest(DiscordOptions options) => new(new DiscordRestConfig
    {
        LogLevel = LogSeverity.Info,
        RestClientProvider = RestProvider(options),
        UseSystemClock = false,
    });

    /// <summary>A way to Discord's REST interface without a client around it.</summary>
    public static IRestClient RestConnection(DiscordOptions options) => RestProvider(options)(DiscordConfig.APIUrl);

    /// <summary>Interactions need no privileged intent, nor messages; servers are wanted for their number alone. Our clock
    /// may differ from Discord's, so neither rate limits nor the age of an interaction are judged by it.</summary>
    public static DiscordSocketClient Socket(DiscordOptions options, int shard) => new(new DiscordSocketConfig
    {
        LogLevel = LogSeverity.Info,
        GatewayIntents = GatewayIntents.Guilds,
        LogGatewayIntentWarnings = false,
        ShardId = options.Shards.Total > 1 ? shard : null,
        TotalShards = options.Shards.Total > 1 ? options.Shards.Total : null,
        RestClientProvider = RestProvider(options),
        WebSocketProvider = SocketProvider(options),
        UseSystemClock = false,
        UseInteractionSnowflakeDate = false,
        ResponseInternalTimeCheck = false,
        IncludeRawPayloadOnGatewayErrors = true, // for UnreadInteractions; the log does not show it
    });

    private static RestClientProvider RestProvider(DiscordOptions options) => string.IsNullOrEmpty(options.RestUrl)
        ? DefaultRestClientProvider.Instance
        : _ => DefaultRestClientProvider.Instance(options.RestUrl.TrimEnd('/') + "/");

    private static WebSocketProvider SocketProvider(DiscordOptions options) => string.IsNullOrEmpty(options.GatewayUrl)
        ? DefaultWebSocketProvider.Instance
        : () => new RedirectedSocket(DefaultWebSocketProvider.Instance(), options.GatewayUrl.TrimEnd('/') + GatewayQuery);
}
