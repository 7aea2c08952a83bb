namespace Bot.Chat.Following;

/// <summary>A channel that somebody asks from and that the bot can write to unasked.</summary>
/// <param name="Id">As the chat writes it: "discord:123456789012345678/876543210987654321".</param>
/// <param name="AskerMayManage">Whether the asker may change what comes into the channel.</param>
/// <param name="Obstacle">What keeps the bot from writing there and what a person can do about it, in a sentence; null for nothing.</param>
public sealed record ChatChannel(string Id, bool AskerMayManage, string? Obstacle = null);
