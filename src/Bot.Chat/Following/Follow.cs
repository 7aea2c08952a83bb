namespace Bot.Chat.Following;

/// <summary>What a channel wants to be told of: new articles that quote a person, are about a topic, or quote a person on it.</summary>
/// <param name="Id">Its number, never given out again.</param>
/// <param name="Channel">The channel, as its chat writes it.</param>
/// <param name="By">The person's full name, or null for a topic alone.</param>
/// <param name="About">The topic, or null for all that the person says.</param>
/// <param name="Since">When it was asked for.</param>
public sealed record Follow(long Id, string Channel, string? By, string? About, DateTimeOffset Since)
{
    /// <summary>What is followed, in words: "Javad Zarif on “war”".</summary>
    public string InWords => (By, About) switch
    {
        ({ } by, { } about) => $"{by} on “{about}”",
        ({ } by, null) => by,
        _ => $"“{About}”",
    };
}
