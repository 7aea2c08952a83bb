namespace Bot.News.Index.Saving;

/// <summary>A <see cref="PassageFilter"/> as bytes.</summary>
internal static class PassageFilterFormat
{
    public static void Write(SavedWriter writer, PassageFilter filter)
    {
        writer.Write<int>(filter.Passages.Firsts);
        writer.Write(filter.Rows);
        writer.Write<ulong>(filter.Bits);
    }

    public static SavedPassages Read(SavedReader reader) => new(reader.Read<int>(), reader.ReadNumber(), reader.Read<ulong>());
}

/// <summary>What a <see cref="PassageFilter"/> is made of once the whole file is known to be good.</summary>
internal readonly record struct SavedPassages(int[] Firsts, int Rows, ulong[] Bits)
{
    public PassageFilter ToFilter() => new(new Passages(Firsts), Rows, Bits);
}
