namespace Bot.News.Index.Saving;

/// <summary><see cref="Postings"/> as bytes: their arrays as they are.</summary>
internal static class PostingsFormat
{
    public static void Write(SavedWriter writer, Postings postings)
    {
        var arrays = postings.Arrays;
        writer.Write<int>(arrays.Terms);
        writer.Write<int>(arrays.Counts);
        writer.Write<int>(arrays.Totals);
        writer.Write<int>(arrays.BlockStarts);
        writer.Write<ushort>(arrays.BlockNumbers);
        writer.Write<byte>(arrays.BlockMost);
        writer.Write<int>(arrays.GroupStarts);
        writer.Write<ushort>(arrays.DataOffsets);
        writer.Write<byte>(arrays.Data);
    }

    /// <summary>The arrays; what is made of them waits until the whole file is known to be good.</summary>
    public static PostingArrays Read(SavedReader reader) => new(
        reader.Read<int>(),
        reader.Read<int>(),
        reader.Read<int>(),
        reader.Read<int>(),
        reader.Read<ushort>(),
        reader.Read<byte>(),
        reader.Read<int>(),
        reader.Read<ushort>(),
        reader.Read<byte>());
}
