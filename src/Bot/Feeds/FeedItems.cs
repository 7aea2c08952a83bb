using Bot.Fetching;
using Bot.Ingestion;
using Bot.News;
using Bot.News.Reading.Feeds;
using Bot.News.Reading.Pages;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>Takes in what is new in a feed: full articles as they stand, teasers by their pages.</summary>
internal sealed class FeedItems(
    FeedsOptions options, Fetcher fetcher, Robots robots, INewsStore store, Intake intake, FeedProgress progress, TimeProvider clock,
    ILogger<FeedItems> log)
{
    /// <summary>How often a page is tried before the teaser has to do.</summary>
    private const int MostTries = 3;

    /// <summary>An item that has not stood in its feed for so long is forgotten.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>How many items are new, and whether each of them has been dealt with for good.</summary>
    internal readonly record struct Result(int New, bool IsWhole);

    /// <exception cref="StorageException">What was seen before cannot be looked up.</exception>
    public async Task<Result> TakeInAsync(StoredFeed subscription, Feed feed, CancellationToken stop)
    {
        var address = subscription.Address;
        var seen = store.Items(address);
        var now = clock.GetUtcNow();
        var full = new List<Arrival>();
        var teasers = new List<(FeedItem Item, SeenItem Seen)>();
        var known = new List<SeenItem>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in feed.Items)
        {
            if (FeedArticle.KeyOf(item) is not { } key || !keys.Add(key))
            {
                continue;
            }

            var content = FeedArticle.ContentOf(item);
            var before = seen.GetValueOrDefault(key);
            if (before is { ArticleId: not null } && before.Content.Span.SequenceEqual(content.Span))
            {
                known.Add(before with { Seen = now });
                continue;
            }

            var tries = before is not null && before.Content.Span.SequenceEqual(content.Span) ? before.Tries : 0;
            var fresh = new SeenItem(address, key, content, null, tries, now);
            if (options.FetchPages && item.Link is not null && Teaser.IsOne(item))
            {
                teasers.Add((item, fresh));
            }
            else if (FeedArticle.Of(item, feed, address) is { } article)
            {
                full.Add(new Arrival(Document.Read(article), fresh with { ArticleId = article.Id }));
            }
        }

        intake.Add(full);
        var (fetched, isWhole) = await FetchPagesAsync(address, feed, teasers, known, stop);
        store.Save(address, known, now - Remembered);
        return new Result(full.Count + fetched, isWhole);
    }

    private async Task<(int Fetched, bool IsWhole)> FetchPagesAsync(
        string address, Feed feed, List<(FeedItem Item, SeenItem Seen)> teasers, List<SeenItem> known, CancellationToken stop)
    {
        var fetched = 0;
        var isWhole = teasers.Count <= options.MostPages;
        var batch = teasers.Take(options.MostPages).ToList();
        for (var i = 0; i < batch.Count; i++)
        {
            var (item, seen) = batch[i];
            progress.Set(address, i, batch.Count);
            var (article, isFinal) = await PageAsync(item, feed, address, seen.Tries + 1 >= MostTries, stop);
            if (article is not null)
            {
                intake.Add([new Arrival(Document.Read(article), seen with { ArticleId = article.Id })]);
                fetched++;
            }
            else
            {
                // An item without any text is known by an empty id, so that it is not asked for again.
                known.Add(seen with { Tries = seen.Tries + 1, ArticleId = isFinal ? "" : null });
                isWhole &= isFinal;
            }
        }

        progress.Clear(address);
        return (fetched, isWhole);
    }

    private async Task<(Article? Article, bool IsFinal)> PageAsync(FeedItem item, Feed feed, string address, bool isLastTry, CancellationToken stop)
    {
        var teaser = FeedArticle.Of(item, feed, address);
        if (!Uri.TryCreate(item.Link, UriKind.Absolute, out var link) || !await robots.AllowAsync(link, stop))
        {
            return (teaser, true);
        }

        var outcome = await fetcher.FetchAsync(new FetchRequest(link, FetchRequest.Pages), stop);
        if (outcome.IsOk)
        {
            var page = await Task.Run(() => PageReader.Read(outcome.Body, outcome.ContentType, outcome.Address), stop);
            return (page.Article is { } found ? FeedArticle.Of(item, feed, address, found) ?? teaser : teaser, true);
        }

        log.LogDebug("A page of {Feed} was not fetched: {Reason}", FeedAddress.Shown(address), outcome.Reason);
        var isPassing = outcome.Status is null or >= System.Net.HttpStatusCode.InternalServerError or System.Net.HttpStatusCode.TooManyRequests;
        return isPassing && !isLastTry ? (null, false) : (teaser, true);
    }
}
