using Bot.Discord;
using Bot.Feeds;
using Bot.Fetching;
using Bot.Storage;

namespace Bot.Settings;

/// <summary>All settings, read once at the start and checked together.</summary>
internal sealed class BotSettings
{
    private readonly List<string> _faults = [];
    private readonly IConfiguration _configuration;

    private BotSettings(IConfiguration configuration) => _configuration = configuration;

    public ArticlesOptions Articles { get; private set; } = new();

    public WebOptions Web { get; private set; } = new();

    public TerminalOptions Terminal { get; private set; } = new();

    public LogOptions Log { get; private set; } = new();

    public FetchOptions Fetching { get; private set; } = new();

    public FeedsOptions Feeds { get; private set; } = new();

    public StorageOptions Storage { get; private set; } = new();

    public DiscordOptions Discord { get; private set; } = new();

    /// <summary>What must never be written to a log.</summary>
    public IEnumerable<string?> Secrets => [_configuration["Discord:Token"], .. Feeds.Urls.SelectMany(FeedAddress.Secrets)];

    /// <summary>Every fault of every section, each with the setting's full name.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Reads the sections; what cannot be read is a fault, and the section keeps its defaults.</summary>
    public static BotSettings Read(IConfiguration configuration)
    {
        var settings = new BotSettings(configuration);
        settings.Articles = settings.Section<ArticlesOptions>();
        settings.Web = settings.Section<WebOptions>();
        settings.Terminal = settings.Section<TerminalOptions>();
        settings.Log = settings.Section<LogOptions>();
        settings.Fetching = settings.Section<FetchOptions>();
        settings.Feeds = settings.Section<FeedsOptions>();
        settings.Storage = settings.Section<StorageOptions>();
        settings.Discord = settings.Section<DiscordOptions>(DiscordOptions.Section, options => options.Faults());
        return settings;
    }

    private T Section<T>()
        where T : class, ICheckedOptions, new() => Section<T>(T.Section, options => options.Faults());

    private T Section<T>(string section, Func<T, IEnumerable<string>> faults)
        where T : class, new()
    {
        try
        {
            var options = _configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
            _faults.AddRange(faults(options));
            return options;
        }
        catch (InvalidOperationException e)
        {
            _faults.Add($"{section}: {e.Message}");
            return new T();
        }
    }
}
