namespace Bot.News.Text;

/// <summary>A word list that comes with the program: an embedded text file, one entry a line, '#' opens a comment.</summary>
internal static class WordList
{
    /// <summary>The entries of an embedded list, in order, as written.</summary>
    /// <param name="name">Folder and file, with dots: <c>Text.abbreviations.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The whole file, comments included.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The entries of an embedded list, to look words up in.</summary>
    public static WordTable Table(string name) => new([.. Lines(name)]);

    private static Stream Open(string name) => typeof(WordList).Assembly.GetManifestResourceStream($"Bot.News.{name}")
        ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
}
