namespace Bot.News.Index.Saving;

/// <summary><see cref="RunFilters"/> as bytes.</summary>
internal static class RunFiltersFormat
{
    public static void Write(SavedWriter writer, RunFilters runs)
    {
        writer.Write<int>(runs.Starts);
        writer.Write<ulong>(runs.Bits);
    }

    public static RunFilters Read(SavedReader reader) => new(reader.Read<int>(), reader.Read<ulong>());
}
