using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>What the text says somebody is: "minister", read from the words from <paramref name="First"/> to <paramref name="End"/>.</summary>
/// <param name="Role">The head noun.</param>
/// <param name="First">The first word of the phrase it stands in.</param>
/// <param name="End">One past its last word.</param>
internal readonly record struct RoleFact(Lexeme Role, int First, int End);
