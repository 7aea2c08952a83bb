using System.Collections.Immutable;
using System.Globalization;
using Bot.Chat.Feeds;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>The feeds as chats list and change them.</summary>
internal sealed class FeedList(Subscriptions subscriptions, FeedProgress progress, StorageOptions storage, TimeProvider clock) : IFeedList
{
    public ImmutableArray<FeedListing> List() => [.. subscriptions.All.Select(Listing)];

    public FeedChange Add(string address)
    {
        var (read, fault) = FeedAddress.Read(address);
        if (read is null)
        {
            return new FeedChange(false, $"That cannot be followed: {fault}");
        }

        if (subscriptions.All.Count >= Subscriptions.Most)
        {
            return new FeedChange(false, $"I follow {Subscriptions.Most} feeds already; remove some first.");
        }

        var shown = FeedAddress.Shown(read.AbsoluteUri);
        return Try(
            () => subscriptions.Add(read.AbsoluteUri),
            $"I follow {shown} from now on; /feeds shows how it goes." + (storage.IsEnabled ? "" : " Without Storage:Path I forget it when I end."),
            $"I follow {shown} already.");
    }

    public FeedChange Remove(string which)
    {
        var address = AddressOf(which.Trim());
        if (address is null)
        {
            return new FeedChange(false, "I follow no such feed; /feeds shows the numbers.");
        }

        var shown = FeedAddress.Shown(address);
        return subscriptions.IsConfigured(address)
            ? new FeedChange(false, $"{shown} stands in the settings (Feeds:Urls); take it out there.")
            : Try(() => subscriptions.Remove(address), $"I no longer follow {shown}. Its articles stay.", "I follow no such feed.");
    }

    private string? AddressOf(string which)
    {
        var all = subscriptions.All;
        if (int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= all.Count ? all[number - 1].Address : null;
        }

        var address = FeedAddress.Read(which).Address?.AbsoluteUri;
        var matching = all.Where(feed => feed.Address == address || FeedAddress.Shown(feed.Address) == which).Take(2).ToList();
        return matching.Count == 1 ? matching[0].Address : null;
    }

    private static FeedChange Try(Func<bool> change, string made, string notMade)
    {
        try
        {
            return change() ? new FeedChange(true, made) : new FeedChange(false, notMade);
        }
        catch (StorageException e)
        {
            return new FeedChange(false, $"That could not be stored: {e.Message}.");
        }
    }

    private FeedListing Listing(StoredFeed feed, int place) => new(
        place + 1,
        feed.Title ?? new Uri(feed.Address).Host,
        FeedAddress.Shown(feed.Address),
        FeedState.InWords(feed, progress.Of(feed.Address), clock.GetUtcNow()),
        feed.Reason is null,
        feed.LastTry is not null);
}
