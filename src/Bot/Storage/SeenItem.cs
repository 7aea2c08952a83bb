namespace Bot.Storage;

/// <summary>An item of a feed that was seen before.</summary>
/// <param name="Feed">The feed's address, as it is subscribed to.</param>
/// <param name="Item">What tells the item from the others of the feed.</param>
/// <param name="Content">A digest of what the feed said of it; another one means that the article was edited.</param>
/// <param name="ArticleId">The article that it became, or null for none so far.</param>
/// <param name="Tries">How often its page could not be had.</param>
/// <param name="Seen">When it last stood in the feed.</param>
internal sealed record SeenItem(string Feed, string Item, ReadOnlyMemory<byte> Content, string? ArticleId, int Tries, DateTimeOffset Seen);
