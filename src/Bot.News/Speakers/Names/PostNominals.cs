namespace Bot.News.Speakers.Names;

/// <summary>Letters behind a person's name: "QC", "MBE".</summary>
internal static class PostNominals
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Letters = new HashSet<string>(StringComparer.Ordinal)
    {
        "MP", "MEP", "MSP", "QC", "KC", "MBE", "OBE", "CBE", "MD", "M.D.", "PhD", "Ph.D.", "MLA", "MPP", "AM", "MS", "TD",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Letters.Contains(word);
}
