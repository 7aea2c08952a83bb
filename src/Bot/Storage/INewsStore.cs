namespace Bot.Storage;

/// <summary>What the bot remembers. Thread-safe; writes wait for each other, and each is whole or not at all.</summary>
/// <remarks>Every member can throw <see cref="StorageException"/> where the disk does not do its part.</remarks>
internal interface INewsStore : IDisposable
{
    /// <summary>Every article, lazily, the first stored first.</summary>
    IEnumerable<StoredArticle> Articles();

    /// <summary>The wordings that edited articles had before, lazily.</summary>
    IEnumerable<EarlierVersion> EarlierVersions();

    /// <summary>
    /// Keeps an article with its quotations and marks its item as seen, all in one transaction. One that is there with
    /// another text becomes an earlier version.
    /// </summary>
    void Save(Arrival arrival, DateTimeOffset now);

    /// <summary>Takes out what is too old or too much.</summary>
    /// <param name="storedBefore">Articles stored earlier go, or null.</param>
    /// <param name="most">How many articles may stay, or null for all.</param>
    /// <returns>The ids of the articles that went.</returns>
    IReadOnlyList<string> Trim(DateTimeOffset? storedBefore, int? most);

    IReadOnlyList<StoredFeed> Feeds();

    /// <summary>Keeps a feed's state, or starts to follow it.</summary>
    void Save(StoredFeed feed);

    /// <summary>Keeps a feed's state if it is still followed: somebody may have removed it meanwhile.</summary>
    void Update(StoredFeed feed);

    /// <summary>No longer follows a feed; its articles stay. False where it was not followed.</summary>
    bool Remove(string address);

    /// <summary>The items of a feed that were seen, by <see cref="SeenItem.Item"/>.</summary>
    IReadOnlyDictionary<string, SeenItem> Items(string feed);

    /// <summary>Marks items as seen, all in one transaction, and forgets those of the feed that were last seen before a time.</summary>
    void Save(string feed, IReadOnlyCollection<SeenItem> items, DateTimeOffset forgetBefore);

    /// <summary>A number that changes whenever another program (a verb) has changed something.</summary>
    long Generation();
}
