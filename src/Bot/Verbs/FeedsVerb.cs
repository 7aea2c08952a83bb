using System.CommandLine;
using Bot.Chat.Feeds;
using Bot.Feeds;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Verbs;

/// <summary><c>bot feeds</c>: what is followed, from a shell; a bot that runs takes changes over within half a minute.</summary>
internal static class FeedsVerb
{
    /// <summary>Exit codes: done, not done.</summary>
    private const int Done = 0, NotDone = 1;

    public static Command Create(Func<BotSettings> settings)
    {
        var command = new Command("feeds", "List the feeds that are followed, or change them") { Add(settings), Remove(settings), Import(settings), Export(settings) };
        command.SetAction(_ => With(settings(), (_, list) =>
        {
            foreach (var feed in list.List())
            {
                Console.WriteLine($"{feed.Number}. {feed.Name}  {feed.Address}  {feed.State}");
            }

            return Done;
        }));
        return command;
    }

    private static Command Add(Func<BotSettings> settings)
    {
        var address = new Argument<string>("address") { Description = "a feed, or a page that links to one" };
        var command = new Command("add", "Follow a feed from now on") { address };
        command.SetAction(parsed => With(settings(), (_, list) => Say(list.Add(parsed.GetRequiredValue(address)))));
        return command;
    }

    private static Command Remove(Func<BotSettings> settings)
    {
        var which = new Argument<string>("feed") { Description = "its number in the list, or its address" };
        var command = new Command("remove", "No longer follow a feed; its articles stay") { which };
        command.SetAction(parsed => With(settings(), (_, list) => Say(list.Remove(parsed.GetRequiredValue(which)))));
        return command;
    }

    private static Command Import(Func<BotSettings> settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "an OPML file" };
        var command = new Command("import", "Follow every feed of an OPML file") { file };
        command.SetAction(parsed => With(settings(), (_, list) =>
        {
            try
            {
                using var content = parsed.GetRequiredValue(file).OpenRead();
                var changes = Opml.Read(content).Select(list.Add).ToList();
                changes.Where(change => !change.IsMade).ToList().ForEach(change => Console.Error.WriteLine(change.Sentence));
                Console.WriteLine($"{changes.Count(change => change.IsMade)} of {changes.Count} feeds are new and followed from now on.");
                return Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Console.Error.WriteLine($"{parsed.GetRequiredValue(file).Name} cannot be imported: {e.Message}");
                return NotDone;
            }
        }));
        return command;
    }

    private static Command Export(Func<BotSettings> settings)
    {
        var command = new Command("export", "Print all feeds as OPML, passwords in addresses included");
        command.SetAction(_ => With(settings(), (subscriptions, _) =>
        {
            Opml.Write(subscriptions.All, Console.Out);
            Console.WriteLine();
            return Done;
        }));
        return command;
    }

    private static int Say(FeedChange change)
    {
        (change.IsMade ? Console.Out : Console.Error).WriteLine(change.Sentence);
        return change.IsMade ? Done : NotDone;
    }

    private static int With(BotSettings settings, Func<Subscriptions, FeedList, int> work) => StoreVerbs.WithStore(settings, store =>
    {
        var subscriptions = new Subscriptions(settings.Feeds, store, TimeProvider.System, NullLogger<Subscriptions>.Instance);
        subscriptions.Load();
        return work(subscriptions, new FeedList(subscriptions, new FeedProgress(), settings.Storage, TimeProvider.System));
    });
}
