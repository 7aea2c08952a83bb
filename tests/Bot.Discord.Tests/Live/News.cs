using Bot.News;
using Bot.News.Index;
using Bot.Tests.Shared;

namespace Bot.Discord.Tests.Live;

/// <summary>A few articles for the bot to answer from.</summary>
internal static class News
{
    /// <summary>The article that comes with the bot, and enough others for several pages.</summary>
    public static NewsIndex Index()
    {
        var index = new NewsIndex();
        var seed = Directory.GetFiles(Path.Combine(SharedFolder.Repository, "seeds"), "*.txt").First();
        index.Publish(builder =>
        {
            builder.Add(Document.Read(new Article("seed", File.ReadAllText(seed)) { Title = "Missiles hit an air base", Outlet = "The Paper", Url = "https://example.com/missiles_(1)?a=b&c=d" }));
            for (var number = 1; number <= 12; number++)
            {
                builder.Add(Document.Read(Council(number)));
            }
        });
        return index;
    }

    private static Article Council(int number) => new($"council-{number}", $"""
        The city council met on Tuesday to talk about bridge number {number}.

        "The bridge number {number} will be mended before winter," said Mayor Ada Lindqvist. "We have *no* choice @everyone <@1> [here](https://evil.example)."

        The meeting ended at noon.
        """)
    {
        Title = $"Council votes on bridge {number} `code` [x](https://evil.example)", Outlet = "Town _Herald_",
        Url = $"https://example.org/bridges/{number}", Published = new DateTimeOffset(2024, 3, number, 0, 0, 0, TimeSpan.Zero),
    };
}
