using System.Collections.Immutable;
using Bot.News.Answers;

namespace Bot.Chat.Feeds;

/// <summary>The feeds that the bot follows, for the command <c>/feeds</c>. Thread-safe; nothing here waits for the network.</summary>
public interface IFeedList
{
    /// <summary>All feeds, the first added first. Their names and addresses hold no secrets.</summary>
    ImmutableArray<FeedListing> List();

    /// <summary>Follows a feed, or a page that links to one, from now on.</summary>
    FeedChange Add(string address);

    /// <summary>No longer follows a feed.</summary>
    /// <param name="which">Its number in the list, or its address.</param>
    FeedChange Remove(string which);
}

/// <summary>A feed as people see it.</summary>
/// <param name="Number">Its place in the list, from 1.</param>
/// <param name="Name">Its title, or its host until that is known.</param>
/// <param name="Address">Its address without what may be secret.</param>
/// <param name="State">How it goes, in a sentence: last success, next poll, why it fails.</param>
/// <param name="IsWell">Whether the last poll worked, or none was made yet.</param>
/// <param name="IsRead">Whether it was asked at least once.</param>
public sealed record FeedListing(int Number, string Name, string Address, string State, bool IsWell, bool IsRead = true);

/// <summary>Whether a change was made, and what to say about it.</summary>
public sealed record FeedChange(bool IsMade, string Sentence);

/// <summary>What the bot follows.</summary>
public sealed record FeedsAnswer(int ArticlesSearched, ImmutableArray<FeedListing> Feeds) : Answer(ArticlesSearched);
