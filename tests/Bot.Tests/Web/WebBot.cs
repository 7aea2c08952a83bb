using Bot.Chat;
using Bot.Discord;
using Bot.Hosting;
using Bot.News;
using Bot.News.Index;
using Bot.Settings;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Bot.Tests.Web;

/// <summary>The web side on a free port of the loopback interface.</summary>
public sealed class WebBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IHost _host;

    private WebBot(IHost host)
    {
        _host = host;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public IndexSnapshot Index => _host.Services.GetRequiredService<NewsIndex>().Current;

    /// <summary>The whole program, with the article that comes with it.</summary>
    public static async Task<WebBot> StartAsync(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Articles:Path"] = Path.Combine(AppContext.BaseDirectory, "seeds"),
            ["Web:Url"] = "http://127.0.0.1:0",
            ["Terminal:Prompt"] = "false",
            ["Log:Level"] = "Error",
        }).AddInMemoryCollection(settings).Build();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var host = BotHost.Build(configuration, BotSettings.Read(configuration), console);
        await host.StartAsync();
        await host.Services.GetRequiredService<Readiness>().WhenReady.WaitAsync(Patience);
        return new WebBot(host);
    }

    /// <summary>The web side alone, with nothing to ask yet.</summary>
    public static async Task<WebBot> StartEmptyAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddWeb();
        builder.Services.AddSingleton<NewsIndex>().AddSingleton<Readiness>().AddSingleton<DiscordStatus>();
        builder.Services.AddSingleton(services => new NewsDesk(services.GetRequiredService<NewsIndex>(), TimeProvider.System, "1.2.3"));
        var app = builder.Build().MapWeb();
        await app.StartAsync();
        return new WebBot(app);
    }

    /// <summary>Adds documents, and is ready.</summary>
    public void Publish(params IEnumerable<Document> documents)
    {
        _host.Services.GetRequiredService<NewsIndex>().Publish(builder =>
        {
            foreach (var document in documents)
            {
                builder.Add(document);
            }
        });
        _host.Services.GetRequiredService<Readiness>().MarkReady();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
