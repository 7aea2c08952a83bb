using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Whose a document is by the sentence it stands in: "The report, which is long, was released by Roe", "Produced by Roe, the report", "Roe, which carried out the poll".</summary>
internal sealed class DocumentClause(WordSequence words, List<Mention> mentions)
{
    /// <summary>How many words of the sentence are read behind the document, between its verb and "by", and between its determiner and itself.</summary>
    private const int LongestSentence = 60, LongestAdverbial = 4, LongestPhrase = 5;

    private readonly DocumentPhrase phrases = new(words, mentions);

    private readonly ClauseSubjects clauses = new(words);

    /// <summary>The issuer, or null where the sentence names none.</summary>
    public Entity? Issuer(int noun) => phrases.Issuer(noun) ?? Passive(noun) ?? Preposed(noun) ?? Active(noun) ?? Own(noun);

    /// <summary>Whether the words bring in a document as another one: "a report", "new research", "its report".</summary>
    public bool IsNew(int noun)
    {
        var first = phrases.First(noun);
        return words[first].Is(WordClass.Indefinite | WordClass.ThirdPerson | WordClass.It | WordClass.They) || (first == noun && words.IsWord(noun - 1) && (words.Letters(noun - 1) is "new" or "New" or "recent" || DocumentPhrase.TellsApart(words.Letters(noun - 1))));
    }

    // "The report — which factors in all floods — was released on Monday by the research group Roe"
    private Entity? Passive(int noun)
    {
        var first = phrases.First(noun);
        if (!words[first].Is(WordClass.Definite) || !words[first].IsOpening)
        {
            return null;
        }

        for (var i = noun + 1; i < Math.Min(words.Count, noun + LongestSentence) && words[i].Sentence == words[noun].Sentence; i++)
        {
            if (!words.IsWord(i) || !IssueVerbs.Has(words.Letters(i)))
            {
                continue;
            }

            for (var by = i + 1; by <= i + LongestAdverbial && words.IsWord(by) && words[by].Sentence == words[noun].Sentence; by++)
            {
                if (words.Letters(by) is "by")
                {
                    return phrases.NamedBehind(by);
                }
            }
        }

        return null;
    }

    // "Produced by Roe Research, the analysis found"
    private Entity? Preposed(int noun)
    {
        var first = phrases.First(noun);
        var end = words.IsMark(first - 1, ',') ? first - 1 : first;
        return MentionList.EndingAt(mentions, end) is { } name && By(name.First) is > 0 and var by && IssueVerbs.Has(words.Letters(by - 1)) && words[by - 1].IsOpening ? phrases.NamedBehind(by) : null;
    }

    private int By(int first)
    {
        for (var i = first - 1; i > Math.Max(0, first - LongestAdverbial) && words.IsWord(i); i--)
        {
            if (words.Letters(i) is "by")
            {
                return i;
            }
        }

        return -1;
    }

    // "Roe, which carried out the poll", "Roe conducted both surveys"
    private Entity? Active(int noun)
    {
        var verb = Determiner(noun) - 1;
        verb -= words.IsWord(verb) && words.Letters(verb) is "out" or "up" ? 1 : 0;
        if (verb < 1 || !words.IsWord(verb) || words[verb].Sentence != words[noun].Sentence || !IsMaking(verb))
        {
            return null;
        }

        var end = words[verb - 1].Is(WordClass.Which | WordClass.Who) ? words.IsMark(verb - 2, ',') ? verb - 2 : verb - 1 : -1;
        return end > 0 ? DocumentPhrase.Party(MentionList.EndingAt(mentions, end)?.Entity) : DocumentPhrase.Party(clauses.SubjectBefore(mentions, verb));
    }

    // Who releases or shares a document need not have written it.
    private bool IsMaking(int verb) =>
        words.Letters(verb) is "conducted" or "carried" or "commissioned" or "compiled" or "produced" or "published" or "wrote" or "authored" or "issued" or "undertook" or "prepared" or "penned" or "put";

    // "Roe concluded in its report"
    private Entity? Own(int noun)
    {
        var first = phrases.First(noun);
        return words[first].Is(WordClass.It) && words.IsWord(first - 1) && words.Letters(first - 1) is "in" && clauses.SubjectBefore(mentions, first) is { Kind: MentionKind.Organisation } owner ? owner : null;
    }

    private int Determiner(int noun)
    {
        for (var i = noun - 1; i > Math.Max(0, noun - LongestPhrase) && words.IsWord(i) && !words[i].Is(WordClass.Preposition); i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It) || words.Letters(i) is "both")
            {
                return i;
            }
        }

        return noun;
    }
}
