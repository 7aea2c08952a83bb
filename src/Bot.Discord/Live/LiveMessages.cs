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

    public static MessageComponent Components(DiscordMessage message) => message.Buttons
        .Aggregate(new ComponentBuilder(), (builder, button) => builder.WithButton(button.Label, button.Id, ButtonStyle.Secondary))
        .Build();

    private static Embed Embed(DiscordEmbed embed) => new EmbedBuilder()
        .WithTitle(embed.Title)
        .WithDescription(embed.Description)
        .WithColor(new Color(embed.Colour))
        .Build();
}
