namespace Bot.News.Quotes.Model;

/// <summary>What a feature weighs.</summary>
/// <param name="Key">The feature, as <see cref="Features.Key"/> packs it.</param>
/// <param name="Hundredths">Its weight.</param>
internal readonly record struct Weight(ulong Key, short Hundredths);
