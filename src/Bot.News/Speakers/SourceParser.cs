using Bot.News.Speakers.References;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// Finds the head of a source: "Stephanie Grisham" in "a statement from White House press secretary Stephanie Grisham",
/// "A spokesman" in "A spokesman for Donald Trump".
/// </summary>
internal sealed class SourceParser
{
    private const int DeepestStatement = 3;

    /// <summary>How many words stand before the name in an apposition.</summary>
    private const int LongestOffice = 8;

    /// <summary>How many words an apposition has that tells of no office: "a Republican".</summary>
    private const int ShortApposition = 4;

    /// <summary>How many words tell when and to whom something was said, before its author.</summary>
    private const int LongestDetour = 4;

    /// <summary>How many words stand before the colon of a label.</summary>
    private const int LongestLabel = 6;

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly PhraseName names;
    private readonly SourceList lists;

    public SourceParser(WordSequence words, List<Mention> mentions)
    {
        this.words = words;
        this.mentions = mentions;
        names = new PhraseName(words, mentions);
        lists = new SourceList(words, names);
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
                : MentionAt(text) is var at && at < mentions.Count && mentions[at].First == text && text < words.Count && words[text].Sentence == words[first].Sentence ? (text, mentions[at].End)
                : (first, end);
        }

        if (first >= end)
        {
            return default;
        }

        var head = Parse(first, end, 0);
        return head.Kind is SourceKind.Definite or SourceKind.Other && (NamedBefore(first, end) ?? NamedAfter(head)) is { } named ? named : head;
    }

    // "Jane Roe Jr., [the attorney for the district,]": an apposition that was taken for the source.
    private SourceHead? NamedBefore(int first, int end)
    {
        if (first < 2 || !words.IsMark(first - 1, ',') || words[first - 2].Sentence != words[first].Sentence
            || (names.RoleIn(first, end) < 0 && !(words[first].Is(WordClass.Indefinite) && end - first <= ShortApposition)))
        {
            return null;
        }

        var at = MentionAt(first - 2);
        if (at >= mentions.Count || mentions[at] is not { End: var after, Entity.Kind: MentionKind.Person } name || after != first - 1 || name.Parts.Length < 2)
        {
            return null;
        }

        // "“It is cold,” Jane Roe, [a nurse from Hull] said": right behind words in marks the comma may be missing.
        var opening = OpeningOf(name);
        var isBehindQuotation = opening > 1 && names.IsQuotationMark(words.IsMark(opening - 1, ',') ? opening - 2 : opening - 1);
        var opens = opening == 0 || words[opening - 1].Sentence != words[opening].Sentence || (words[opening - 1].IsMark && !words.IsMark(opening - 1, ','));
        return isBehindQuotation || (opens && (words.IsMark(end - 1, ',') || words.IsMark(end, ',')))
            ? new(SourceKind.Name, first, end, name)
            : null;
    }

    // "study lead author Jane Roe", "state Rep. Jane Roe": where the words before a name begin that tell what it is.
    private int OpeningOf(Mention name)
    {
        if (name.First == name.NameFirst && !words.Is(name.First - 1, WordClass.Role))
        {
            return name.First;
        }

        var first = name.First;
        while (first > 0 && name.First - first < LongestOffice && words.IsWord(first - 1) && words[first - 1].Sentence == words[name.First].Sentence
            && (!words[first - 1].Is(WordClass.SpeechVerb) || words[first - 1].Is(WordClass.Modifier)) && (!words[first - 1].Is(WordClass.Function) || words[first - 1].Is(WordClass.Modifier)))
        {
            first--;
        }

        return first;
    }

    // "[Another diplomat], former envoy Jane Roe, said": the name that stands in the apposition behind the source.
    private SourceHead? NamedAfter(SourceHead head)
    {
        var comma = words.IsMark(head.End, ',') ? head.End : -1;
        if (comma < 0 || comma + 1 >= words.Count || words[comma].Sentence != words[head.First].Sentence || names.RoleIn(head.First, head.End) < 0)
        {
            return null;
        }

        var end = SegmentEnd(comma + 1, Math.Min(words.Count, comma + LongestOffice + LongestLabel));
        return end < words.Count && words.IsMark(end, ',') && names.Find(comma + 1, end) is { Entity.Kind: MentionKind.Person } name && name.End == end && name.Parts.Length > 1
            && IsOpening(comma + 1, name)
            ? new(SourceKind.Name, head.First, end, name)
            : null;
    }

    /// <summary>The first mention that does not end before the word, as an index into the mentions.</summary>
    public int MentionAt(int word) => MentionList.At(mentions, word);

    private SourceHead Parse(int first, int end, int depth)
    {
        while (first < end && (words[first].IsMark || words.Letters(first) is "according" || IsLeadingConjunction(first, end)))
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

        if (IsPronoun(first, end))
        {
            return new(SourceKind.Pronoun, first, end);
        }

        if (depth < DeepestStatement && AfterStatement(first, end) is var inner && inner > 0)
        {
            return Parse(inner, end, depth + 1);
        }

        // "Boise: The Boise Police Department"
        if (depth < DeepestStatement && AfterLabel(first, end) is var labelled && labelled > 0)
        {
            return Parse(labelled, end, depth + 1);
        }

        var segmentEnd = SegmentEnd(first, end);
        if (names.Find(first, segmentEnd) is { } name)
        {
            return lists.Opens(name, end) && !IsWithTeam(name, end) ? new(SourceKind.Other, first, lists.End(first, end)) : new(SourceKind.Name, first, end, name);
        }

        if (depth < DeepestStatement && SpokenBy(first, segmentEnd) is { } possessor)
        {
            return possessor;
        }

        // "Her chief policy aide, Jake Sullivan,", "The lobby group for small shops, the Forum of Private Business,"
        for (var at = segmentEnd; at < end && !words[at].Is(WordClass.Who);)
        {
            var next = at + 1;
            var nextEnd = SegmentEnd(next, end);
            if (next < nextEnd && names.Find(next, nextEnd) is { } apposed && (apposed.Kind is MentionKind.Person or MentionKind.Unknown || (apposed.Kind == MentionKind.Organisation && IsBody(first, segmentEnd)))
                && IsOpening(next, apposed) && !lists.Opens(apposed, end))
            {
                return new(SourceKind.Name, first, end, apposed);
            }

            at = Math.Max(nextEnd, next);
        }

        var phraseEnd = PhraseEnd(first, segmentEnd);
        return new(IsDefinite(first, phraseEnd) ? SourceKind.Definite : SourceKind.Other, first, phraseEnd);
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

    // "Roe and his team": Roe's words.
    private bool IsWithTeam(Mention name, int end) =>
        end == name.End + 3 && words.Is(name.End, WordClass.And) && words.Is(name.End + 1, WordClass.ThirdPerson)
        && words.Letters(name.End + 2) is "team" or "colleagues" or "coauthors" or "co-authors" or "colleague" or "group";

    // "the now-retired Jim Boeheim", "former special envoy to Ukraine Kurt Volker": no verb and no mark stands before the name.
    private bool IsOpening(int first, Mention name)
    {
        for (var i = first; i < name.First; i++)
        {
            if (i > first + LongestOffice || words[i].IsMark || (words[i].Is(WordClass.SpeechVerb) && !words[i].Is(WordClass.Modifier))
                || (words[i].Is(WordClass.Function) && !(words[i].IsCapital && words[i].Is(WordClass.Place)) && !words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.Modifier) && !(i > first && words[i].Is(WordClass.Preposition))))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLeadingConjunction(int first, int end) =>
        end - first > 1 && words.Letters(first) is "And" or "But" or "to" or "by" or "from" or "that" or "as" or "with";

    private bool IsPronoun(int first, int end)
    {
        if (!words[first].Is(WordClass.Pronoun) || words[first].Has(WordForm.AllCapitals))
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
            while (next < end && words.Letters(next) is "issued" or "released" or "posted" or "written" or "sent" or "signed" or "read" or "provided" or "filed" or "shared" or "published")
            {
                next++;
            }

            // "issued Monday by", "provided to CNN from"
            for (var detour = next; next < end && next < detour + LongestDetour && words.IsWord(next) && words.Letters(next) is not ("from" or "by") && IsDetour(next);)
            {
                next++;
            }

            if (next + 1 < end && words.Letters(next) is "from" or "by")
            {
                return next + 1;
            }
        }

        return 0;
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

    // "Grisham's statement", "his letter to employees": the one whose words they are.
    private SourceHead? SpokenBy(int first, int phraseEnd)
    {
        if (words[first].Is(WordClass.ThirdPerson) || words.Letters(first) is "its" or "Its")
        {
            var noun = (words.Letters(first) is "he" or "He" or "she" or "She" ? phraseEnd : BeforeComplement(first, phraseEnd)) - 1;
            var isTheirs = words[first].Is(WordClass.ThirdPerson) ? words[noun].Is(WordClass.SpeechNoun) : noun == first + 1 && IsPublished(noun);
            return noun > first && isTheirs ? new(SourceKind.Pronoun, first, first + 1) : null;
        }

        var at = MentionAt(first);
        if (at >= mentions.Count || mentions[at].End >= phraseEnd)
        {
            return null;
        }

        var name = mentions[at];
        var end = IsOwner(first, name) ? BeforeComplement(name.End, phraseEnd) : phraseEnd;
        var isSpoken = IsOwner(first, name) ? words[end - 1].Is(WordClass.SpeechNoun) || (name.Entity?.Kind == MentionKind.Organisation && IsPublished(end - 1))
            : IsPublished(end - 1) && IsOfBody(first, name, end);
        return isSpoken && !words[end - 1].IsCapital ? new(SourceKind.Name, first, end, name) : null;
    }

    // "[Roe's] letter", "[The Academy's] letter"
    private bool IsOwner(int first, Mention name) =>
        (name.First == first || (name.First == first + 1 && words[first].Is(WordClass.Definite)))
        && (words[name.End - 1].IsPossessive || names.IsPluralPossessive(name.End)) && name.Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Organisation;

    // "his letter [to employees]", "Roe's notice [of intent]", "Roe's post [Monday]": where the noun ends that heads a phrase of an owner.
    private int BeforeComplement(int owner, int end)
    {
        for (var i = owner + 1; i < end; i++)
        {
            if (words[i].Is(WordClass.Preposition | WordClass.Calendar) && !names.InMention(i))
            {
                return i;
            }
        }

        return end;
    }

    // "the FBI report", "a 2014 FBI report", "FBI documents"; a filing is mostly made to the body that stands before it.
    private bool IsOfBody(int first, Mention name, int end)
    {
        if (name.Entity is not { Kind: MentionKind.Organisation } || words[name.End - 1].IsPossessive || name.End != end - 1
            || ReferenceNouns.DocumentKind(words.Letters(end - 1)) is not ("report" or "study" or "document" or "article"))
        {
            return false;
        }

        for (var i = first; i < name.First; i++)
        {
            if (!words[i].Is(WordClass.Definite | WordClass.Indefinite) && !words[i].Has(WordForm.Number) && !(i > first && words[i].Is(WordClass.Modifier)) && words.Letters(i) is not ("new" or "recent" or "annual" or "latest"))
            {
                return false;
            }
        }

        return true;
    }

    // "its website", "its filing"
    private bool IsPublished(int noun) =>
        words[noun].Is(WordClass.SpeechNoun) || ReferenceNouns.IsPublished(words.Letters(noun));

    private int SegmentEnd(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsMark && words.Text[words[i].Start] is ',' or '—' or '–' or ';' or '(' or ':' && !names.InMention(i) && !IsInNumber(i)
                && !(i == first + 1 && words.IsMark(i, '(') && words[first].Is(WordClass.Definite)))
            {
                return i;
            }

            if (words[i].Is(WordClass.Who) && i > first)
            {
                return i;
            }
        }

        return end;
    }

    // 2,500
    private bool IsInNumber(int comma) =>
        comma > 0 && words[comma - 1].Has(WordForm.Number) && comma + 1 < words.Count && words[comma + 1].Has(WordForm.Number) && words[comma + 1].Start == words[comma].End;

    private int PhraseEnd(int first, int end)
    {
        while (end > first + 1 && words[end - 1].IsMark)
        {
            end--;
        }

        return end;
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
