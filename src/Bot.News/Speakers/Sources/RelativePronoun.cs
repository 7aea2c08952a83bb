using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds what "who", "which" and "that" follow: a name, a name with its apposition, or a phrase.</summary>
internal sealed class RelativePronoun(WordSequence words, List<Mention> mentions, SourceParser sources, Salience salience)
{
    private const int LongestPhrase = 10;
    private const int LongestApposition = 30;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> People = new HashSet<string>(
        ["man", "men", "woman", "women", "person", "people", "boy", "girl", "one", "those", "couple", "mother", "father", "friend", "relative", "resident", "source"]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Who is named before the pronoun, or the words of a phrase without a name; neither where nothing fits.</summary>
    public (Entity? Entity, TextSpan? Phrase) Antecedent(int pronoun)
    {
        var before = pronoun - 1;
        if (before < 0 || words[before].Sentence != words[pronoun].Sentence)
        {
            return default;
        }

        // "said O'Rourke, an endorser whose district is hers but who added"
        if (words[before].Is(WordClass.And) || words.Letters(before) is "but")
        {
            return (salience.SpeakerOf(words[pronoun].Sentence), null);
        }

        if (words[before].Is(WordClass.Preposition))
        {
            return default;
        }

        before -= words.IsMark(before, ',') || words.IsMark(before, '–') || words.IsMark(before, '—') || words.IsMark(before, '(') ? 1 : 0;
        before = BeforeAside(before);

        // "says biologist Rich Roe in San Francisco, who suggests"
        if (words[pronoun].Is(WordClass.Who) && before >= 0 && MentionList.EndingAt(mentions, before + 1) is { Entity.Kind: MentionKind.Place })
        {
            return (PersonBefore(before), null);
        }

        if (before < 0)
        {
            return default;
        }

        if (words[pronoun].Is(WordClass.Who) && OfOrganisation(before) is { } member)
        {
            return member;
        }

        // "Roe Valley Motors (RVM), which"
        if (words.IsMark(before, ')') && before > 2 && words.IsMark(before - 2, '('))
        {
            before -= 3;
        }

        if (NamedBefore(before, pronoun) is { } named)
        {
            return (named, null);
        }

        return !words[pronoun].Is(WordClass.Who) ? Thing(before, pronoun)
            : words.IsMark(pronoun - 1, ',') && words[before].Is(WordClass.SpeechNoun) ? (PersonBefore(before), null)
            : Phrase(before) is { Entity: null, Phrase: null } && words.IsMark(pronoun - 1, ',') ? (FarBefore(before), null)
            : Phrase(before);
    }

    // "Jane Roe, [30], who", "Sen. Jane Roe, [R-Mo.], who": the word before.
    private int BeforeAside(int last)
    {
        var aside = words.IsMark(last, '.') ? last - 1 : last;
        return aside > 1 && words.IsMark(aside - 1, ',') && ((words[aside].Has(WordForm.Number) && words[aside - 2].IsCapital) || words.IsPartyLabel(aside)) ? aside - 2 : last;
    }

    // "Jane Roe told the paper on Monday, who added", "sued by Jane Roe in 2019, who": whose words the sentence reports, else who is named last.
    private Entity? FarBefore(int last) =>
        salience.SpeakerOf(words[last].Sentence) is { Kind: MentionKind.Person } speaker ? speaker
        : words[last].Has(WordForm.Number) || words[last].Is(WordClass.Calendar | WordClass.SpeechVerb) ? PersonBefore(last)
        : null;

    private Entity? NamedBefore(int last, int pronoun)
    {
        for (var at = sources.MentionAt(Math.Max(0, last - LongestApposition)); at < mentions.Count && mentions[at].First < pronoun; at++)
        {
            var mention = mentions[at];
            if (IsOwnerOfFriend(mention))
            {
                continue;
            }

            var described = mention.Description is { } description && description.Start > mention.Name.Start && description.End == words[last].End;
            if ((mention.End == last + 1 || described || IsApposed(mention, last)) && words[mention.NameFirst].Sentence == words[pronoun].Sentence
                && (!words[mention.End - 1].IsPossessive || words[mention.End].IsMark) && mention.Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Organisation)
            {
                return mention.Entity;
            }
        }

        return null;
    }

    // "Jane Poe, a friend of Roe's, who": not Roe.
    private bool IsOwnerOfFriend(Mention mention) => words[mention.End - 1].IsPossessive && mention.First > 0 && words.Letters(mention.First - 1) is "of";

    // "The Roe Centre, a borrower group, which"
    private bool IsApposed(Mention mention, int last)
    {
        if (mention.Kind != MentionKind.Organisation || !words.IsMark(mention.End, ',') || !words.Is(mention.End + 1, WordClass.Definite | WordClass.Indefinite)
            || !words.IsMark(last + 1, ','))
        {
            return false;
        }

        for (var i = mention.End + 1; i <= last; i++)
        {
            if (words[i].IsMark || words[i].Is(WordClass.SpeechVerb | WordClass.Which | WordClass.Who))
            {
                return false;
            }
        }

        return true;
    }

    // "Jane Roe of the Hull Post, who", "a reporter at the Hull Post, who": a paper is no "who".
    private (Entity? Entity, TextSpan? Phrase)? OfOrganisation(int last)
    {
        if (MentionList.EndingAt(mentions, last + 1) is not { Kind: MentionKind.Organisation } organisation)
        {
            return null;
        }

        var of = organisation.First - 1;
        of -= words.Is(of, WordClass.Definite) ? 1 : 0;
        if (!words.Is(of, WordClass.Preposition) || words.Letters(of) is "by" or "to" || words[of].Sentence != words[last].Sentence)
        {
            return null;
        }

        if (MentionList.EndingAt(mentions, of) is { Entity: { Kind: MentionKind.Person } named })
        {
            return (named, null);
        }

        return words.RoleAt(of - 1) is null ? null
            : PhraseStart(of - 1) is >= 0 and var first ? (null, words.Span(first, last + 1))
            : null;
    }

    private (Entity? Entity, TextSpan? Phrase) Phrase(int last)
    {
        var first = PhraseStart(last) is var determined && determined >= 0 ? Person(determined, last) : PluralStart(last);
        if (first < 0)
        {
            return default;
        }

        // "Nahashon Muriithi, a retired porter, who recalled"
        return first > 1 && words.IsMark(first - 1, ',') && MentionList.EndingAt(mentions, first - 1) is { Entity: { } named, Kind: MentionKind.Person }
            ? (named, null)
            : (null, words.Span(first, last + 1));
    }

    // "criticism by [activists], who", "the share of [voters] who": the persons in the phrase where its head is none.
    private int Person(int first, int last)
    {
        var head = first;
        while (head < last && !words[head + 1].Is(WordClass.Preposition))
        {
            head++;
        }

        if (head == last || words.RoleAt(head) is not null || words[head].Is(WordClass.GroupNoun) || People.Contains(words.Letters(head))
            || !(words[last].Is(WordClass.Role) || words.Letters(last).EndsWith("s") || People.Contains(words.Letters(last))))
        {
            return first;
        }

        while (!words[last].Is(WordClass.Preposition))
        {
            last--;
        }

        return last + 1;
    }

    // "according to the ruling, which said", "a headline that read"; "Roe Action, a local group which said"
    private (Entity? Entity, TextSpan? Phrase) Thing(int last, int pronoun)
    {
        var first = PhraseStart(last, isThing: true);
        if (first > 1 && words.IsMark(first - 1, ',') && words[first].Is(WordClass.Indefinite) && MentionList.EndingAt(mentions, first - 1) is { Entity: { } named, Kind: MentionKind.Organisation })
        {
            return (named, null);
        }

        // "an order by the board that": either
        return first < 0 || (first > 0 && !words[pronoun - 1].IsMark && words.Letters(first - 1) is "by" or "to") ? default : (null, words.Span(first, last + 1));
    }

    private Entity? PersonBefore(int word)
    {
        for (var at = sources.MentionAt(word) - 1; at >= 0 && words[mentions[at].First].Sentence == words[word].Sentence; at--)
        {
            // "the Roe campaign" is nobody.
            var next = mentions[at].End;
            if (mentions[at].Entity is { Kind: MentionKind.Person } entity && !words[next - 1].IsPossessive && (words[next].IsMark || words[next].Is(WordClass.Function)))
            {
                return entity;
            }
        }

        return null;
    }

    // The determiner that opens the phrase which ends at a word, or -1. "The head of the agency, who": the head.
    private int PhraseStart(int last, bool isThing = false)
    {
        for (var i = last; i >= 0 && i > last - LongestPhrase && !words[i].IsMark && words[i].Sentence == words[last].Sentence; i--)
        {
            if (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.They)
                && (!words.Is(i - 1, WordClass.Preposition) || (isThing ? words.Letters(i - 1) is not ("of" or "for") : words.Letters(i - 1) is "by" or "to" or "with" or "from" or "including")))
            {
                return i;
            }

            if ((words[i].Is(WordClass.Pronoun) && !words[i].Has(WordForm.AllCapitals)) || words.Letters(i) is "was" or "is" or "were" or "are" or "had" or "has")
            {
                return -1;
            }
        }

        return -1;
    }

    // "security experts" in "echoing security experts who say"
    private int PluralStart(int last)
    {
        if (!words.IsWord(last) || words[last].Is(WordClass.Preposition | WordClass.Pronoun) || words[last].End - words[last].Start < 5
            || !words.Letters(last).EndsWith("s"))
        {
            return -1;
        }

        return words.IsWord(last - 1) && !words[last - 1].Is(WordClass.Function)
            && words[last - 1].Is(WordClass.Modifier | WordClass.Demonym | WordClass.Place | WordClass.GroupNoun)
            ? last - 1
            : last;
    }
}
