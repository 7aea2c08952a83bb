using System.Text.Json.Nodes;

namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>What Discord sends when somebody uses the bot.</summary>
internal static class Interactions
{
    private const int ChatInput = 1;
    private const int MessageMenu = 3;
    private const int StringOption = 3;
    private const int Ephemeral = 64;
    private const int Button = 2;

    /// <summary>Where somebody uses the bot.</summary>
    public enum Place
    {
        Server,
        UnknownChannel,
        UnknownServer,
        PrivateMessage,

        /// <summary>In a group of people, by somebody who added the bot to themselves.</summary>
        GroupOfPeople,
    }

    public static JsonObject Slash(string command, params (string Name, string Value)[] options) =>
        Slash(Place.Server, command, options);

    public static JsonObject Slash(Place place, string command, params (string Name, string Value)[] options) => Interaction(2, place, new JsonObject
    {
        ["id"] = Snowflake.Next(), ["name"] = command, ["type"] = ChatInput,
        ["options"] = new JsonArray([.. options.Select(option => (JsonNode)new JsonObject
        {
            ["name"] = option.Name, ["type"] = StringOption, ["value"] = option.Value,
        })]),
    });

    public static JsonObject Typing(string command, string option, string typed, Place place = Place.Server) => Interaction(4, place, new JsonObject
    {
        ["id"] = Snowflake.Next(), ["name"] = command, ["type"] = ChatInput,
        ["options"] = new JsonArray(new JsonObject { ["name"] = option, ["type"] = StringOption, ["value"] = typed, ["focused"] = true }),
    });

    /// <summary>A command that asks for an answer that only the asker sees, or that everyone does.</summary>
    public static JsonObject SlashWithPrivacy(bool isPrivate, string command, params (string Name, string Value)[] options) =>
        Slash(command, [.. options, ("visible-to", isPrivate ? "me" : "everyone")]);

    /// <summary>A command in the menu of somebody's message.</summary>
    public static JsonObject OnMessage(Place place, string command, string content, string? cardText = null)
    {
        var message = Samples.Message(Snowflake.Next(), new JsonObject { ["content"] = content });
        message["type"] = 0;
        message["author"] = Samples.Person();
        message.Remove("webhook_id");
        message.Remove("application_id");
        if (cardText is not null)
        {
            message["embeds"] = new JsonArray(new JsonObject { ["type"] = "rich", ["description"] = cardText });
        }

        var id = (string)message["id"]!;
        var interaction = Interaction(2, place, new JsonObject
        {
            ["id"] = Snowflake.Next(), ["name"] = command, ["type"] = MessageMenu, ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = message } },
        });
        message["channel_id"] = (string)interaction["channel_id"]!;
        return interaction;
    }

    public static JsonObject Press(string customId, bool underPrivateMessage = false, Place place = Place.Server)
    {
        var press = Interaction(3, place, new JsonObject { ["custom_id"] = customId, ["component_type"] = Button });
        var message = Samples.Message(Snowflake.Next(), null);
        message["flags"] = underPrivateMessage ? Ephemeral : 0;
        press["message"] = message;
        return press;
    }

    /// <summary>An interaction as it looks to a bot whose clock is wrong.</summary>
    public static JsonObject SentAt(TimeSpan fromNow, JsonObject interaction)
    {
        interaction["id"] = Snowflake.Next(fromNow);
        return interaction;
    }

    /// <summary>An interaction in a channel where the bot may write: View Channel, Send Messages, Embed Links.</summary>
    public static JsonObject Writable(JsonObject interaction)
    {
        interaction["app_permissions"] = "19456";
        return interaction;
    }

    /// <summary>An interaction by a member who does not own the server.</summary>
    public static JsonObject By(string personId, string? role, JsonObject interaction)
    {
        var member = Samples.Member(Samples.User(personId, "member"));
        member["roles"] = role is null ? [] : new JsonArray(role);
        member["permissions"] = role is null ? "0" : "16";
        interaction["member"] = member;
        return interaction;
    }

    /// <summary>What its answers are sent to.</summary>
    public static string TokenOf(JsonObject interaction) => (string)interaction["token"]!;

    private static JsonObject Interaction(int type, Place place, JsonObject data)
    {
        var channel = ChannelAt(place);
        var interaction = new JsonObject
        {
            ["id"] = Snowflake.Next(), ["application_id"] = Samples.ApplicationId, ["type"] = type, ["data"] = data,
            ["token"] = Guid.NewGuid().ToString("n"), ["version"] = 1, ["app_permissions"] = "0", ["locale"] = "en-US",
            ["entitlements"] = new JsonArray(), ["authorizing_integration_owners"] = new JsonObject { ["1"] = Samples.PersonId },
            ["context"] = place switch { Place.PrivateMessage => 1, Place.GroupOfPeople => 2, _ => 0 }, ["channel_id"] = (string)channel["id"]!, ["channel"] = channel,
        };
        if (place is Place.PrivateMessage or Place.GroupOfPeople)
        {
            interaction["user"] = Samples.Person();
        }
        else
        {
            interaction["guild_id"] = (string)channel["guild_id"]!;
            interaction["guild_locale"] = "en-US";
            interaction["member"] = Samples.Member(Samples.Person());
        }

        return interaction;
    }

    private static JsonObject ChannelAt(Place place)
    {
        if (place == Place.PrivateMessage)
        {
            return new JsonObject { ["id"] = "700000000000000021", ["type"] = 1, ["recipients"] = new JsonArray(Samples.Person()), ["flags"] = 0 };
        }

        if (place == Place.GroupOfPeople)
        {
            return new JsonObject
            {
                ["id"] = "700000000000000023", ["type"] = 3, ["recipients"] = new JsonArray(Samples.Person()), ["flags"] = 0, ["name"] = null, ["owner_id"] = Samples.PersonId,
            };
        }

        var channel = Samples.Channel();
        channel["id"] = place == Place.Server ? Samples.ChannelId : "700000000000000022";
        channel["guild_id"] = place == Place.UnknownServer ? Samples.UnknownGuildId : Samples.GuildId;

        return channel;
    }
}
