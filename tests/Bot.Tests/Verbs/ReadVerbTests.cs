using System.Text;
using System.Text.Json;
using Bot.Tests.Fetching;

namespace Bot.Tests.Verbs;

public sealed class ReadVerbTests : IDisposable
{
    private const string Page = """
        <html><head><meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2019-11-19T09:30:00Z"></head>
        <body><article><h1>Harbour wall gives way</h1><p>The harbour wall at Port Elm gave way late on Monday, and the sea ran through the lower streets before dawn.</p>
        <p>“We don’t know when the ferry will sail again,” said the harbour master, Tom Reed, who has watched the wall for thirty years.</p></article></body></html>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_FolderWithABadPage_PrintsALineForEach()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.html"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.html"), Page);

        var (code, output, _) = await BotProcess.RunAsync(["read", _folder, Path.Combine(_folder, "missing.html")]);

        Assert.Equal(1, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(("a", "it is empty"), (lines[0].GetProperty("id").GetString(), lines[0].GetProperty("error").GetString()));
        Assert.Equal(("b", "Harbour wall gives way", "The Gazette"), (lines[1].GetProperty("id").GetString(), lines[1].GetProperty("title").GetString(), lines[1].GetProperty("outlet").GetString()));
        Assert.Equal("2019-11-19T09:30:00+00:00", lines[1].GetProperty("published").GetString());
        Assert.StartsWith("The harbour wall at Port Elm", lines[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("missing", lines[2].GetProperty("id").GetString());
        Assert.True(lines[2].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Read_Address_IsFetchedWhereRobotsAllow()
    {
        await using var site = new LoopbackSite(new Dictionary<string, string>
        {
            ["/robots.txt"] = LoopbackSite.Ok("User-agent: *\nDisallow: /private/"),
            ["/harbour"] = LoopbackSite.Ok(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Page)), "Content-Type: text/html\r\n"),
        });
        var settings = new Dictionary<string, string> { ["Fetching__AllowedNetworks__0"] = "127.0.0.2" };

        var (_, output, _) = await BotProcess.RunAsync(["read", site.At("/harbour").AbsoluteUri, site.At("/private/1").AbsoluteUri], settings: settings);
        var (_, refused, _) = await BotProcess.RunAsync(["read", site.At("/harbour").AbsoluteUri]);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal("Harbour wall gives way", lines[0].GetProperty("title").GetString());
        Assert.Contains("robots.txt", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(refused).RootElement.TryGetProperty("error", out _));
        Assert.DoesNotContain(site.Requests, request => request.Path == "/private/1");
    }

    [Fact]
    public async Task Extract_FolderOfSavedPages_ReadsThemAsArticles()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "saved.html"), Page);

        var (_, output, _) = await BotProcess.RunAsync(["extract", "--articles", _folder]);

        var line = JsonDocument.Parse(output).RootElement;
        Assert.Equal("saved", line.GetProperty("id").GetString());
        Assert.Equal("Tom Reed", line.GetProperty("quotes")[0].GetProperty("speaker").GetString());
    }
}
