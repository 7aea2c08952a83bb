using System.Collections.Immutable;

namespace Bot.Discord.Replies;

/// <summary>A message within Discord's limits, everything in it escaped.</summary>
internal sealed record DiscordMessage(ImmutableArray<DiscordEmbed> Embeds, ImmutableArray<DiscordButton> Buttons);

/// <summary>A card in a message.</summary>
/// <param name="Title">Markdown, or null.</param>
/// <param name="Description">Markdown, never blank.</param>
/// <param name="Colour">0xRRGGBB.</param>
internal sealed record DiscordEmbed(string? Title, string Description, uint Colour);

/// <summary>A button under a message.</summary>
/// <param name="Label">Plain text, never blank.</param>
/// <param name="Id">Comes back when it is pressed; unique in its message.</param>
internal sealed record DiscordButton(string Label, string Id);
