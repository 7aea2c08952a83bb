using System.Globalization;
using Bot.News.Index;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage;

/// <summary>The program that is killed: takes in articles as fast as it can and says the number of each that is safe.</summary>
internal static class CrashChild
{
    public const string Verb = "take-in-until-killed", SaveVerb = "save-until-killed";

    public static int Main(string[] arguments)
    {
        if (arguments is [SaveVerb, var beside, var batch])
        {
            Save(beside, int.Parse(batch, CultureInfo.InvariantCulture));
        }

        if (arguments is not [Verb, var database, var first])
        {
            Console.Error.WriteLine("These are tests; run them with dotnet test.");
            return 2;
        }

        using var store = StoreOpening.Open(database, StoreFolder.Now, _ => { });
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var number = int.Parse(first, CultureInfo.InvariantCulture); ; number++)
        {
            var arrival = StoreFolder.Arrival(number);
            store.Save(arrival with { Item = new SeenItem("feed", $"{number}", new byte[] { 1 }, arrival.Document.Article.Id, 0, StoreFolder.Now) }, StoreFolder.Now);

            // The stop shows that the whole number came through.
            output.Write($"{number}.\n");
        }
    }

    /// <summary>Goes on as a bot does that takes in more and more articles.</summary>
    private static void Save(string database, int batch)
    {
        var (news, folder) = (new NewsIndex(), new IndexFolder(IndexFolder.Beside(database), isOwner: true, NullLogger.Instance));
        news.Restore(folder.Read);
        for (var number = batch * 1_000; ; number++)
        {
            LargeNews.AddTo(news, number);
            folder.Save(news.Image()!, CancellationToken.None);
            Console.WriteLine($"{number}.");
        }
    }
}
