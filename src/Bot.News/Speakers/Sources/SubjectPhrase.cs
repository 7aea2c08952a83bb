namespace Bot.News.Speakers.Sources;

/// <summary>The subject of a sentence, by its words.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Noun">The noun that heads it.</param>
/// <param name="And">The word that joins two nouns, or -1.</param>
/// <param name="IsPlural">Whether the noun is a plural.</param>
internal sealed record SubjectPhrase(int First, int End, int Noun, int And, bool IsPlural);
