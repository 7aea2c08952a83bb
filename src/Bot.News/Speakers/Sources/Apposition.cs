using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds the name that a source describes where the source has only what stands beside it: "Jane Roe Jr., [the attorney for the district,] said".</summary>
internal sealed class Apposition(WordSequence words, List<Mention> mentions, PhraseName names)
{
    /// <summary>How many words an apposition has that tells of no office: "a Republican".</summary>
    private const int ShortApposition = 4;

    /// <summary>How many words more than its office the phrase behind a source has.</summary>
    private const int LongestTail = 6;

    /// <summary>The head with its name where the words around the source give one; else null.</summary>
    public SourceHead? Find(SourceHead head, int first, int end) =>
        head.Kind is SourceKind.Definite or SourceKind.Other ? NamedBefore(first, end) ?? NamedAfter(head)
        : head is { Kind: SourceKind.Name, Name: { } rest } && rest.First == first && rest.End == end && words.IsMark(first - 1, ',') && OwnerOf(rest) is { } owner ? new(SourceKind.Name, first, end, owner)
        : null;

    // "Jane Roe, [QC,]", "Jane Roe, a nurse from Lake Charles, [Louisiana]": letters or a place at the end of what somebody is called.
    private Mention? OwnerOf(Mention rest)
    {
        if (PostNominals.Has(words.Letters(rest.First)))
        {
            return MentionList.At(mentions, rest.First - 2) is var before && before < mentions.Count && mentions[before] is { Entity.Kind: MentionKind.Person, Parts.Length: > 1 } name && name.End == rest.First - 1 ? name : null;
        }

        if (rest.First < 2 || rest.Entity is not { Kind: MentionKind.Place } || !words[rest.First - 2].IsCapital)
        {
            return null;
        }

        var opening = rest.First - 1;
        while (opening > 0 && words[opening - 1].Sentence == words[rest.First].Sentence)
        {
            opening--;
        }

        var at = MentionList.At(mentions, opening);
        return at < mentions.Count && mentions[at] is { Entity.Kind: MentionKind.Person, Parts.Length: > 1 } first && names.IsOpening(opening, first)
            && (words.IsMark(first.End, ',') || words.Is(first.End, WordClass.Preposition)) && !HasVerb(first.End, rest.First)
            ? first
            : null;
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = Text.Lexicon.Find(words.Letters(i));
            if (words.IsWord(i) && !words[i].IsCapital && ((Text.Lexicon.Of(word) & (Text.Lexicon.Forms.Past | Text.Lexicon.Forms.Third)) != 0
                || Text.Lexicon.ClosedClass(word) is Tag.Be or Tag.Have or Tag.Modal or Tag.Do) && !words[i].Is(WordClass.Role | WordClass.GroupNoun | WordClass.SpeechNoun))
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Roe Jr., [the attorney for the district,]": an apposition that was taken for the source.
    private SourceHead? NamedBefore(int first, int end)
    {
        if (first < 2 || !words.IsMark(first - 1, ',') || words[first - 2].Sentence != words[first].Sentence
            || (names.RoleIn(first, end) < 0 && !(words[first].Is(WordClass.Indefinite) && end - first <= ShortApposition)))
        {
            return null;
        }

        var at = MentionList.At(mentions, first - 2);
        if (at >= mentions.Count || mentions[at] is not { End: var after, Entity.Kind: MentionKind.Person } name || after != first - 1 || name.Parts.Length < 2)
        {
            return null;
        }

        // "“It is cold,” Jane Roe, [a nurse from Hull] said": right behind words in marks the comma may be missing.
        var opening = OpeningOf(name);
        var isBehindQuotation = opening > 1 && words.IsQuotationMark(words.IsMark(opening - 1, ',') ? opening - 2 : opening - 1);
        var opens = opening == 0 || words[opening - 1].Sentence != words[opening].Sentence || (words[opening - 1].IsMark && !words.IsMark(opening - 1, ','));
        return isBehindQuotation || (opens && (words.IsMark(end - 1, ',') || words.IsMark(end, ',') || IsBareOffice(first, end) || IsUnclosed(first, end)))
            ? new(SourceKind.Name, first, end, name)
            : null;
    }

    // "president and founder", before a verb: no article sets it off from the name before it.
    private bool IsBareOffice(int first, int end) =>
        !words[first].Is(WordClass.Definite | WordClass.Indefinite | WordClass.Pronoun) && words.Is(end - 1, WordClass.Role) && !words.Letters(end - 1).EndsWith("s") && words.Is(end, WordClass.SpeechVerb);

    // "Jane Roe, head of the school [said] that": the comma behind is missing. "Jane Roe, the head of the school [said], is ill" is about her.
    private bool IsUnclosed(int first, int end) =>
        words.Is(end, WordClass.SpeechVerb) && !words.IsMark(end + 1, ',') && names.RoleIn(first, end) is >= 0 and var role && words.Is(role + 1, WordClass.Preposition);

    // "study lead author Jane Roe", "state Rep. Jane Roe": where the words before a name begin that tell what it is.
    private int OpeningOf(Mention name)
    {
        if (name.First == name.NameFirst && !words.Is(name.First - 1, WordClass.Role))
        {
            return name.First;
        }

        var first = name.First;
        while (first > 0 && name.First - first < PhraseName.LongestOffice && words.IsWord(first - 1) && words[first - 1].Sentence == words[name.First].Sentence
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

        var end = names.SegmentEnd(comma + 1, Math.Min(words.Count, comma + PhraseName.LongestOffice + LongestTail));
        return end < words.Count && words.IsMark(end, ',') && names.Find(comma + 1, end) is { Entity.Kind: MentionKind.Person } name && name.End == end && name.Parts.Length > 1
            && names.IsOpening(comma + 1, name)
            ? new(SourceKind.Name, head.First, end, name)
            : null;
    }
}
