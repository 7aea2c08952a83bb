using System.Globalization;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>The program that is killed: takes in articles as fast as it can and says the number of each that is safe.</summary>
internal static class CrashChild
{
    public const string Verb = "take-in-until-killed";

    public static int Main(string[] arguments)
    {
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
}
