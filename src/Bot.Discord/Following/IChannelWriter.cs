using Bot.Discord.Replies;

namespace Bot.Discord.Following;

/// <summary>Writes to channels of Discord unasked.</summary>
internal interface IChannelWriter
{
    /// <summary>Whether it is signed in.</summary>
    bool IsReady { get; }

    /// <summary>Writes a message; faults of Discord and of the way to it become an outcome.</summary>
    Task<Writing> WriteAsync(ulong channel, DiscordMessage message);
}

/// <summary>What became of a message.</summary>
internal enum Writing
{
    /// <summary>It is written, or it may be: nobody knows.</summary>
    Done,

    /// <summary>It is not written; later it may be.</summary>
    NotNow,

    /// <summary>It is not written: the bot may not, or the channel is gone.</summary>
    Refused,
}
