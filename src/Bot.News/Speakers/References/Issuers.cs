using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Where an article brought in a document, and who stands there as its issuer: "a statement from Roe", "Roe's report".</summary>
internal sealed class Issuers(WordSequence words, List<Mention> mentions)
{
    /// <summary>How far back, in words, a document may have been brought in.</summary>
    private const int Reach = 500;

    /// <summary>How many words may stand between the document and its issuer.</summary>
    private const int Near = 8;

    private readonly ClauseSubjects clauses = new(words);

    private readonly DocumentPhrase phrases = new(words, mentions);

    private int introduced = -1;

    private bool isPutOut;

    private int sought = -1;

    /// <summary>Looks for where the document of an anaphor was brought in: by its own noun, else by one of its kind.</summary>
    public void Seek(in Anaphor anaphor)
    {
        if (sought == anaphor.Noun)
        {
            return;
        }

        (sought, introduced, isPutOut) = (anaphor.Noun, -1, false);
        if (anaphor.Sort != AnaphorSort.Document)
        {
            return;
        }

        var noun = words.Letters(anaphor.Noun);
        var kind = ReferenceNouns.DocumentKind(noun);
        for (var i = anaphor.First - 1; i >= Math.Max(0, anaphor.First - Reach); i--)
        {
            if (!words.IsWord(i))
            {
                continue;
            }

            if (kind == ReferenceNouns.Lawsuit && introduced < 0 && words.Letters(i) is "sued" or "sues" or "suing")
            {
                introduced = i;
                break;
            }

            if (ReferenceNouns.DocumentKind(words.Letters(i)) is not { } other || other != kind)
            {
                continue;
            }

            var isSame = words.Letters(i).Equals(noun, StringComparison.OrdinalIgnoreCase);
            if ((isSame || introduced < 0) && IsIntroduction(i))
            {
                introduced = i;
                if (isSame)
                {
                    break;
                }
            }
        }

        // "Roe sued Hill" brings in a lawsuit as well.
        var isSuing = introduced >= 0 && ReferenceNouns.DocumentKind(words.Letters(introduced)) is null;
        var before = introduced < 0 ? -1 : Determiner(introduced) - 1;
        isPutOut = isSuing || before > 0 && IssueVerbs.Has(words.Letters(before));
    }

    /// <summary>The noun of the introduction, or -1.</summary>
    public int Introduced => introduced;

    /// <summary>The sentence of the introduction, or -1.</summary>
    public int Sentence => introduced < 0 ? -1 : words[introduced].Sentence;

    /// <summary>Who put the document out where it was brought in, or null.</summary>
    public Entity? Publisher() => isPutOut ? clauses.SubjectBefore(mentions, introduced) : null;

    /// <summary>Whom the phrase that brought the document in names as its issuer, or null: for one of its own noun, not only of its kind.</summary>
    public Entity? Named() => introduced >= 0 && words.Letters(introduced).Equals(words.Letters(sought), StringComparison.OrdinalIgnoreCase) ? phrases.Issuer(introduced) : null;

    /// <summary>How an entity stands to the document where that was brought in, which was found.</summary>
    public (bool IsBy, bool IsIn, bool IsIts, bool IsSubject, bool IsBeside) Of(Entity entity)
    {
        bool by = false, inside = false, its = false, subject = false, beside = false;
        for (var at = FirstMention(); at < mentions.Count && words[mentions[at].First].Sentence == Sentence; at++)
        {
            var mention = mentions[at];
            if (mention.Entity != entity)
            {
                continue;
            }

            beside = true;
            subject |= !words[mention.End - 1].IsPossessive && clauses.IsSubject(mention);
            its |= (words[mention.End - 1].IsPossessive && mention.End <= introduced && introduced - mention.End <= Near / 2)
                || (mention.End == introduced && entity.Kind == MentionKind.Organisation);
            if (mention.First > introduced && mention.First - introduced <= Near)
            {
                var lead = Lead(mention.First);
                by |= lead is "from" or "by" or "of";
                inside |= lead is "in";
            }
        }

        return (by, inside, its, subject, beside);
    }

    // Of the sentence of the introduction.
    private int FirstMention()
    {
        var at = Math.Min(MentionList.At(mentions, introduced), mentions.Count - 1);
        while (at >= 0 && words[mentions[at].First].Sentence >= Sentence)
        {
            at--;
        }

        return at + 1;
    }

    // The first word of the document's phrase.
    private int Determiner(int noun)
    {
        var first = noun;
        for (var i = noun - 1; i >= 0 && i > noun - Near && words.IsWord(i) && words[i].Sentence == words[noun].Sentence; i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It))
            {
                return i;
            }

            if (words[i].Is(WordClass.Preposition))
            {
                break;
            }

            first = i;
        }

        return first;
    }

    // "the report" only takes up what was brought in before; "the report by Roe" brings it in.
    private bool IsIntroduction(int noun)
    {
        var next = words.IsMark(noun + 1, ',') ? noun + 2 : noun + 1;
        if (words.IsWord(next) && (words.Letters(next) is "from" or "by" || (IssueVerbs.Has(words.Letters(next)) && phrases.By(noun) is not null)))
        {
            return true;
        }

        for (var i = noun - 1; i >= 0 && i > noun - 5 && words.IsWord(i); i--)
        {
            if (words[i].Is(WordClass.Definite))
            {
                return Names(noun) || (i > 0 && IssueVerbs.Has(words.Letters(i - 1)));
            }

            if (words[i].Is(WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They | WordClass.It) || words[i].IsPossessive)
            {
                return true;
            }
        }

        return true;
    }

    // "the Roe report"
    private bool Names(int noun)
    {
        var at = MentionList.At(mentions, noun - 1);
        return at < mentions.Count && mentions[at].End == noun && mentions[at].Entity is { Kind: MentionKind.Organisation };
    }

    // The preposition between the document and a word, or nothing.
    private ReadOnlySpan<char> Lead(int word)
    {
        for (var i = word - 1; i > introduced && !words[i].IsMark; i--)
        {
            if (words.Letters(i) is "from" or "by" or "of" or "in")
            {
                // "obtained by the Roe": it is others'.
                return ReceiptVerbs.Has(words.Letters(i - 1)) ? [] : words.Letters(i);
            }
        }

        return [];
    }
}
