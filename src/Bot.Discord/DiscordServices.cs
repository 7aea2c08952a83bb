using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>Adds Discord to the program.</summary>
public static partial class DiscordServices
{
    /// <summary>Whether this build has Discord support: it was made where the package feed has Discord.Net.</summary>
    public static bool AreInThisBuild { get; } = IsLive();

    /// <summary>Adds the hosted service that answers in Discord, and its <see cref="DiscordStatus"/>. It needs a
    /// <see cref="Bot.Chat.NewsDesk"/> and a <see cref="TimeProvider"/> among the services. Without a token it does nothing.
    /// Starting the host throws <see cref="DiscordStartException"/> where Discord refuses the token.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">The settings, checked.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options).AddSingleton<DiscordStatus>();
        if (!options.IsEnabled)
        {
            return services;
        }

        AddLive(services);
        return AreInThisBuild ? services : services.AddHostedService<DiscordIsMissing>();
    }

    /// <summary>Stands in Live/, which is compiled only where there is Discord.Net.</summary>
    static partial void AddLive(IServiceCollection services);

    static partial void FindLive(ref bool found);

    private static bool IsLive()
    {
        var found = false;
        FindLive(ref found);
        return found;
    }
}
