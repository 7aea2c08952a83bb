namespace Bot.News.Index.Saving;

/// <summary>An index as it was saved, to be given its articles again.</summary>
/// <param name="Vocabulary">The vocabulary.</param>
/// <param name="Segments">Segments of it, the last saved first: of two that have the same article the first gets it.</param>
public sealed record SavedIndex(SavedVocabulary Vocabulary, IReadOnlyList<SavedSegment> Segments)
{
    /// <summary>If a smaller share of the vocabulary's terms is in use, the others belong to articles that are gone.</summary>
    private const double LeastInUse = 0.5;

    /// <summary>Whether so few terms are in use that the index should be made anew, to be rid of the others.</summary>
    public bool IsMostlyUnused =>
        Segments.SelectMany(s => s.Content.Articles.Arrays.Terms).Distinct().Count() < LeastInUse * Vocabulary.CountTerms();
}
