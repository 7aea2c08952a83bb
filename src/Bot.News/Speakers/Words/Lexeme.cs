namespace Bot.News.Speakers.Words;

/// <summary>A word of the lists, in lower case, with everything that they say of it.</summary>
/// <param name="Form">The word, in lower case.</param>
/// <param name="Class">The lists that hold it.</param>
/// <param name="RoleSex">The sex a title or role tells: "spokeswoman".</param>
/// <param name="NameSex">The sex a given name mostly goes with.</param>
/// <param name="Meanings">For a role or title: the nouns that may name the same person later, itself included for roles.</param>
internal sealed record Lexeme(string Form, WordClass Class, Sex RoleSex, Sex NameSex, string[] Meanings)
{
    public bool Is(WordClass any) => (Class & any) != 0;
}
