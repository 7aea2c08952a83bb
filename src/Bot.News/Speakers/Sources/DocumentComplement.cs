using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Whose a document is by the words behind its noun: "a statement posted to his Instagram", "a release on Roe's website", "a letter he wrote".</summary>
internal sealed class DocumentComplement(WordSequence words, List<Mention> mentions)
{
    /// <summary>How many words between the document and its place, and between the owner of that place and the place: "her official [Instagram] account".</summary>
    private const int LongestLead = 4, LongestSite = 3;

    private readonly ClauseSubjects clauses = new(words);

    private readonly DocumentPhrase phrases = new(words, mentions);

    /// <summary>The words for the owner, or null.</summary>
    public SourceHead? Find(int first, int end)
    {
        var noun = phrases.Head(first, end);
        return noun < 0 || (OfSite(noun, end) ?? OfAuthor(noun, end)) is not { } owner ? null : owner.Kind == SourceKind.Pronoun ? InSentence(first, owner) : owner;
    }

    // "Roe is ill, according to a statement on [his] website": who is the subject of its sentence; behind words in marks anybody may be.
    private SourceHead? InSentence(int first, SourceHead pronoun)
    {
        if (first == 0 || words[first - 1].Sentence != words[first].Sentence || words.IsMark(first - 1, '"') || words.IsMark(first - 1, '”'))
        {
            return pronoun;
        }

        var at = Math.Min(MentionList.At(mentions, first), mentions.Count);
        while (at > 0 && words[mentions[at - 1].First].Sentence == words[first].Sentence)
        {
            at--;
        }

        for (; at < mentions.Count && mentions[at].End <= first; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person or MentionKind.Unknown } entity } subject && !words[subject.End - 1].IsPossessive && clauses.IsSubject(subject)
                && (entity.Sex == Sex.Unknown || !words[pronoun.First].Is(WordClass.ThirdPerson) || entity.Sex == clauses.SexOf(pronoun.First)))
            {
                return new(SourceKind.Name, first, pronoun.End, subject);
            }
        }

        return null;
    }

    // "on [his] official website", "posted to [Roe's] Instagram story"
    private SourceHead? OfSite(int noun, int end)
    {
        var at = noun + 1;
        while (at < Math.Min(end, noun + LongestLead) && words.IsWord(at) && !IsLead(at))
        {
            if (!IssueVerbs.Has(words.Letters(at)) && !words[at].Is(WordClass.Calendar) && !words.Letters(at).EndsWith("ly"))
            {
                return null;
            }

            at++;
        }

        if (at + 2 >= end || !IsLead(at))
        {
            return null;
        }

        if (words[at + 1].Is(WordClass.ThirdPerson | WordClass.It | WordClass.They))
        {
            return IsSite(at + 2, end) ? new(SourceKind.Pronoun, at + 1, at + 2) : null;
        }

        var owner = MentionList.At(mentions, at + 1);
        return owner < mentions.Count && mentions[owner] is { Entity.Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Unknown } name && name.First <= at + 2 && name.End < end
            && words[name.End - 1].IsPossessive && IsSite(name.End, end) ? new(SourceKind.Name, name.First, name.End, name) : null;
    }

    private bool IsLead(int i) => words.IsWord(i) && words.Letters(i) is "on" or "to" or "via";

    private bool IsSite(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + LongestSite) && words.IsWord(i); i++)
        {
            if (Platforms.Has(words.Letters(i)) || words.Letters(i) is "website" or "site" or "page" or "blog" or "account" or "Web" or "homepage" or "profile")
            {
                return true;
            }
        }

        return false;
    }

    // "a letter [he] wrote", "a study that [Roe] co-authored"
    private SourceHead? OfAuthor(int noun, int end)
    {
        var at = noun + 1;
        at += at < end && words.Letters(at) is "that" or "which" ? 1 : 0;
        if (at + 1 >= end)
        {
            return null;
        }

        if (words.Letters(at) is "he" or "she" or "they")
        {
            return IsAuthoring(at + 1) ? new(SourceKind.Pronoun, at, at + 1) : null;
        }

        var author = MentionList.At(mentions, at);
        return author < mentions.Count && mentions[author] is { Entity.Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Unknown } name && name.First == at && name.End < end
            && IsAuthoring(name.End) ? new(SourceKind.Name, name.First, name.End, name) : null;
    }

    private bool IsAuthoring(int verb) =>
        words.IsWord(verb) && (IssueVerbs.Has(words.Letters(verb)) || words.Letters(verb) is "co-authored" or "coauthored" or "co-wrote" or "narrated" or "recorded");
}
