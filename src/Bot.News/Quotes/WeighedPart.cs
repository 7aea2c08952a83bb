namespace Bot.News.Quotes;

/// <summary>Some tokens that can be the source or the content of a cue, and how likely they are, as a logarithm.</summary>
internal readonly record struct WeighedPart(Window Part, float Score);
