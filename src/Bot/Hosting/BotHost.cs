using Bot.Chat;
using Bot.Chat.Feeds;
using Bot.Chat.Following;
using Bot.Discord;
using Bot.News.Index;
using Bot.Settings;
using Bot.Terminal;
using Bot.Web;
using Serilog;
using Spectre.Console;

namespace Bot.Hosting;

/// <summary>The program that stays: index, chat page, prompt, Discord.</summary>
internal static class BotHost
{
    /// <summary>How long the parts of the program may take to stop.</summary>
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(6);

    /// <summary>How long after being told to stop the program has its own exit code; it is gone within 8 s.</summary>
    public static readonly TimeSpan LongestEnd = ShutdownTime + TimeSpan.FromSeconds(1.5);

    /// <summary>Wires everything up, without starting it.</summary>
    /// <param name="configuration">The settings as they were read, for the parts that read their own section.</param>
    /// <param name="settings">The settings, checked.</param>
    /// <param name="console">The terminal.</param>
    public static IHost Build(IConfiguration configuration, BotSettings settings, IAnsiConsole console)
    {
        var withPrompt = settings.Terminal.Prompt && PromptService.IsPossible(console);
        if (!settings.Web.Enabled)
        {
            var bare = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
            AddBot(bare, configuration, settings, console, withPrompt);
            return bare.Build();
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(settings.Web.Url);
        builder.Services.AddRoutingCore();
        builder.Services.AddWeb();
        AddBot(builder, configuration, settings, console, withPrompt);
        return builder.Build().MapWeb();
    }

    private static void AddBot(
        IHostApplicationBuilder builder, IConfiguration configuration, BotSettings settings, IAnsiConsole console, bool withPrompt)
    {
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging.AddSerilog(BotLog.Create(settings.Log, settings.Secrets, withPrompt), dispose: true);
        var services = builder.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Articles).AddSingleton(settings.Web);
        services.AddSingleton(console);
        services.AddSingleton<NewsIndex>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<StartReport>();
        services.AddSingleton(provider => new NewsDesk(
            provider.GetRequiredService<NewsIndex>(), provider.GetRequiredService<TimeProvider>(), ProgramVersion.Text,
            provider.GetRequiredService<IFeedList>(), provider.GetRequiredService<DiscordStatus>().Lines,
            provider.GetRequiredService<IFollowStore>()));
        services.AddSingleton(provider => new FollowWatch(
            provider.GetRequiredService<NewsIndex>(), provider.GetRequiredService<IFollowStore>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Readiness>().WhenReady));
        services.AddLiveNews(settings);
        services.AddDiscord(settings.Discord);
        if (withPrompt)
        {
            services.AddHostedService<PromptService>();
        }
    }
}
