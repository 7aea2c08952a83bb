using System.IO.Compression;
using System.Text;
using Bot.Ingestion;

namespace Bot.Tests.Ingestion;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot-tests");

    [Fact]
    public void Read_FolderOfManyKinds_GivesEachInOrderAndReasonsForTheRest()
    {
        Write("b/deep.txt", "An article in a folder below.");
        Write("a.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\nbroken\n{\"id\":\"2\",\"text\":\"Two.\"}\n");
        Write("empty.txt", "");
        Write("notes.md", "Not an article.");
        Write(".hidden.txt", "Hidden.");
        using (var packed = new GZipStream(File.Create(Full("c.jsonl.gz")), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes("{\"id\":\"3\",\"text\":\"Three.\"}\n"));
        }

        var outcomes = ArticleFiles.Read(_folder.FullName).ToList();

        Assert.Equal(["1", "2", "b/deep", "3"], outcomes.Where(o => o.Article is not null).Select(o => o.Article!.Id));
        Assert.Equal(["a.jsonl:2", "empty.txt"], outcomes.Where(o => o.Article is null).Select(o => o.Name));
        Assert.All(outcomes.Where(o => o.Article is null), o => Assert.NotEqual("", o.Reason));
    }

    [Fact]
    public void Read_LinkOutOfTheFolder_IsPassedOver()
    {
        var outside = Directory.CreateTempSubdirectory("bot-tests-outside");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "A secret.");
            File.CreateSymbolicLink(Full("link.txt"), Path.Combine(outside.FullName, "secret.txt"));
            Directory.CreateSymbolicLink(Full("folder"), outside.FullName);

            Assert.Empty(ArticleFiles.Read(_folder.FullName));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Read_LinksUpAndRoundInCircles_NeitherEscapeNorHang()
    {
        var inside = Directory.CreateDirectory(Full("inside"));
        File.WriteAllText(Full("outside.txt"), "It stands outside.");
        File.WriteAllText(Path.Combine(inside.FullName, "fine.txt"), "A fine article.");
        Directory.CreateSymbolicLink(Path.Combine(inside.FullName, "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(inside.FullName, "here"), ".");
        File.CreateSymbolicLink(Path.Combine(inside.FullName, "up.txt"), "../outside.txt");
        File.CreateSymbolicLink(Path.Combine(inside.FullName, "self.txt"), "self.txt");
        File.CreateSymbolicLink(Path.Combine(inside.FullName, "nowhere.txt"), "no/such/file.txt");

        Assert.Equal("fine", Assert.Single(ArticleFiles.Read(inside.FullName)).Article?.Id);
        Assert.Equal("fine", Assert.Single(ArticleFiles.Read(Path.Combine(inside.FullName, "..", "inside"))).Article?.Id);
    }

    [Fact]
    public void Read_NamedFileOfAnotherKind_IsRefused()
    {
        Write("notes.md", "Not an article.");

        Assert.NotNull(Assert.Single(ArticleFiles.Read(Full("notes.md"))).Reason);
    }

    [Fact]
    public void Read_NothingThere_IsRefused() => Assert.NotNull(Assert.Single(ArticleFiles.Read(Full("nothing"))).Reason);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Full(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(name))!);
        File.WriteAllText(Full(name), text);
    }
}
