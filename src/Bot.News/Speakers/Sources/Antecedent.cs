using Bot.News.Quotes;
using Bot.News.Speakers.Entities;

namespace Bot.News.Speakers.Sources;

/// <summary>Whom words without a name mean: an entity that the article names, or a speaker who has no name or several.</summary>
/// <param name="Entity">The entity, or null.</param>
/// <param name="Speaker">The speaker, where there is no one entity.</param>
/// <param name="Rule">The stage that decided, and why.</param>
internal readonly record struct Antecedent(Entity? Entity, Speaker? Speaker, string Rule);
