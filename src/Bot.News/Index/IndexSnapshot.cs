using System.Collections.Immutable;

namespace Bot.News.Index;

/// <summary>Everything that can be searched, frozen. Readers keep the one they took; nothing in it ever changes.</summary>
public sealed class IndexSnapshot
{
    internal IndexSnapshot(ImmutableArray<Document> documents, NewsCounts counts)
    {
        Documents = documents;
        Counts = counts;
    }

    /// <summary>An index of nothing.</summary>
    public static IndexSnapshot Empty { get; } = new IndexBuilder().Build();

    public ImmutableArray<Document> Documents { get; }

    public NewsCounts Counts { get; }

    /// <summary>Speakers whose name, or a word of it, starts with the prefix; the most quoted first.</summary>
    public ImmutableArray<string> CompleteSpeaker(string prefix, int most) => [];

    /// <summary>Titles with a word that starts with the prefix; the newest first.</summary>
    public ImmutableArray<string> CompleteTitle(string prefix, int most) => [];

    /// <summary>Outlets whose name starts with the prefix; the one with most articles first.</summary>
    public ImmutableArray<string> CompleteOutlet(string prefix, int most) => [];
}
