using System.Globalization;

namespace Bot.Discord;

/// <summary>The section <c>Discord</c> of the settings.</summary>
public sealed class DiscordOptions
{
    private const int PublicKeyDigits = 64;

    public static string Section => "Discord";

    /// <summary>The bot's token; without one the bot stays out of Discord. A secret: it belongs in the environment
    /// (<c>Discord__Token</c>) or in user secrets, never in a file that is shared.</summary>
    public string Token { get; set; } = "";

    /// <summary>The application's public key, 64 hexadecimal digits: with it the bot takes the interactions that Discord posts
    /// to /discord/interactions; empty for none.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Stands for https://discord.com/api/v10/: a rate-limit proxy or a test server; empty for Discord itself.</summary>
    public string RestUrl { get; set; } = "";

    /// <summary>Stands for the gateway that Discord names, ws or wss; empty for that one.</summary>
    public string GatewayUrl { get; set; } = "";

    /// <summary>The ids of the servers that get the commands; where none is named, all do.</summary>
    public string[] GuildIds { get; set; } = [];

    /// <summary>The ids of the servers where only the asker sees an answer, unless the asker wants otherwise.</summary>
    public string[] PrivateGuildIds { get; set; } = [];

    /// <summary>Which part of the servers this process is for; all of them where nothing is set.</summary>
    public ShardOptions Shards { get; set; } = new();

    /// <summary>Every fault in a sentence that begins with the setting's full name; none where all is well. Never shows
    /// the token.</summary>
    public IEnumerable<string> Faults()
    {
        if (Token.Trim().Any(one => !char.IsAscii(one) || char.IsWhiteSpace(one) || char.IsControl(one)))
        {
            yield return "Discord:Token holds characters that no token has; copy it again from the developer portal.";
        }

        if (TakesPosts && !(PublicKey.Trim() is { Length: PublicKeyDigits } key && key.All(char.IsAsciiHexDigit)))
        {
            yield return $"Discord:PublicKey is \"{PublicKey}\"; it takes the {PublicKeyDigits} hexadecimal digits from the developer portal.";
        }

        if (RestUrl.Length > 0 && !IsAddress(RestUrl, "http", "https"))
        {
            yield return $"Discord:RestUrl is \"{RestUrl}\"; it takes an http or https address such as https://discord.com/api/v10/.";
        }

        if (GatewayUrl.Length > 0 && !IsAddress(GatewayUrl, "ws", "wss"))
        {
            yield return $"Discord:GatewayUrl is \"{GatewayUrl}\"; it takes a ws or wss address such as wss://gateway.discord.gg.";
        }

        foreach (var fault in IdFaults(nameof(GuildIds), GuildIds).Concat(IdFaults(nameof(PrivateGuildIds), PrivateGuildIds)).Concat(Shards.Faults()))
        {
            yield return fault;
        }
    }

    /// <summary>Whether there is anything to connect with.</summary>
    internal bool IsConnecting => !string.IsNullOrWhiteSpace(Token);

    /// <summary>Whether Discord may post interactions to the bot.</summary>
    internal bool TakesPosts => !string.IsNullOrWhiteSpace(PublicKey);

    internal IEnumerable<ulong> Servers => GuildIds.Select(ToId);

    /// <summary>Whether answers are for the asker alone in a server, or in private messages (null).</summary>
    internal bool IsPrivate(ulong? server) => server is { } id && PrivateGuildIds.Select(ToId).Contains(id);

    private static IEnumerable<string> IdFaults(string setting, string[] ids) => ids
        .Where(id => ToId(id) == 0)
        .Select(id => $"Discord:{setting} holds \"{id}\"; it takes server ids such as 123456789012345678.");

    private static ulong ToId(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static bool IsAddress(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);
}
