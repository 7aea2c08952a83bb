using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Adds Discord to the program.</summary>
public static partial class DiscordServices
{
    /// <summary>Whether this build has Discord support: it was made where the package feed has Discord.Net.</summary>
    public static bool AreInThisBuild { get; } = IsLive();

    /// <summary>Adds the hosted service that answers in Discord, and its <see cref="DiscordStatus"/>. It needs a
    /// <see cref="Bot.Chat.NewsDesk"/>, a <see cref="Bot.Chat.Following.FollowWatch"/> and a <see cref="TimeProvider"/> among the services. Without a token it stays out,
    /// without a public key there is no <see cref="IInteractionsEndpoint"/>.
    /// Starting the host throws <see cref="DiscordStartException"/> where Discord refuses the token.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">The settings, checked.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options).AddSingleton<DiscordStatus>();
        if (!options.IsConnecting && !options.TakesPosts)
        {
            return services;
        }

        AddAnswers(services);
        if (options.IsConnecting)
        {
            AddConnection(services);
        }

        if (options.TakesPosts)
        {
            AddEndpoint(services);
        }

        return AreInThisBuild ? services : services.AddHostedService<DiscordIsMissing>();
    }

    /// <summary>Stands in Live/, which is compiled only where there is Discord.Net.</summary>
    static partial void AddAnswers(IServiceCollection services);

    /// <summary>Stands in Live/ as well.</summary>
    static partial void AddConnection(IServiceCollection services);

    /// <summary>Stands in Live/ as well.</summary>
    static partial void AddEndpoint(IServiceCollection services);

    static partial void FindLive(ref bool found);

    private static bool IsLive()
    {
        var found = false;
        FindLive(ref found);
        return found;
    }
}
