using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// Finds the head of a source: "Stephanie Grisham" in "a statement from White House press secretary Stephanie Grisham",
/// "A spokesman" in "A spokesman for Donald Trump".
/// </summary>
internal sealed class SourceParser
{
    private const int DeepestStatement = 3;

    /// <summary>How many words tell when and to whom something was said, before its author.</summary>
    private const int LongestDetour = 4;

    /// <summary>How many words stand before the colon of a label.</summary>
    private const int LongestLabel = 6;

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly PhraseName names;
    private readonly SourceList lists;
    private readonly SourceOwner owners;
    private readonly Apposition appositions;

    public SourceParser(WordSequence words, List<Mention> mentions)
    {
        this.words = words;
        this.mentions = mentions;
        names = new PhraseName(words, mentions);
        lists = new SourceList(words, names);
        owners = new SourceOwner(words, mentions, names);
        appositions = new Apposition(words, mentions, names);
    }

    public SourceHead Parse(TextSpan source)
    {
        int first = words.At(source.Start), end = words.At(source.End);
        if (end < words.Count && words[end].Start < source.End)
        {
            // "Roe" of "Roe.com" is all of it.
            end++;
        }

        // "WASHINGTON — Sen. Jane Roe"; a source that is the place alone stands for whom the text names right after it.
        if (first < end && Dateline.End(words, first) is > 0 and var text)
        {
            (first, end) = text < end ? (text, end)
                : MentionAt(text) is var at && at < mentions.Count && mentions[at].First == text && text < words.Count && words[text].Sentence == words[first].Sentence && !words[mentions[at].End - 1].IsPossessive ? (text, mentions[at].End)
                : (first, first);
        }

        // "Jane Roe/Reuters Belgian players"
        if (first < end && PhotoCredit.End(words, first) is > 0 and var caption)
        {
            first = Math.Min(caption, end);
        }

        if (first < end && words.IsAbbreviation(end - 3) && words.RoleAt(end) is not null && words.Is(end + 1, WordClass.SpeechVerb))
        {
            // "The Roe Agency (RA) [chief] said": the words before the role are not who speaks.
            end++;
        }

        if (first >= end)
        {
            return default;
        }

        var head = Parse(first, end, 0);
        return appositions.Find(head, first, end) ?? head;
    }

    /// <summary>Of "the company's website" the words for whoever put it out, "the company's"; or null.</summary>
    public SourceHead? OwnerOf(SourceHead source) => owners.OfDescription(source);

    /// <summary>The first mention that does not end before the word, as an index into the mentions.</summary>
    public int MentionAt(int word) => MentionList.At(mentions, word);

    private SourceHead Parse(int first, int end, int depth)
    {
        while (first < end && (words[first].IsMark || words.Letters(first) is "according" || IsLeadingConjunction(first, end) || IsLeadingTime(first, end)))
        {
            first++;
        }

        while (end > first && (words[end - 1].IsMark || (words[end - 1].Is(WordClass.Who | WordClass.Which) && end - first > 1)))
        {
            end--;
        }

        if (first >= end)
        {
            return default;
        }

        end = BeforeTime(first, end);
        if (IsPronoun(first, end))
        {
            return new(SourceKind.Pronoun, first, end);
        }

        if (depth < DeepestStatement && AfterStatement(first, end) is var inner && inner > 0)
        {
            return Parse(inner, BeforeIssue(inner, end), depth + 1);
        }

        // "Boise: The Boise Police Department"
        if (depth < DeepestStatement && AfterLabel(first, end) is var labelled && labelled > 0)
        {
            return Parse(labelled, end, depth + 1);
        }

        var segmentEnd = names.SegmentEnd(first, end);
        if (names.Find(first, segmentEnd) is { } name)
        {
            if (HolderBehind(name, first, segmentEnd, end) is { } holder)
            {
                return new(SourceKind.Name, first, end, holder);
            }

            if (!lists.Opens(name, end) || lists.IsWithOthers(name, end))
            {
                return new(SourceKind.Name, first, end, name);
            }

            return names.Holder(name, first, segmentEnd) is { } one ? new(SourceKind.Name, first, end, one) : new(SourceKind.Other, first, lists.End(first, end));
        }

        if (depth < DeepestStatement && owners.Find(first, segmentEnd) is { } possessor)
        {
            return possessor;
        }

        // "Her chief policy aide, Jake Sullivan,", "The lobby group for small shops, the Forum of Private Business,"
        for (var at = segmentEnd; at < end && !words[at].Is(WordClass.Who);)
        {
            var next = at + 1;
            var nextEnd = names.SegmentEnd(next, end);
            if (next < nextEnd && names.Find(next, nextEnd) is { } apposed && !(words.IsMark(at, '(') && apposed.Parts.Length == 1) && (apposed.Kind is MentionKind.Person or MentionKind.Unknown || (apposed.Kind == MentionKind.Organisation && IsBody(first, segmentEnd)))
                && names.IsOpening(next, apposed) && !lists.Opens(apposed, end))
            {
                return new(SourceKind.Name, first, end, apposed);
            }

            at = Math.Max(nextEnd, next);
        }

        var phraseEnd = PhraseEnd(first, segmentEnd);
        return new(IsDefinite(first, phraseEnd) ? SourceKind.Definite : SourceKind.Other, first, phraseEnd);
    }

    // "Roe's Pathfinder I mission manager, [Jane Hale,]": who holds the office that the words before the comma name.
    private Mention? HolderBehind(Mention name, int first, int segmentEnd, int end)
    {
        var next = segmentEnd + 1;
        if (name.Entity!.Kind == MentionKind.Person || !words.IsMark(segmentEnd, ',') || next >= end || names.RoleIn(first, segmentEnd) < name.End)
        {
            return null;
        }

        var nextEnd = names.SegmentEnd(next, end);
        return names.Find(next, nextEnd) is { Entity.Kind: MentionKind.Person, Parts.Length: > 1 } holder && holder.First == next && holder.End == nextEnd && !lists.Opens(holder, end) ? holder : null;
    }

    // "The group which speaks for small shops": the noun before a preposition or a clause means no person.
    private bool IsBody(int first, int end)
    {
        var head = first;
        while (head + 1 < end && !words[head + 1].Is(WordClass.Preposition | WordClass.Which))
        {
            head++;
        }

        return words[head].Is(WordClass.GroupNoun) && words[first].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson);
    }

    private bool IsLeadingConjunction(int first, int end) =>
        end - first > 1 && words.Letters(first) is "And" or "But" or "to" or "by" or "from" or "that" or "as" or "with";

    // "[Friday] it announced", "[Later] the company said"
    private bool IsLeadingTime(int first, int end) =>
        end - first > 1 && (words[first].Is(WordClass.Calendar) || Text.Lexicon.ClosedClass(Text.Lexicon.Find(words.Letters(first))) == Tag.Adverb)
        && words[first + 1].Is(WordClass.Pronoun | WordClass.Definite) && !words[first + 1].IsCapital;

    // "the ministry [late Thursday]", "the ministry [on Monday morning]", "the ministry [last week]", "the ministry [in March]": when it spoke. "A report released Thursday" is that report.
    private int BeforeTime(int first, int end)
    {
        var time = words.Letters(end - 1) is "morning" or "afternoon" or "evening" or "night" && end - first > 1 && IsDay(end - 2) ? end - 2
            : IsDay(end - 1) ? end - 1
            : end - first > 2 && words[end - 1].IsCapital && words[end - 1].Is(WordClass.Calendar) && words.Letters(end - 2) is "in" ? end - 2
            : words.Letters(end - 1) is "week" or "month" or "year" or "night" or "weekend" && end - first > 1 && words.Letters(end - 2) is "last" or "this" ? end - 2
            : end;
        if (time == end)
        {
            return end;
        }

        while (time > first && words.Letters(time - 1) is "on" or "late" or "early" or "earlier" or "Late" or "Early")
        {
            time--;
        }

        // "The Mail on Sunday"
        return time > first && words.IsWord(time - 1) && !words[time - 1].Is(WordClass.Preposition | WordClass.Definite | WordClass.And) && !words.Letters(time - 1).EndsWith("ed")
            && !(words[end - 1].IsCapital && ((names.InMention(end - 1) && words.Letters(time) is not "in") || (words.Letters(end - 2) is "on" && words[time - 1].IsCapital))) ? time : end;
    }

    private bool IsDay(int i) => words.IsWord(i) && !words[i].IsPossessive && words.Letters(i) is { Length: > 3 } day && day.EndsWith("day") && (words[i].Is(WordClass.Calendar) || day is "today" or "yesterday");

    private bool IsPronoun(int first, int end)
    {
        // "You said" of Anna You
        if (!words[first].Is(WordClass.Pronoun) || words[first].Has(WordForm.AllCapitals) || (words[first].IsCapital && names.InMention(first)))
        {
            return false;
        }

        // "he himself", "they all"; "his wife" and "that man" are phrases.
        return end - first == 1 || (end - first == 2 && words[first + 1].Is(WordClass.Pronoun)) || (end - first == 2 && words.Letters(first + 1) is "both" or "all" or "also" or "then");
    }

    // After "a statement from", "an email by": the words that name its author; 0 where there are none.
    private int AfterStatement(int first, int end)
    {
        for (var i = first; i < end && i < first + 8; i++)
        {
            if (words[i].IsMark || words[i].Is(WordClass.Preposition))
            {
                return 0;
            }

            if (!words[i].Is(WordClass.SpeechNoun) && ReferenceNouns.DocumentKind(words.Letters(i)) is null)
            {
                continue;
            }

            // "a report, published by the Roe"
            var next = words.IsMark(i + 1, ',') && i + 3 < end && words.Letters(i + 3) is "by" ? i + 2 : i + 1;
            while (next < end && IsIssued(next))
            {
                next++;
            }

            // "issued Monday by", "provided to CNN from"
            for (var detour = next; next < end && next < detour + LongestDetour && words.IsWord(next) && words.Letters(next) is not ("from" or "by") && IsDetour(next);)
            {
                next++;
            }

            if (next + 1 < end && words.Letters(next) is "from" or "by" && !words[next + 1].Is(WordClass.Calendar))
            {
                return next + 1;
            }
        }

        return 0;
    }

    private bool IsIssued(int i) =>
        words.Letters(i) is "issued" or "released" or "posted" or "written" or "sent" or "signed" or "read" or "provided" or "filed" or "shared" or "published";

    // "an advisory from the committee [released in May]": what its author put out was put out so.
    private int BeforeIssue(int first, int end)
    {
        for (var i = first + 1; i < end && !words[i].IsMark && !words[i].Is(WordClass.Who | WordClass.Which); i++)
        {
            if (IsIssued(i))
            {
                return i;
            }
        }

        return end;
    }

    // After a label of a few words and its colon: the words behind it; else 0.
    private int AfterLabel(int first, int end)
    {
        for (var i = first + 1; i + 1 < end && i <= first + LongestLabel; i++)
        {
            if (words.IsMark(i, ':'))
            {
                return words[i].End < words[i + 1].Start && words[i + 1].IsCapital ? i + 1 : 0;
            }

            if (words[i].IsMark)
            {
                return 0;
            }
        }

        return 0;
    }

    private bool IsDetour(int i) =>
        words[i].IsCapital || words[i].Is(WordClass.Calendar) || words.Letters(i) is "to" or "on" or "in" or "last" or "this" or "earlier" or "week" or "month" or "year";

    private int PhraseEnd(int first, int end)
    {
        while (end > first + 1 && words[end - 1].IsMark)
        {
            end--;
        }

        return BeforeTime(first, end);
    }

    private bool IsDefinite(int first, int end)
    {
        if (words[first].Is(WordClass.Definite | WordClass.ThirdPerson | WordClass.They | WordClass.It) || words.Letters(first) is "that")
        {
            return true;
        }

        for (var i = first; i < end && !words[i].Is(WordClass.Preposition); i++)
        {
            if (words[i].IsPossessive)
            {
                return true;
            }
        }

        // "spokesman said", "President told": a bare role.
        return end - first <= 2 && words.RoleAt(end - 1) is not null && !words[first].Is(WordClass.Indefinite);
    }
}
