using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>Objects as Discord sends them, as small as the client and Discord's own description allow.</summary>
internal static class Samples
{
    public const string ApplicationId = "700000000000000001";
    public const string BotUserId = "700000000000000001";
    public const string GuildId = "700000000000000010";
    public const string UnknownGuildId = "700000000000000099";
    public const string ChannelId = "700000000000000020";
    /// <summary>The owner of the server.</summary>
    public const string PersonId = "700000000000000030";

    public const string ManagersRoleId = "700000000000000040";

    /// <summary>The permission's bit as Discord numbers it.</summary>
    private const string ManageChannels = "16";

    public static JsonObject User(string id, string name, bool bot = false) => new()
    {
        ["id"] = id, ["username"] = name, ["discriminator"] = "0000", ["global_name"] = null, ["avatar"] = null,
        ["bot"] = bot, ["public_flags"] = 0, ["flags"] = 0, ["primary_guild"] = null,
    };

    public static JsonObject Bot() => User(BotUserId, "news", bot: true);

    public static JsonObject Self()
    {
        var user = Bot();
        user["mfa_enabled"] = false;
        user["verified"] = true;
        user["locale"] = "en-US";
        user["email"] = null;
        return user;
    }

    public static JsonObject Person() => User(PersonId, "reader");

    public static JsonObject Application() => new()
    {
        ["id"] = ApplicationId, ["name"] = "news", ["icon"] = null, ["description"] = "", ["bot_public"] = true,
        ["bot_require_code_grant"] = false, ["summary"] = "", ["verify_key"] = new string('0', 64), ["flags"] = 0,
        ["owner"] = Person(), ["hook"] = true, ["rpc_origins"] = new JsonArray(), ["tags"] = new JsonArray(),
        ["redirect_uris"] = new JsonArray(), ["interactions_endpoint_url"] = null, ["role_connections_verification_url"] = null,
        ["approximate_guild_count"] = 1, ["approximate_user_install_count"] = 0, ["approximate_user_authorization_count"] = 0,
        ["integration_types_config"] = new JsonObject(), ["type"] = null, ["flags_new"] = "0", ["explicit_content_filter"] = 0,
        ["team"] = null, ["eligible_oauth2_scopes"] = new JsonArray(),
    };

    public static JsonObject Guild(string id = GuildId) => new()
    {
        ["id"] = id, ["name"] = "Readers", ["icon"] = null, ["splash"] = null, ["discovery_splash"] = null, ["owner_id"] = PersonId,
        ["region"] = "deprecated", ["afk_channel_id"] = null, ["afk_timeout"] = 300, ["verification_level"] = 0,
        ["default_message_notifications"] = 1, ["explicit_content_filter"] = 0, ["mfa_level"] = 0, ["nsfw_level"] = 0,
        ["system_channel_id"] = null, ["system_channel_flags"] = 0, ["premium_tier"] = 0, ["preferred_locale"] = "en-US",
        ["roles"] = new JsonArray(Role(id), Role(ManagersRoleId, "managers", ManageChannels)), ["emojis"] = new JsonArray(), ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(), ["joined_at"] = "2024-01-01T00:00:00+00:00", ["large"] = false, ["unavailable"] = false,
        ["member_count"] = 1, ["voice_states"] = new JsonArray(), ["members"] = new JsonArray(Member(Bot())),
        ["channels"] = new JsonArray(Channel()), ["threads"] = new JsonArray(), ["presences"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(), ["guild_scheduled_events"] = new JsonArray(),
    };

    public static JsonObject Channel() => new()
    {
        ["id"] = ChannelId, ["type"] = 0, ["name"] = "general", ["position"] = 0, ["permission_overwrites"] = new JsonArray(),
        ["nsfw"] = false, ["rate_limit_per_user"] = 0, ["topic"] = null, ["last_message_id"] = null, ["parent_id"] = null, ["flags"] = 0,
    };

    public static JsonObject ChannelInServer()
    {
        var channel = Channel();
        channel["guild_id"] = GuildId;
        return channel;
    }

    /// <summary>A message that the bot wrote to a channel by itself.</summary>
    public static JsonObject UnaskedMessage(string id, JsonNode? body)
    {
        var message = Message(id, body);
        message["type"] = 0;
        message.Remove("webhook_id");
        message.Remove("application_id");
        return message;
    }

    public static JsonObject Member(JsonObject user) => new()
    {
        ["user"] = user, ["nick"] = null, ["avatar"] = null, ["roles"] = new JsonArray(), ["joined_at"] = "2024-01-01T00:00:00+00:00",
        ["deaf"] = false, ["mute"] = false, ["pending"] = false, ["premium_since"] = null, ["flags"] = 0,
        ["communication_disabled_until"] = null, ["permissions"] = "2147483647",
    };

    public static JsonObject Message(string id, JsonNode? body) => new()
    {
        ["id"] = id, ["type"] = 20, ["channel_id"] = ChannelId, ["author"] = Bot(), ["content"] = body?["content"]?.DeepClone() ?? "",
        ["timestamp"] = "2024-01-01T00:00:00+00:00", ["edited_timestamp"] = null, ["tts"] = false, ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(), ["mention_roles"] = new JsonArray(), ["attachments"] = new JsonArray(),
        ["embeds"] = Embeds(body?["embeds"]), ["components"] = Numbered(body?["components"]),
        ["pinned"] = false, ["flags"] = 0, ["webhook_id"] = ApplicationId, ["application_id"] = ApplicationId,
    };

    /// <summary>Embeds as Discord gives them back: with their type, without what was empty.</summary>
    private static JsonArray Embeds(JsonNode? sent)
    {
        var embeds = sent?.DeepClone() as JsonArray ?? [];
        foreach (var embed in embeds.Select(node => node!.AsObject()))
        {
            foreach (var (name, _) in embed.Where(field => field.Value is null).ToList())
            {
                embed.Remove(name);
            }

            embed["type"] = "rich";
        }

        return embeds;
    }

    /// <summary>Components as Discord gives them back: each with a number.</summary>
    private static JsonArray Numbered(JsonNode? sent)
    {
        var components = sent?.DeepClone() as JsonArray ?? [];
        var number = 0;
        foreach (var row in components)
        {
            row!["id"] = ++number;
            foreach (var component in row["components"]!.AsArray())
            {
                component!["id"] = ++number;
            }
        }

        return components;
    }

    private static JsonObject Role(string id, string name = "@everyone", string permissions = "104324673") => new()
    {
        ["id"] = id, ["name"] = name, ["color"] = 0, ["hoist"] = false, ["position"] = 0, ["permissions"] = permissions,
        ["managed"] = false, ["mentionable"] = false, ["icon"] = null, ["unicode_emoji"] = null, ["flags"] = 0,
    };
}
