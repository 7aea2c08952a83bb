using Bot.News;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>A folder for a database, gone at the end of the test.</summary>
internal sealed class StoreFolder : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot-tests");

    public string Database => Path.Combine(_folder.FullName, "bot.db");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public List<string> Warnings { get; } = [];

    public SqliteNewsStore Open() => StoreOpening.Open(Database, Now, Warnings.Add);

    public static Arrival Arrival(int number, string? text = null) => new(Document(number, text), null);

    public static Document Document(int number, string? text = null) => News.Document.Read(new Article(
        $"article-{number}",
        text ?? $"The bridge number {number} will be mended, the minister Ada Lindqvist said on Monday. “We start in spring,” she added. Nobody disagreed.")
    {
        Title = $"Bridge {number}",
        Outlet = "The Daily Test",
        Url = $"https://example.org/{number}",
        Published = new DateTimeOffset(2026, 11, 22, 10, 30, 0, TimeSpan.FromHours(2)),
        Byline = "A. Writer",
    });

    public void Dispose() => _folder.Delete(recursive: true);
}
