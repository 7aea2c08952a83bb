using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Whose a document is that speaks, where another sentence tells: "A poll by Roe … The survey said"; "a report says. … The report, released by Roe".</summary>
internal sealed class ToldIssuers(WordSequence words, List<Mention> mentions)
{
    /// <summary>How many words back, and how many sentences and words on, it may be told.</summary>
    private const int Reach = 500, SentencesOn = 3, WordsOn = 150;

    /// <summary>How many sentences lie at most between a finding or a message and another noun for it.</summary>
    private const int Near = 6, JustNow = 3;

    /// <summary>How many words on a verb of receipt may stand: "the survey, [which was] seen by Roe".</summary>
    private const int LongestAuxiliary = 4;

    private readonly DocumentPhrase phrases = new(words, mentions);

    private readonly DocumentClause clauses = new(words, mentions);

    /// <summary>The noun of the document that a source is, where only another sentence can tell whose it is: "the survey", "new research"; or -1.</summary>
    public int Document(SourceHead source)
    {
        if (source.Kind is not (SourceKind.Definite or SourceKind.Other) || phrases.Head(source.First, source.End) is not (>= 0 and var noun) || !IsIssued(noun) || words[noun].IsPossessive)
        {
            return -1;
        }

        // "the privilege team report" is told apart by its words.
        var isNew = words.Letters(source.First) is "a" or "an" or "A" or "An" or "new" or "New";
        for (var i = source.First + 1; i < noun && !isNew; i++)
        {
            if (!words[i].Has(WordForm.Number) && !words[i].Is(WordClass.Calendar) && !IsSameStill(i))
            {
                return -1;
            }
        }

        return isNew || words[source.First].Is(WordClass.Definite) ? noun : -1;
    }

    /// <summary>The issuer who is told before a document that the article takes up: "the survey"; or the place among the documents that are known; or nothing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="noun">Its noun.</param>
    /// <param name="known">The nouns of documents whose issuers are known, with their places.</param>
    public (Entity? Issuer, int Known) Before(SourceHead source, int noun, Dictionary<int, int> known)
    {
        if (!words[source.First].Is(WordClass.Definite))
        {
            return (null, -1);
        }

        for (var i = source.First - 1; i >= Math.Max(0, source.First - Reach); i--)
        {
            if (!words.IsWord(i))
            {
                continue;
            }

            if (Reporting(i, noun) is { } medium)
            {
                return (medium, -1);
            }

            if (!IsSame(i, noun))
            {
                continue;
            }

            if (known.TryGetValue(i, out var place))
            {
                return (null, place);
            }

            if (clauses.Issuer(i) is { } issuer)
            {
                return (issuer, -1);
            }

            // "The survey, seen by Roe, is long"
            if (clauses.IsNew(i) || IsReceived(i))
            {
                break;
            }
        }

        return (null, -1);
    }

    /// <summary>The issuer who is told behind a document that is new, in its sentence or where the article takes it up; or null.</summary>
    public Entity? Behind(SourceHead source, int noun)
    {
        if (clauses.Issuer(noun) is { } own)
        {
            return own;
        }

        if (!clauses.IsNew(noun) && words[source.First].Sentence >= Discourse.Opening)
        {
            return null;
        }

        var sentence = words[source.First].Sentence;
        for (var i = source.End; i < Math.Min(words.Count, source.End + WordsOn) && words[i].Sentence <= sentence + SentencesOn; i++)
        {
            if (!words.IsWord(i) || words[i].Sentence == sentence || !IsSame(i, noun))
            {
                continue;
            }

            // "Roe's study" may be any.
            if (!words[phrases.First(i)].Is(WordClass.Definite) && !(sentence < Discourse.Opening && words.Letters(i).Equals(words.Letters(noun), StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            if (clauses.Issuer(i) is { } issuer)
            {
                return issuer;
            }
        }

        return null;
    }

    /// <summary>Whether it is the study with which the article deals: "a new study", "the research", no "2019 study".</summary>
    public bool IsStudy(SourceHead source, int noun)
    {
        var isNew = false;
        for (var i = source.First; i < noun; i++)
        {
            isNew |= words.Letters(i) is "new" or "New";
            if (words[i].Has(WordForm.Number) || DocumentPhrase.TellsApart(words.Letters(i)))
            {
                return false;
            }
        }

        return StudyAuthors.Knows(words.Letters(noun)) && (isNew || words[source.First].Is(WordClass.Definite) || words[source.First].Sentence < Discourse.Opening);
    }

    // "the survey" after "a poll"; "the statement" after "a message" that has just been sent.
    private bool IsSame(int other, int noun) =>
        (!words[other].IsCapital || words[other].IsOpening) && IsNoun(other)
        && (words.Letters(other).Equals(words.Letters(noun), StringComparison.OrdinalIgnoreCase)
            || (IsFinding(other) && IsFinding(noun) && Math.Abs(words[noun].Sentence - words[other].Sentence) <= Near && phrases.First(other) < other) || (IsMessage(other) && IsMessage(noun) && Math.Abs(words[noun].Sentence - words[other].Sentence) <= JustNow));

    private bool IsReceived(int noun)
    {
        for (var i = noun + 1; i < Math.Min(words.Count, noun + LongestAuxiliary) && words[i].Sentence == words[noun].Sentence; i++)
        {
            if (words.IsWord(i) && ReceiptVerbs.Has(words.Letters(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "a report", "Roe's report", no "failing to report"
    private bool IsNoun(int word) =>
        phrases.First(word) < word || (word > 0 && (words[word - 1].IsPossessive || words[word - 1].IsMark || words[word - 1].IsCapital || words.Letters(word - 1) is "new" or "New" or "in"));

    private bool IsFinding(int noun) => words.Letters(noun) is "report" or "study" or "research" or "survey" or "poll" or "analysis" or "assessment" or "review" or "audit" or "findings";

    private bool IsMessage(int noun) => words.Letters(noun) is "statement" or "release" or "message" or "post" or "letter" or "email" or "memo" or "tweet";

    private bool IsIssued(int noun) =>
        ReferenceNouns.DocumentKind(words.Letters(noun)) is "report" or "study" or "statement" or "letter" or "post" or "article"
        || words.Letters(noun) is "ad" or "sheet" or "guidelines" or "presentation";

    // "the latest guidance", "the 56-page report"
    private bool IsSameStill(int i) => words.Letters(i) is "new" or "latest" or "updated" or "full" or "same" or "joint" or "final" or "annual" or "fact" or "press" or "news" || words.Letters(i).EndsWith("-page");

    // "The Mail reported … The story"
    private Entity? Reporting(int verb, int noun) =>
        words.Letters(verb) is "reported" && words.Letters(noun) is "report" or "story" or "article" && MentionList.EndingAt(mentions, verb) is { Entity.Kind: MentionKind.Organisation } medium && MediaNames.HasAny(medium.Parts) ? medium.Entity : null;
}
