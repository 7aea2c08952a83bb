namespace Bot.Ingestion;

/// <summary>A file of articles as it stood when it was looked at.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">Its path inside the folder, with slashes; the file's name where it was named itself.</param>
/// <param name="Length">In bytes; 0 also for pipes and devices, which are therefore never opened.</param>
/// <param name="Changed">When it was last written.</param>
internal sealed record ArticleFile(string Path, string Name, long Length, DateTime Changed);
