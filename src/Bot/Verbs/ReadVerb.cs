using System.CommandLine;
using System.IO.Compression;
using Bot.Fetching;
using Bot.Json;
using Bot.News.Reading.Pages;

namespace Bot.Verbs;

/// <summary><c>bot read FILE…</c> or <c>bot read URL…</c>: the article in each page, a line each.</summary>
internal static class ReadVerb
{
    private const string Compressed = ".gz";

    /// <summary>Exit codes: every page held an article, some did not.</summary>
    private const int AllRead = 0, SomeRefused = 1;

    /// <param name="options">How pages are fetched.</param>
    public static Command Create(Func<FetchOptions> options)
    {
        var files = new Argument<string[]>("FILE") { Description = "saved pages (.html, .htm, also .gz), folders of them, or addresses", Arity = ArgumentArity.OneOrMore };
        var command = new Command("read", "Print the articles in pages, saved or on the web, as JSON lines") { files };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetValue(files)!, options, stop)));
        return command;
    }

    private static int Run(string[] paths, Func<FetchOptions> options, CancellationToken stop)
    {
        var refused = 0;
        using var output = JsonLines.Output();
        var lines = paths.SelectMany(Files).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file =>
        {
            var outcome = ReadAddress.Is(file) ? ReadAddress.ReadAsync(file, options(), stop).GetAwaiter().GetResult() : Read(file);
            if (outcome.Article is not { } article)
            {
                Interlocked.Increment(ref refused);
                return JsonLines.Error(IdOf(file), outcome.Reason!);
            }

            return Line(IdOf(file), article);
        });
        foreach (var line in lines)
        {
            output.Write(line);
        }

        return refused == 0 ? AllRead : SomeRefused;
    }

    private static byte[] Line(string id, PageArticle article) => JsonLines.Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("byline", article.Byline);
        if (article.Published is { } published)
        {
            json.WriteString("published", published);
        }
        else
        {
            json.WriteNull("published");
        }

        json.WriteString("url", article.Url);
        json.WriteString("text", article.Text);
    });

    private static PageOutcome Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var plain = path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (bytes.Length <= PageReader.MostBytes && plain.Read(buffer) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
            }

            return PageReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), contentType: null, address: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return PageOutcome.Refused(e.Message);
        }
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(Plain(file)).ToLowerInvariant() is ".html" or ".htm").Order(StringComparer.Ordinal)
        : [path];

    private static string IdOf(string path) => ReadAddress.Is(path) ? path : Path.GetFileNameWithoutExtension(Plain(path));

    private static string Plain(string path) =>
        path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? path[..^Compressed.Length] : path;
}
