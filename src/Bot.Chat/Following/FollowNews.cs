using Bot.Chat.Replies;

namespace Bot.Chat.Following;

/// <summary>What a channel is to be told.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Articles">The ids of the articles that this is about.</param>
/// <param name="Reply">What to say.</param>
public sealed record FollowNews(string Channel, IReadOnlyList<string> Articles, Reply Reply);
