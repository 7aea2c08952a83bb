using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Who made the study of which an article tells: "lead study author Jane Roe", "Jane Roe, the senior author of the paper".</summary>
internal sealed class StudyAuthors(WordSequence words, List<Mention> mentions)
{
    /// <summary>How many words before and behind the role may name the study.</summary>
    private const int Before = 3, Behind = 5;

    private Entity? author;

    private bool isSought;

    /// <summary>Whether an author speaks for what the noun means.</summary>
    public static bool Knows(ReadOnlySpan<char> noun) => noun is "study" or "research" or "paper" or "findings" or "results";

    /// <summary>The author, the leading one of several; or null.</summary>
    public Entity? Author()
    {
        if (isSought)
        {
            return author;
        }

        isSought = true;
        var leads = false;
        foreach (var mention in mentions)
        {
            if (mention is not { Entity: { Kind: MentionKind.Person } person, InHeadline: false })
            {
                continue;
            }

            foreach (var fact in mention.Roles)
            {
                if (IsAuthor(fact) && (author is null || (!leads && IsLeading(fact))))
                {
                    (author, leads) = (person, IsLeading(fact));
                }
            }

            if (leads)
            {
                break;
            }
        }

        return author;
    }

    private bool IsAuthor(RoleFact fact)
    {
        var isAuthor = fact.Role.Form is "author" or "co-author" or "coauthor";
        if (!isAuthor && !(fact.Role.Form is "researcher" or "investigator" or "scientist" && IsLeading(fact)))
        {
            return false;
        }

        for (var i = Math.Max(0, fact.First - Before); i < Math.Min(words.Count, fact.End + Behind); i++)
        {
            if (words[i].Sentence == words[fact.First].Sentence && words.Letters(i) is "study" or "research" or "paper")
            {
                return !IsOther(i);
            }
        }

        return false;
    }

    private bool IsLeading(RoleFact fact)
    {
        for (var i = Math.Max(0, fact.First - Before); i < fact.End; i++)
        {
            if (words.Letters(i) is "lead" or "senior" or "first" or "principal" or "corresponding")
            {
                return true;
            }
        }

        return false;
    }

    // "the author of another study", "of a 2019 study", "of a study on sleep"
    private bool IsOther(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - Before); i--)
        {
            if (DocumentPhrase.TellsApart(words.Letters(i)) || words.Letters(i) is "similar" || words[i].Has(WordForm.Number))
            {
                return true;
            }
        }

        return false;
    }
}
