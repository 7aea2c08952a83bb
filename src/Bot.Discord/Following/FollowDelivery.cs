using System.Collections.Concurrent;
using Bot.Chat.Following;
using Bot.Discord.Replies;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Following;

/// <summary>Tells channels what they follow, as soon as it comes.</summary>
internal sealed class FollowDelivery(
    FollowWatch watch, IChannelWriter writer, MessageWriter messages, TimeProvider clock, ILogger<FollowDelivery> log)
    : BackgroundService
{
    /// <summary>How many messages are under way at once; Discord takes 50 requests a second.</summary>
    private const int MostAtOnce = 8;

    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>How long a channel is left alone that could not be written to; Discord bars bots that go on being refused.</summary>
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1), AfterRefusal = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _leftAlone = new(StringComparer.Ordinal);
    private bool _isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await watch.Ready.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(LookInterval, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Looks once, and tells what is due.</summary>
    internal async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            watch.Look();
            if (writer.IsReady)
            {
                await Parallel.ForEachAsync(
                    watch.Due(IsMine).TakeWhile(_ => !stopping.IsCancellationRequested),
                    new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce },
                    async (news, _) => await TellAsync(news));
            }

            _isFailing = false;
        }
        catch (Exception fault)
        {
            log.Log(_isFailing ? LogLevel.Debug : LogLevel.Error, fault, "What channels follow cannot be told for now");
            _isFailing = true;
        }
    }

    private bool IsMine(string channel) =>
        ChannelAccess.IdsOf(channel) is not null && !(_leftAlone.TryGetValue(channel, out var until) && clock.GetUtcNow() < until);

    private async Task TellAsync(FollowNews news)
    {
        var channel = ChannelAccess.IdsOf(news.Channel)!.Value.Channel;
        var outcome = await writer.WriteAsync(channel, messages.Write(news.Reply));
        if (outcome == Writing.Done)
        {
            _leftAlone.TryRemove(news.Channel, out _);
            return;
        }

        watch.PutBack(news);
        _leftAlone[news.Channel] = clock.GetUtcNow() + (outcome == Writing.Refused ? AfterRefusal : AfterFault);
        if (outcome == Writing.Refused)
        {
            log.LogWarning(
                "Discord does not let the bot write to the channel {Channel}, which follows something: it needs View Channel, Send Messages and Embed Links there, or /following there can end it",
                channel);
        }
    }
}
