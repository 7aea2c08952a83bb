using Bot.Discord;

namespace Bot.Tests;

/// <summary>A test of Discord: skipped, visibly, where the build has no Discord support.</summary>
internal sealed class DiscordFactAttribute : FactAttribute
{
    public DiscordFactAttribute() => Skip = DiscordServices.AreInThisBuild ? null : "The package feed has no Discord.Net.";
}
