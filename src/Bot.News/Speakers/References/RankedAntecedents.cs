using Bot.News.Speakers.Entities;

namespace Bot.News.Speakers.References;

/// <summary>One choice of the <see cref="AntecedentRanker"/> with all that it weighed, for the fit of its weights.</summary>
/// <param name="Anaphor">The words to resolve.</param>
/// <param name="Offset">Where they begin in the text.</param>
/// <param name="Candidates">What they may mean; null where they stay as written.</param>
/// <param name="Features">The features of each candidate.</param>
internal sealed record RankedAntecedents(Anaphor Anaphor, int Offset, List<Entity?> Candidates, List<float[]> Features);
