using Bot.News.Reading;

namespace Bot.Ingestion;

/// <summary>The articles of a file, or of a folder and the folders below it.</summary>
internal static class ArticleFiles
{
    /// <summary>
    /// Every article under the path in the order of the file names, lazily, and a reason for each that could not be
    /// read. Files with other endings are passed over in a folder, and refused when named.
    /// </summary>
    public static IEnumerable<ReadOutcome> Read(string path)
    {
        if (File.Exists(path))
        {
            return ArticleReader.Reads(path)
                ? ReadFile(path, Path.GetFileName(path))
                : [ReadOutcome.Refused(Path.GetFileName(path), "is no .txt, .json, .jsonl or .gz of these")];
        }

        return Directory.Exists(path)
            ? ReadFolder(path)
            : [ReadOutcome.Refused(path, "there is no such file or folder")];
    }

    private static IEnumerable<ReadOutcome> ReadFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        var files = Directory.EnumerateFiles(folder, "*", options).Where(ArticleReader.Reads).Order(StringComparer.Ordinal);
        return files.SelectMany(file => ReadFile(file, Path.GetRelativePath(folder, file).Replace('\\', '/')));
    }

    private static IEnumerable<ReadOutcome> ReadFile(string path, string name)
    {
        FileStream content;
        string? reason = null;
        try
        {
            content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            content = null!;
            reason = e.Message;
        }

        if (reason is not null)
        {
            yield return ReadOutcome.Refused(name, reason);
            yield break;
        }

        using (content)
        {
            using var outcomes = ArticleReader.Read(content, name).GetEnumerator();
            while (true)
            {
                ReadOutcome? next = null;
                try
                {
                    next = outcomes.MoveNext() ? outcomes.Current : null;
                }
                catch (Exception e) when (e is IOException or InvalidDataException)
                {
                    reason = e.Message;
                }

                if (reason is not null)
                {
                    yield return ReadOutcome.Refused(name, reason);
                    yield break;
                }

                if (next is null)
                {
                    yield break;
                }

                yield return next;
            }
        }
    }
}
