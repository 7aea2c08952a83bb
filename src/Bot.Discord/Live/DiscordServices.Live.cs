using Bot.Discord.Following;
using Bot.Discord.Live;
using Bot.Discord.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord;

/// <summary>The part of <see cref="DiscordServices"/> that needs Discord.Net.</summary>
public static partial class DiscordServices
{
    static partial void AddAnswers(IServiceCollection services) => services
        .AddSingleton<ButtonIds>()
        .AddSingleton<MessageWriter>()
        .AddSingleton<InteractionAnswers>();

    static partial void AddEndpoint(IServiceCollection services) => services.AddSingleton<IInteractionsEndpoint, InteractionsEndpoint>();

    static partial void AddConnection(IServiceCollection services) => services
        .AddSingleton<UnreadInteractions>()
        .AddSingleton<InteractionHandler>()
        .AddSingleton<FollowedChannels>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<Connection>()
        .AddSingleton(provider => ClientFactory.Rest(provider.GetRequiredService<DiscordOptions>()))
        .AddSingleton<IChannelWriter, ChannelWriter>()
        .AddHostedService<DiscordService>()
        .AddHostedService<FollowDelivery>();

    static partial void FindLive(ref bool found) => found = true;
}
