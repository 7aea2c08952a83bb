using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Whom the phrase that brings in a document names as its issuer: "Roe's report", "the Roe report", "a report released on Friday by Roe".</summary>
internal sealed class DocumentPhrase(WordSequence words, List<Mention> mentions)
{
    /// <summary>How many words may stand between the document and its issuer.</summary>
    private const int Near = 8;

    /// <summary>How many words may stand between a possessive and the document, and between a body and the document: "a Roe [online] survey".</summary>
    private const int LongestOwned = 3, LongestModifier = 1;

    /// <summary>How many words may stand between "by" and a name: "by the nonprofit [Roe Institute]".</summary>
    private const int LongestLead = 4;

    /// <summary>The noun of the document that a phrase is, before a preposition or a clause: "a handwritten [letter]"; -1 for none.</summary>
    public int Head(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + Near) && words.IsWord(i) && !words[i].Is(WordClass.Preposition | WordClass.Which); i++)
        {
            if (!words[i].IsCapital && !words[i].IsPossessive && ReferenceNouns.DocumentKind(words.Letters(i)) is not null && IsLast(i, end))
            {
                return i;
            }
        }

        return -1;
    }

    // "a blog [post]", no "report authors"
    private bool IsLast(int noun, int end) =>
        noun + 1 >= end || !words.IsWord(noun + 1) || words[noun + 1].IsCapital || words[noun + 1].Is(WordClass.Function | WordClass.Calendar) || IssueVerbs.Has(words.Letters(noun + 1))
        || words.Letters(noun + 1).EndsWith("ed") || words.Letters(noun + 1).EndsWith("ing") || words.Letters(noun + 1) is "seen" or "written" or "sent";

    /// <summary>The issuer, or null where the phrase names none.</summary>
    public Entity? Issuer(int noun) => Owner(noun) ?? Body(noun) ?? By(noun);

    /// <summary>The first word of the noun's phrase: its determiner, else the noun itself.</summary>
    public int First(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - Near + 1) && words.IsWord(i) && !words[i].Is(WordClass.Preposition); i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It))
            {
                return i;
            }
        }

        return noun;
    }

    /// <summary>"Roe's lawsuit": the one whose it is.</summary>
    public Entity? Owner(int noun)
    {
        var at = MentionList.At(mentions, noun) - 1;
        return at >= 0 && (words[mentions[at].End - 1].IsPossessive || IsPluralPossessive(mentions[at].End)) && noun - mentions[at].End <= LongestOwned && words[mentions[at].First].Sentence == words[noun].Sentence ? Party(mentions[at].Entity) : null;
    }

    /// <summary>"a lawsuit filed on Friday by Roe", "a letter from the director, Jane Roe": the name behind the preposition.</summary>
    public Entity? By(int noun)
    {
        for (var i = noun + 1; i < Math.Min(words.Count, noun + Near) && words[i].Sentence == words[noun].Sentence && (words.IsWord(i) || i == noun + 1); i++)
        {
            if (words.IsWord(i) && words.Letters(i) is "by" or "from")
            {
                return NamedBehind(i);
            }

            // "obtained by the Roe": it is others'; "the report, she heard from Roe" is no phrase of its own.
            if (ReceiptVerbs.Has(words.Letters(i)) || words[i].Is(WordClass.Which | WordClass.Who | WordClass.FirstPerson) || words.Letters(i) is "he" or "she" or "they" or "it"
                || (words.IsMark(noun + 1, ',') && i == noun + 2 && !words[i].IsCapital && !IssueVerbs.Has(words.Letters(i))))
            {
                return null;
            }
        }

        return null;
    }

    // "the Roe report", "a Roe online survey"; "a Roe County Court complaint" is made to it.
    private Entity? Body(int noun)
    {
        if (ReferenceNouns.DocumentKind(words.Letters(noun)) is ReferenceNouns.Lawsuit)
        {
            return null;
        }

        var at = MentionList.At(mentions, noun) - 1;
        if (at < 0 || mentions[at].Entity is not { Kind: MentionKind.Organisation } body || noun - mentions[at].End > LongestModifier || words[mentions[at].First].Sentence != words[noun].Sentence
            || (mentions[at].Parts.Length == 1 && Platforms.Has(mentions[at].Parts[0])))
        {
            return null;
        }

        for (var i = mentions[at].End; i < noun; i++)
        {
            if (!words.IsWord(i) || words[i].Is(WordClass.Function | WordClass.GroupNoun) || ReferenceNouns.SortOf(words.Letters(i)) is AnaphorSort.Agency or AnaphorSort.Group)
            {
                return null;
            }
        }

        return body;
    }

    /// <summary>The name behind "by" or "from", or null.</summary>
    public Entity? NamedBehind(int preposition)
    {
        var at = MentionList.At(mentions, preposition + 1);
        if (at >= mentions.Count || mentions[at].First > preposition + 1 + LongestLead || words[mentions[at].End - 1].IsPossessive)
        {
            return null;
        }

        for (var i = preposition + 1; i < mentions[at].First; i++)
        {
            if (!words.IsWord(i) || words[i].Is(WordClass.Preposition | WordClass.And | WordClass.Which | WordClass.Who))
            {
                return null;
            }
        }

        // "filed by Roe Law on behalf of Hale"
        var end = mentions[at].End;
        return words.IsWord(end) && words.Letters(end) is "on" && words.IsWord(end + 1) && words.Letters(end + 1) is "behalf" && NamedBehind(end + 2) is { } principal ? principal : Party(mentions[at].Entity);
    }

    // "Yates' report"
    private bool IsPluralPossessive(int mark) =>
        (words.IsMark(mark, '\'') || words.IsMark(mark, '’')) && words[mark - 1].End == words[mark].Start && words.Letters(mark - 1)[^1] is 's' && words.IsWord(mark + 1) && words[mark + 1].Start > words[mark].End;

    /// <summary>Who or what may put out a document or go to court; else null.</summary>
    public static Entity? Party(Entity? entity) => entity is { Kind: MentionKind.Person or MentionKind.Organisation } ? entity : null;

    /// <summary>Whether the word tells a document from the one with which the article deals: "another study".</summary>
    public static bool TellsApart(ReadOnlySpan<char> word) => word is "another" or "separate" or "earlier" or "previous";
}
