namespace Bot.News.Quotes;

/// <summary>Capitalised words and a colon that open a paragraph, or a sentence in one ("TRUMP: …").</summary>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="First">Its label's first token, behind a mark that opens the paragraph.</param>
/// <param name="Colon">The token of the colon.</param>
/// <param name="End">One past the last token that it labels: the paragraph's, or the one before the next label in it.</param>
internal readonly record struct Label(int Paragraph, int First, int Colon, int End);
