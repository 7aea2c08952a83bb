using Bot.Benchmarks.Fitting;
using Bot.News;
using Bot.News.Index;
using Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks.Live;

/// <summary>A database as the bot leaves it behind, for the measures of what is alive.</summary>
internal static class LiveStore
{
    /// <summary>Stores so many articles; a corpus that is too small comes again under other ids.</summary>
    /// <param name="articles">A <c>.jsonl</c> or <c>.jsonl.gz</c> of articles.</param>
    /// <param name="folder">The folder for the database.</param>
    /// <param name="most">How many.</param>
    public static void Fill(string articles, string folder, int most)
    {
        Directory.CreateDirectory(folder);
        using var store = Open(folder);
        store.Run("PRAGMA synchronous = OFF");
        var read = Measures.Rows(articles).Take(most).Select(Measures.Article).AsParallel().AsOrdered().Select(Document.Read).ToList();
        for (var i = 0; i < most; i++)
        {
            var document = read[i % read.Count];
            var again = i < read.Count ? document : document with { Article = document.Article with { Id = $"{document.Article.Id}-{i}" } };
            store.Save(new Arrival(again, null), DateTimeOffset.UnixEpoch.AddMinutes(i));
        }
    }

    /// <summary>The articles of a database as they were read when they were stored, in their order.</summary>
    public static List<Document> Documents(string folder, int most = int.MaxValue)
    {
        using var store = Open(folder);
        return [.. store.Articles().Take(most).AsParallel().AsOrdered().Select(article => article.Open().Document)];
    }

    public static SqliteNewsStore Open(string folder) => new(new StorageOptions { Path = folder }.Database);
}
