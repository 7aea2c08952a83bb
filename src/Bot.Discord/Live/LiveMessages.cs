using Bot.Discord.Replies;
using Discord;

namespace Bot.Discord.Live;

/// <summary>Messages in Discord.Net's shapes.</summary>
internal static class LiveMessages
{
    /// <summary>Nobody is ever pinged. (AllowedMentions.None would send "parse": null, which leaves it to Discord.)</summary>
    public static AllowedMentions Nobody => new(AllowedMentionTypes.None);

    /// <summary>Makes a message say this and nothing else.</summary>
    public static Action<MessageProperties> Saying(DiscordMessage message) => properties =>
    {
        properties.Content = "";
        properties.Embeds = message.Embeds.Select(Embed).ToArray();
        properties.Components = Components(message);
        properties.AllowedMentions = Nobody;
    };

    public static Embed[] Embeds(DiscordMessage message) => [.. message.Embeds.Select(Embed)];

    /// <summary>What a message says: its text, then what stands in its cards.</summary>
    public static string TextOf(IMessage message) => string.Join('\n', message.Embeds
        .SelectMany(embed => new[] { embed.Title, embed.Description, embed.Url })
        .Prepend(message.Content)
        .Where(part => !string.IsNullOrWhiteSpace(part)));

    public static MessageComponent Components(DiscordMessage message) => message.Buttons
        .Aggregate(new ComponentBuilder(), (builder, button) => builder.WithButton(button.Label, button.Id, ButtonStyle.Secondary))
        .Build();

    private static Embed Embed(DiscordEmbed embed) => new EmbedBuilder()
        .WithTitle(embed.Title)
        .WithDescription(embed.Description)
        .WithColor(new Color(embed.Colour))
        .Build();
}
