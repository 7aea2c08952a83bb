namespace Bot.Discord;

/// <summary>The bot cannot start with these settings for Discord. The message is one line for the person who set them and
/// never holds the token; the program ends with exit code 2.</summary>
public sealed class DiscordStartException(string message) : Exception(message);
