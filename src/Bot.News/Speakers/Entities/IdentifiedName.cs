using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>Who is brought in by what he is and then identified: "a man identified as Jane Roe", "The man, who identified himself as Tom Roe,".</summary>
internal sealed class IdentifiedName(WordSequence words)
{
    /// <summary>How many words may stand between "identified" and "as", and between the noun and "identified".</summary>
    private const int Between = 3;

    /// <summary>Gives the mention the role of the noun that is identified by its name.</summary>
    public void Read(Mention mention)
    {
        if (mention.Parts.Length < 2 || !words.IsWord(mention.First - 1) || words.Letters(mention.First - 1) is not "as")
        {
            return;
        }

        var verb = Back(mention.First - 2, word => words.Letters(word) is "identified" or "named");
        var noun = verb < 0 ? -1 : Back(verb - 1, word => words.RoleAt(word) is not null && !words[word].IsCapital);
        if (noun > 0 && words[noun].Sentence == words[mention.First].Sentence && words.RoleAt(noun) is { } role && !words[noun].IsPossessive)
        {
            mention.Roles.Add(new RoleFact(role, noun, noun + 1));
        }
    }

    // The nearest such word before, past adverbs, pronouns, auxiliaries and marks.
    private int Back(int last, Func<int, bool> isSought)
    {
        for (var i = last; i >= 0 && i >= last - Between; i--)
        {
            if (words.IsWord(i) && isSought(i))
            {
                return i;
            }
        }

        return -1;
    }
}
