using Bot.News.Reading;

namespace Bot.Ingestion;

/// <summary>The articles of a file, or of a folder and the folders below it.</summary>
internal static class ArticleFiles
{
    /// <summary>
    /// Every article under the path in the order of the file names, lazily, and a reason for each that could not be
    /// read. Files with other endings are passed over in a folder, and refused when named.
    /// </summary>
    public static IEnumerable<ReadOutcome> Read(string path) =>
        File.Exists(path) && !ArticleReader.Reads(path)
            ? [ReadOutcome.Refused(Path.GetFileName(path), "is no .txt, .json, .jsonl, .html, .htm or .gz of these")]
            : !Path.Exists(path)
                ? [ReadOutcome.Refused(path, "there is no such file or folder")]
                : List(path).SelectMany(Read);

    /// <summary>
    /// The files of articles under the path, in the order of their names. Links are passed over, so that nothing outside
    /// the folder is read. A folder that is not there, or that cannot be read, has none.
    /// </summary>
    public static IReadOnlyList<ArticleFile> List(string path)
    {
        if (File.Exists(path))
        {
            return ArticleReader.Reads(path) ? [Of(new FileInfo(path), Path.GetFileName(path))] : [];
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        try
        {
            return
            [
                .. new DirectoryInfo(path).EnumerateFiles("*", options)
                    .Where(file => ArticleReader.Reads(file.Name))
                    .Select(file => Of(file, Path.GetRelativePath(path, file.FullName).Replace('\\', '/')))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Every article of a file, lazily, and a reason for each that could not be read.</summary>
    public static IEnumerable<ReadOutcome> Read(ArticleFile file)
    {
        if (file.Length == 0)
        {
            yield return ReadOutcome.Refused(file.Name, "it is empty");
            yield break;
        }

        FileStream content;
        string? reason = null;
        try
        {
            content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            content = null!;
            reason = e.Message;
        }

        if (reason is not null)
        {
            yield return ReadOutcome.Refused(file.Name, reason);
            yield break;
        }

        using (content)
        {
            using var outcomes = ArticleReader.Read(content, file.Name).GetEnumerator();
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
                    yield return ReadOutcome.Refused(file.Name, reason);
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

    private static ArticleFile Of(FileInfo file, string name)
    {
        try
        {
            return new ArticleFile(file.FullName, name, file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It went while it was looked at; reading it will say so.
            return new ArticleFile(file.FullName, name, -1, default);
        }
    }
}
