using Bot.News.Quotes;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Somebody who has spoken without a name ("a former superintendent"), whom "he said" means until a person is named.</summary>
/// <param name="Role">The role in which the speaker stands in the text.</param>
/// <param name="IsIndefinite">Whether the words bring in somebody new: "a woman", "the mayor's spokesman"; not "the senator", who may have a name.</param>
/// <param name="Speaker">The words that stand for the name.</param>
/// <param name="Sex">What the role tells, or a pronoun has told.</param>
/// <param name="Sentence">The sentence in which the speaker was last meant.</param>
/// <param name="End">One past the last word that meant the speaker.</param>
internal sealed record UnnamedSpeaker(Lexeme Role, bool IsIndefinite, Speaker Speaker, Sex Sex, int Sentence, int End)
{
    /// <summary>How many sentences later a pronoun may still mean the speaker.</summary>
    private const int Reach = 2;

    /// <summary>The one person whom the source of a quotation is, or null: "A spokesman for the city", no "two officials" and no "report".</summary>
    public static UnnamedSpeaker? Of(WordSequence words, SourceHead head, Speaker? speaker)
    {
        var noun = words.RoleHead(head.First, head.End);
        for (var i = head.First; i < noun; i++)
        {
            if (words[i].Is(WordClass.And) && !words[i - 1].IsCapital)
            {
                return null;
            }
        }

        var role = noun < 0 ? null : words.RoleAt(noun);
        return speaker is not null && role is not null
            ? new UnnamedSpeaker(role, BringsIn(words, head.First) || role.Form is "spokesman" or "spokeswoman" or "spokesperson", speaker, role.RoleSex, words[head.First].Sentence, head.End)
            : null;
    }

    /// <summary>Whether a pronoun of that sex, in that sentence, may mean the speaker.</summary>
    public bool IsMeantBy(Sex sex, int sentence) => sentence > Sentence && sentence - Sentence <= Reach && (Sex == Sex.Unknown || Sex == sex);

    private static bool BringsIn(WordSequence words, int first) =>
        words[first].Is(WordClass.Indefinite) || words.Letters(first) is "one" or "One" or "another" or "Another";
}
