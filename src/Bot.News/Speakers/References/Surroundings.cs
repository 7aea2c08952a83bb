using Bot.News.Speakers.Entities;

namespace Bot.News.Speakers.References;

/// <summary>Where in the article words without a name stand.</summary>
/// <param name="ParagraphStart">The offset at which their paragraph begins.</param>
/// <param name="Quotation">The quotation whose source they are, by its place among the quotations.</param>
/// <param name="UnnamedSentence">The last sentence in which a thing without a name spoke, or less than 0.</param>
/// <param name="Before">Whose the quotation before is, where that has a name.</param>
/// <param name="PluralSentence">The last sentence in which several people without names spoke, or less than 0.</param>
internal readonly record struct Surroundings(int ParagraphStart, int Quotation, int UnnamedSentence, int PluralSentence, Entity? Before);
