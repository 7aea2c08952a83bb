namespace Bot.News.Reading.Feeds;

/// <summary>An element of a feed that has not ended.</summary>
/// <param name="Name">As <see cref="FeedNames"/> gives it.</param>
/// <param name="Role">What its children mean.</param>
/// <param name="Base">What links in it are relative to.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="OuterNames">What names without a prefix are in, around it.</param>
internal readonly record struct FeedElement(string Name, FeedRole Role, Uri? Base, string? Language, string OuterNames);

/// <summary>What the children of an element mean.</summary>
internal enum FeedRole
{
    /// <summary>Nothing to us.</summary>
    Other,

    /// <summary>They describe the feed.</summary>
    Feed,

    /// <summary>They describe an item.</summary>
    Item,

    /// <summary>They describe an author.</summary>
    Person,
}
