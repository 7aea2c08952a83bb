using System.Globalization;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>The program is killed in the middle of taking in articles, again and again, over one database.</summary>
public sealed class CrashTests
{
    /// <summary>How often; the environment variable BOT_KILLS sets another number (200 takes about two minutes).</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("BOT_KILLS"), out var kills) ? kills : 12;

    [Fact]
    public async Task Save_ProgramKilledAtAnyMoment_LosesNothingAcknowledgedAndKeepsNothingHalf()
    {
        using var folder = new StoreFolder();
        var random = new Random(7);
        var acknowledged = new HashSet<int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.UnionWith(await KillAsync(folder.Database, acknowledged.Count, random.Next(0, 60)));

            using var store = folder.Open();
            var ids = store.Articles().Select(article => (Id: article.Article.Id, article.Open().IsCurrent)).ToList();
            Assert.All(ids, article => Assert.True(article.IsCurrent, article.Id));
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Subset(ids.Select(article => article.Id).ToHashSet(), acknowledged.Select(number => $"article-{number}").ToHashSet());
            Assert.Empty(folder.Warnings);
        }

        using var look = Database.Connect(folder.Database, SqliteOpenMode.ReadOnly);
        Assert.Equal("ok", look.Command("PRAGMA integrity_check").ExecuteScalar());
        Assert.Equal(0, look.Number("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM reading)"));
        Assert.Equal(0, look.Number("SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM feed_item)"));
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} articles were taken in.");
    }

    /// <summary>The numbers that the child said were safe.</summary>
    private static async Task<List<int>> KillAsync(string database, int first, int milliseconds)
    {
        var said = await CrashProcess.KillAsync([CrashChild.Verb, database, $"{first}"], milliseconds);
        return [.. said.Where(line => line.EndsWith('.')).Select(line => int.Parse(line[..^1], CultureInfo.InvariantCulture))];
    }
}
