using Bot.Chat.Following;
using Bot.News;
using Bot.News.Index;
using Bot.News.Reading;
using Bot.Tests.Shared;

namespace Bot.Chat.Tests;

/// <summary>A desk over the article that comes with the bot, asked on a fixed day.</summary>
internal static class SeedDesk
{
    public const string SeedFile = "000_fc24fe534a1ec5a7.txt";

    private static readonly Lazy<Document> SeedDocument = new(() =>
    {
        using var content = File.OpenRead(Path.Combine(SharedFolder.Repository, "seeds", SeedFile));
        return Document.Read(ArticleReader.Read(content, SeedFile).Single().Article!);
    });

    public static Document Seed => SeedDocument.Value;

    public static NewsDesk Create(params IEnumerable<Document> documents) => Create(new MemoryFollowStore(), documents);

    public static NewsDesk Create(IFollowStore follows, params IEnumerable<Document> documents)
    {
        var index = new NewsIndex();
        index.Publish(builder =>
        {
            builder.Add(Seed);
            foreach (var document in documents)
            {
                builder.Add(document);
            }
        });
        return new NewsDesk(index, new FixedClock(), "1.2.3", follows: follows);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 9, 12, 0, 0, TimeSpan.Zero);
    }
}
