using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Who went to court, for a lawsuit that speaks: "Roe sued the city. … The lawsuit said".</summary>
internal sealed class Lawsuits(WordSequence words, List<Mention> mentions)
{
    /// <summary>How far back, in words, somebody may have gone to court.</summary>
    private const int Reach = 500;

    /// <summary>How many words may stand between the lawsuit and whoever filed it.</summary>
    private const int Near = 8;

    private readonly ClauseSubjects clauses = new(words);

    private readonly DocumentPhrase phrases = new(words, mentions);

    /// <summary>Whoever filed the lawsuit that an anaphor means, where the last words of the article that bring one in tell; or null.</summary>
    public Entity? Plaintiff(in Anaphor anaphor)
    {
        if (!IsLawsuit(anaphor.Noun))
        {
            return null;
        }

        for (var i = anaphor.First - 1; i >= Math.Max(1, anaphor.First - Reach); i--)
        {
            if (!words.IsWord(i))
            {
                continue;
            }

            if (words.Letters(i) is "sued" or "sues" or "suing")
            {
                return DocumentPhrase.Party(clauses.SubjectBefore(mentions, i));
            }

            if (!IsLawsuit(i))
            {
                continue;
            }

            var first = phrases.First(i);
            if ((phrases.Owner(i) ?? phrases.By(i) ?? Filing(i) ?? (IssueVerbs.Has(words.Letters(first - 1)) ? clauses.SubjectBefore(mentions, first - 1) : null)) is { } found)
            {
                return DocumentPhrase.Party(found);
            }

            // A new one that nobody is said to have filed.
            if (words[first].Is(WordClass.Indefinite))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsLawsuit(int word) => words.Letters(word) is "lawsuit" or "suit" or "complaint" or "petition" or "filing";

    // "the suit that Roe, 50, filed"
    private Entity? Filing(int noun)
    {
        if (!(words.IsWord(noun + 1) && words.Letters(noun + 1) is "that" or "which") || NamedAt(noun + 2) is not { } entity)
        {
            return null;
        }

        for (var i = noun + 3; i < Math.Min(words.Count, noun + 3 + Near) && words[i].Sentence == words[noun].Sentence; i++)
        {
            if (IssueVerbs.Has(words.Letters(i)))
            {
                return entity;
            }
        }

        return null;
    }

    private Entity? NamedAt(int word)
    {
        var at = MentionList.At(mentions, word);
        return at < mentions.Count && mentions[at].First <= word + 1 ? mentions[at].Entity : null;
    }
}
