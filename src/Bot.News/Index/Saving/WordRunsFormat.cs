namespace Bot.News.Index.Saving;

/// <summary><see cref="WordRuns"/> as bytes.</summary>
internal static class WordRunsFormat
{
    public static void Write(SavedWriter writer, WordRuns runs)
    {
        writer.Write<int>(runs.Common);
        writer.Write<int>(runs.Starts);
        writer.Write<byte>(runs.Data);
    }

    public static WordRuns Read(SavedReader reader, int articles) => new(articles, reader.Read<int>(), reader.Read<int>(), reader.Read<byte>());
}
