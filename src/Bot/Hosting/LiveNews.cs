using Bot.Chat.Feeds;
using Bot.Chat.Following;
using Bot.Feeds;
using Bot.Fetching;
using Bot.Ingestion;
using Bot.Settings;
using Bot.Storage;

namespace Bot.Hosting;

/// <summary>Adds what keeps the bot current: memory, fetching, feeds, the article folder.</summary>
internal static class LiveNews
{
    public static IServiceCollection AddLiveNews(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings.Fetching).AddSingleton(settings.Feeds).AddSingleton(settings.Storage);
        services.AddSingleton(OpenStore);
        services.AddSingleton<IFollowStore>(provider => provider.GetRequiredService<INewsStore>() as IFollowStore ?? new MemoryFollowStore());
        services.AddSingleton<Intake>();
        services.AddHealthChecks().AddCheck<StorageHealth>(StorageHealth.Name).AddCheck<FeedsHealth>(FeedsHealth.Name);
        services.AddSingleton(provider => new IndexFolder(
            settings.Storage.IsEnabled ? IndexFolder.Beside(settings.Storage.Database) : null, isOwner: true, provider.GetRequiredService<ILogger<IndexFolder>>()));
        services.AddHostedService<IngestionService>().AddHostedService<IndexSavingService>();
        services.AddSingleton(provider => new Fetcher(settings.Fetching, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Robots>().AddSingleton<FeedProgress>().AddSingleton<Subscriptions>();
        services.AddSingleton<FeedItems>().AddSingleton<FeedPoll>().AddSingleton<FeedPoller>();
        services.AddSingleton(new PollSchedule(settings.Feeds, Random.Shared));
        services.AddSingleton<IFeedList, FeedList>();
        return services.AddHostedService<FeedPollingService>();
    }

    private static INewsStore OpenStore(IServiceProvider services)
    {
        var options = services.GetRequiredService<StorageOptions>();
        var log = services.GetRequiredService<ILogger<INewsStore>>();
        if (!options.IsEnabled)
        {
            if (services.GetRequiredService<FeedsOptions>().Urls.Any(url => url.Length > 0))
            {
                log.LogWarning("Storage:Path is empty, so what comes in is forgotten when the bot ends");
            }

            return new MemoryNewsStore();
        }

        return StoreOpening.Open(
            options.Database, services.GetRequiredService<TimeProvider>().GetUtcNow(), warning => log.LogWarning("{Warning:l}", warning));
    }
}
