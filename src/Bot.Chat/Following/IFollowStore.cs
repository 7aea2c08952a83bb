namespace Bot.Chat.Following;

/// <summary>Remembers what channels follow and which articles they were told of. Thread-safe; each change is whole or not
/// at all. Where the disk does not do its part, every member throws an <see cref="IOException"/> whose message says why.</summary>
public interface IFollowStore
{
    /// <summary>Whether it outlasts the program.</summary>
    bool IsLasting { get; }

    /// <summary>What every channel follows, the first asked for first.</summary>
    IReadOnlyList<Follow> Follows();

    /// <summary>Follows something from now on.</summary>
    Follow Follow(string channel, string? by, string? about, DateTimeOffset now);

    /// <summary>No longer follows something; false where the channel does not follow it.</summary>
    bool Unfollow(string channel, long id);

    /// <summary>Forgets a channel: what it follows and what it waits for.</summary>
    void Forget(string channel);

    /// <summary>Has a channel wait to be told of articles; those it was told of or waits for already are left out.</summary>
    void Await(string channel, IEnumerable<string> articles, DateTimeOffset now);

    /// <summary>The channels that wait for something.</summary>
    IReadOnlyList<string> Waiting();

    /// <summary>Takes all that a channel waits for and counts it as told, so that nobody else tells it; nothing where the
    /// channel was told something at or after <paramref name="quietSince"/>.</summary>
    /// <returns>The ids of the articles, the first to come first.</returns>
    IReadOnlyList<string> Take(string channel, DateTimeOffset now, DateTimeOffset quietSince);

    /// <summary>Has a channel wait again for what was taken and could not be told.</summary>
    void PutBack(string channel, IEnumerable<string> articles);

    /// <summary>Forgets what came before a time, waiting or told.</summary>
    void ForgetBefore(DateTimeOffset time);
}
