namespace Bot.Storage;

/// <summary>A feed that is followed, and how that goes. Immutable.</summary>
/// <param name="Address">The address that somebody gave, which may hold a password: never shown as it stands.</param>
/// <param name="Added">Since when it is followed.</param>
internal sealed record StoredFeed(string Address, DateTimeOffset Added)
{
    /// <summary>The feed's own address, where <see cref="Address"/> is a page that links to it; else null.</summary>
    public string? FoundAt { get; init; }

    public string? Title { get; init; }

    /// <summary>As the server gave it, byte for byte (Latin-1).</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    public DateTimeOffset? LastTry { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When it is due; null: at once, or never where it is muted.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>How many polls in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>How many polls in a row brought nothing new.</summary>
    public int Unchanged { get; init; }

    /// <summary>The feed is gone for good (410), and is not polled any more.</summary>
    public bool IsMuted { get; init; }

    /// <summary>Why the last poll failed, or null.</summary>
    public string? Reason { get; init; }
}
