using System.Globalization;
using Bot.News.Index.Saving;

namespace Bot.Storage;

/// <summary>
/// The index's files beside the database: its vocabulary, and one file for each large segment. They only save time: what
/// is missing or of no use is made again. One owner at a time writes; verbs of other processes only read.
/// </summary>
/// <param name="path">The folder, made with the first file; null for none.</param>
/// <param name="isOwner">Whether files of no use may be deleted, and others written.</param>
/// <param name="log">Told why a file is not used.</param>
internal sealed class IndexFolder(string? path, bool isOwner, ILogger log)
{
    private const string VocabularyName = "vocabulary", SegmentName = "segment-", Extension = ".index", Unfinished = ".new";

    private readonly Dictionary<object, string> _segments = new(ReferenceEqualityComparer.Instance);
    private int _words = -1;
    private int _number;

    /// <summary>The folder that belongs to a database.</summary>
    public static string Beside(string database) => Path.Combine(Path.GetDirectoryName(database) ?? "", "index");

    private string Vocabulary => Path.Combine(path!, VocabularyName + Extension);

    /// <summary>Reads what was saved; null where there is nothing of use.</summary>
    public SavedIndex? Read()
    {
        try
        {
            return path is not null && Directory.Exists(path) ? ReadAll(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The saved index is not used, because {Reason:l}", e.Message);
            return null;
        }
    }

    /// <summary>Writes what is not there yet, then deletes what is no longer part of the index.</summary>
    /// <exception cref="IOException">The disk does not do its part; every file is whole or not there.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Save(IndexImage image, CancellationToken stop)
    {
        if (path is null)
        {
            return;
        }

        foreach (var segment in image.Segments.Where(segment => !_segments.ContainsKey(segment.Key)))
        {
            stop.ThrowIfCancellationRequested();
            Directory.CreateDirectory(path);
            if (_words != image.Words)
            {
                Write(Vocabulary, image.WriteVocabulary);
                _words = image.Words;
            }

            var file = Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{SegmentName}{++_number:D9}{Extension}"));
            Write(file, segment.Write);
            _segments.Add(segment.Key, file);
        }

        var current = image.Segments.Select(segment => segment.Key).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (key, file) in _segments.Where(saved => !current.Contains(saved.Key)).ToList())
        {
            File.Delete(file);
            _segments.Remove(key);
        }
    }

    private SavedIndex? ReadAll(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, SegmentName + "*" + Extension).OrderDescending(StringComparer.Ordinal)];
        _number = files.Length == 0 ? 0 : NumberOf(files[0]);
        Delete(Directory.EnumerateFiles(folder, "*" + Unfinished));
        if (Read(Vocabulary, SavedVocabulary.Read) is not { } vocabulary)
        {
            Delete(files);
            return null;
        }

        var read = files.AsParallel().AsOrdered().Select(file => (File: file, Segment: Read(file, from => SavedSegment.Read(from, vocabulary))))
            .Where(one => one.Segment is not null).ToList();
        var index = new SavedIndex(vocabulary, read.ConvertAll(one => one.Segment!));
        if (read.Count > 0 && index.IsMostlyUnused)
        {
            log.LogInformation("The saved index is made again, because it knows mostly words of articles that are gone");
            Delete(files);
            return null;
        }

        if (read.Count == 0)
        {
            return null;
        }

        read.ForEach(one => _segments[one.Segment!.Key] = one.File);
        _words = vocabulary.Count;
        return index;
    }

    private static int NumberOf(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file.AsSpan())[SegmentName.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whoever looks at the name finds the whole file or none, whatever ends the program or the power.</summary>
    private static void Write(string file, Action<Stream> write)
    {
        using (var stream = new FileStream(file + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + Unfinished, file, overwrite: true);
    }

    private T? Read<T>(string file, Func<Stream, T> read)
        where T : class
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return read(stream);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The saved index's file {File:l} is not used, because {Reason:l}; that part is made again", Path.GetFileName(file), e.Message);
            Delete([file]);
            return null;
        }
    }

    private void Delete(IEnumerable<string> files)
    {
        if (!isOwner)
        {
            return;
        }

        foreach (var file in files)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("{File:l} cannot be deleted: {Reason:l}", Path.GetFileName(file), e.Message);
            }
        }
    }
}
