using Bot.News.Reading.Pages;

namespace Bot.News.Reading;

/// <summary>
/// Bytes to articles, by the name's ending: <c>.txt</c>, <c>.json</c> (one article or an array), <c>.jsonl</c>, <c>.html</c> and <c>.htm</c> (a saved page); each
/// also with <c>.gz</c> behind it. UTF-8, or UTF-16 that opens with its byte order mark.
/// </summary>
/// <remarks>
/// The text of an article is kept as it was given: control characters and line ends stay, and a lone surrogate in a
/// JSON escape, which no encoding can carry on, becomes U+FFFD, one code unit for one, so that offsets hold. An
/// article without an id is called after its file ("news/today" for <c>news/today.txt</c>) and, in a file of several,
/// its line or element ("feed:17"). Of several articles with one id all are read; an index keeps the last.
/// </remarks>
public static class ArticleReader
{
    /// <summary>The largest article, in bytes of its file, line or array element.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The most bytes that are read of one file, decompressed: a small file can unfold without end.</summary>
    public const long MostFileBytes = 4L * 1024 * 1024 * 1024;

    private const string Compressed = ".gz";

    /// <summary>Whether the name has an ending that is read.</summary>
    public static bool Reads(string name) => KindOf(name) is not null;

    /// <summary>The articles of one file, lazily, with the reasons of those that are none. Throws only what the stream throws.</summary>
    /// <param name="content">The file's bytes; the caller closes the stream.</param>
    /// <param name="name">Its name or path relative to the folder of articles, which ids and reasons are made of.</param>
    public static IEnumerable<ReadOutcome> Read(Stream content, string name)
    {
        var kind = KindOf(name);
        if (kind is null)
        {
            return [ReadOutcome.Refused(name, "its ending is none of .txt, .json, .jsonl, .html and .htm, with or without .gz")];
        }

        var input = new Utf8Input(content, HasEnding(name, Compressed), MostFileBytes);
        return kind switch
        {
            ".jsonl" => Several(input, JsonPieces.Lines(input, MostBytes), name),
            ".json" => Several(input, JsonPieces.Elements(input, MostBytes), name),
            ".html" or ".htm" => One(input, name, (bytes, id, file) => SavedPage.Read(bytes, id, file)),
            _ => One(input, name, (bytes, id, file) => TextArticle.Read(bytes, id, file)),
        };
    }

    private static IEnumerable<ReadOutcome> One(Utf8Input input, string name, Func<byte[], string, string, ReadOutcome> read)
    {
        using (input)
        {
            var bytes = input.ReadAll(MostBytes);
            yield return input.Fault is { } fault ? ReadOutcome.Refused(name, fault)
                : bytes is null ? ReadOutcome.Refused(name, JsonPieces.TooLarge)
                : read(bytes, IdOf(name), name);
        }
    }

    private static IEnumerable<ReadOutcome> Several(Utf8Input input, IEnumerable<JsonPiece> pieces, string name)
    {
        using (input)
        {
            var id = IdOf(name);
            var isEmpty = true;
            foreach (var piece in pieces)
            {
                isEmpty = false;
                var pieceName = piece.Number > 0 ? $"{name}:{piece.Number}" : name;
                yield return piece.Fault is { } reason
                    ? ReadOutcome.Refused(pieceName, reason)
                    : JsonArticle.Read(piece.Bytes.Span, piece.Number > 0 ? $"{id}:{piece.Number}" : id, pieceName);
            }

            if (input.Fault is { } fault)
            {
                yield return ReadOutcome.Refused(name, fault);
            }
            else if (isEmpty)
            {
                yield return ReadOutcome.Refused(name, "it is empty");
            }
        }
    }

    private static string? KindOf(string name)
    {
        var plain = HasEnding(name, Compressed) ? name[..^Compressed.Length] : name;
        return Path.GetExtension(plain).ToLowerInvariant() is (".txt" or ".json" or ".jsonl" or ".html" or ".htm") and var kind ? kind : null;
    }

    private static string IdOf(string name)
    {
        var plain = HasEnding(name, Compressed) ? name[..^Compressed.Length] : name;
        var relative = Path.IsPathRooted(plain) ? Path.GetFileName(plain) : plain.Replace('\\', '/');
        var id = relative[..^Path.GetExtension(relative).Length];
        return id.Length > 0 ? id : plain;
    }

    private static bool HasEnding(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
