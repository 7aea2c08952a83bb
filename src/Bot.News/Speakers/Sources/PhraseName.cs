using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Which of the names in a noun phrase is the one that the phrase means.</summary>
internal sealed class PhraseName(WordSequence words, List<Mention> mentions)
{
    private readonly LowerCaseWords lowerCase = new(words);

    /// <summary>How many words stand before the name in an apposition.</summary>
    public const int LongestOffice = 10;

    /// <summary>The name that is the phrase, not one inside it: none in "a spokesman for Trump" or "Trump aides".</summary>
    public Mention? Find(int first, int end)
    {
        var role = false;
        for (var at = MentionList.At(mentions, first); at < mentions.Count && mentions[at].First < end; at++)
        {
            var mention = mentions[at];
            if (mention.End > end && mention.First < first)
            {
                continue;
            }

            for (var i = first; i < mention.First; i++)
            {
                role |= words[i].Is(WordClass.Role);
            }

            if (IsFirstOfTwoOffices(mention, end) || IsAbbreviationInside(mention, end) || (words[first].Is(WordClass.Definite) && IsFirstOfTwoPlaces(mention, end)))
            {
                continue;
            }

            if (mention.Entity is not { } entity || entity.Kind is MentionKind.Thing or MentionKind.People or MentionKind.Title
                || IsCommonNoun(mention, entity) || (words[mention.End - 1].IsPossessive && mention.End < end) || (mention.End + 1 < end && IsPluralPossessive(mention.End)) || !(EndsPhrase(mention.End, end) || IsKind(mention, end)) || IsComplement(first, mention) || IsCarrier(mention, end)
                || (mention.End < end && IsMedium(mention.End) && (entity.Kind == MentionKind.Place || words[first].Is(WordClass.Indefinite))))
            {
                continue;
            }

            return Headed(mention, at, end) ?? mention;
        }

        return null;
    }

    // "Cavaliers forward Kevin Love", "USA Today correspondent Chris Roe": the full name that closes the phrase is its head.
    private Mention? Headed(Mention opening, int at, int end)
    {
        // "PGA of America CEO Jane Roe"
        var behind = AfterAbbreviation(opening.End, end);
        var start = words.Letters(behind < words.Count ? behind : 0) is "of" && words.Is(behind + 1, WordClass.Place) ? behind + 1 : behind;
        if (start >= end - 1 || words[start].Is(WordClass.Preposition | WordClass.And) || (words[start].IsMark && !words.IsQuotationMark(start)))
        {
            return null;
        }

        while (at + 1 < mentions.Count && mentions[at + 1].End <= end)
        {
            at++;
        }

        var last = mentions[at];
        if (last == opening || last.End < end || last.Parts.Length < 2 || last.Entity is not { Kind: MentionKind.Person })
        {
            return null;
        }

        for (var i = start; i < last.First; i++)
        {
            if (words[i].Is(WordClass.Preposition | WordClass.And) || (words[i].Is(WordClass.SpeechVerb) && !words[i].Is(WordClass.Modifier)) || (words[i].IsMark && !words.IsQuotationMark(i)))
            {
                return null;
            }
        }

        return words[last.NameFirst - 1].Is(WordClass.Role | WordClass.Modifier) || words[last.NameFirst].Is(WordClass.GivenName) ? last : null;
    }

    /// <summary>"Hull and Leeds Ferries founder [Jane Roe]", "Hull Fire and Rescue spokeswoman [Jane Roe]": who closes a phrase that two names open, by one office of both.</summary>
    public Mention? Holder(Mention opening, int first, int end)
    {
        var last = MentionList.At(mentions, end - 1) is var at && at < mentions.Count ? mentions[at] : opening;
        if (last == opening || last.End != end || last.Parts.Length < 2 || opening.Entity!.Kind == MentionKind.Person || last.Entity is not { Kind: MentionKind.Person }
            || words[last.NameFirst - 1].Is(WordClass.And) || words[last.First - 1].Is(WordClass.And) || words.RoleAt(last.NameFirst - 1) is null && !last.HasHonorific || words[first].Is(WordClass.Definite))
        {
            return null;
        }

        for (var i = opening.End; i < last.First; i++)
        {
            if (words[i].IsMark || words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson) || (words[i].Is(WordClass.Preposition) && !InMention(i)))
            {
                return null;
            }
        }

        return last;
    }

    // "[Travel Association President] and CEO Jane Roe"
    private bool IsFirstOfTwoOffices(Mention mention, int end) =>
        mention.End + 2 < end && words[mention.End - 1].Is(WordClass.Role) && words.Is(mention.End, WordClass.And) && words[mention.End + 1].Is(WordClass.Role | WordClass.Honorific);

    // "the former [Hull] and Leeds striker"
    private bool IsFirstOfTwoPlaces(Mention mention, int end)
    {
        var next = mention.End + 1;
        while (next < end && words.Is(mention.End, WordClass.And) && words[next].IsCapital && !words[next].IsPossessive)
        {
            next++;
        }

        return next == end - 1 && next > mention.End + 1 && !words[next].IsCapital && words.RoleAt(next) is not null;
    }

    // "Astronomers say": a capital that only opens sentences, on the plural of a noun that the lists have.
    private bool IsCommonNoun(Mention mention, Entity entity)
    {
        var word = words.Letters(mention.NameFirst);
        if (entity.StandsInside || mention.Parts.Length != 1 || !(entity.Kind == MentionKind.Unknown || (entity.Kind == MentionKind.Organisation && word.EndsWith("s"))))
        {
            return false;
        }

        if (lowerCase.Has(word) || IsFraction(word) || IsSeveral(mention))
        {
            return true;
        }

        if (entity.Kind != MentionKind.Unknown)
        {
            return false;
        }

        var singular = word.EndsWith("s") ? word[..^1] : word;
        return Text.Lexicon.Find(word) != 0 || Text.Lexicon.Find(singular) != 0
            || (NameLexicon.Find(singular) is { } noun && !noun.Is(WordClass.GivenName | WordClass.Place | WordClass.Organisation));
    }

    // "Vendors in Leeds"
    private bool IsSeveral(Mention mention) =>
        words[mention.NameFirst].Lexeme is null && words.Letters(mention.NameFirst).EndsWith("ers") && !words[mention.NameFirst].IsPossessive && words.Is(mention.End, WordClass.Preposition);

    // "Three-fourths of Americans", "Separately"
    private static bool IsFraction(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 2 and var hyphen ? Text.Lexicon.ClosedClass(Text.Lexicon.Find(word[..hyphen])) == Tag.Number
            : word.EndsWith("ly") && Text.Lexicon.Find(word[..^2]) != 0;

    private bool EndsPhrase(int at, int end) =>
        at >= end || (words.IsMark(at, '.') ? EndsPhrase(at + 1, end) : EndsPhraseAt(AfterAbbreviation(at, end)));

    // "Roe Airlines [(ROE)] chief Jane Hale": one past letters in parentheses within a phrase; the word itself where there are none.
    private int AfterAbbreviation(int at, int end) =>
        at + 3 < end && words.IsAbbreviation(at) && words.IsWord(at + 3) && !words[at + 3].Is(WordClass.Function)
        && (!words[at + 3].Is(WordClass.SpeechVerb) || words[at + 3].Is(WordClass.Role)) ? at + 3 : at;

    private bool IsAbbreviationInside(Mention mention, int end) =>
        mention.First > 0 && mention.End == mention.First + 1 && AfterAbbreviation(mention.First - 1, end) == mention.End + 1;

    // "Walters' spokesperson"
    public bool IsPluralPossessive(int mark) =>
        (words.IsMark(mark, '\'') || words.IsMark(mark, '’')) && words[mark - 1].End == words[mark].Start && words.Letters(mark - 1)[^1] is 's' or 'S'
        && words.IsWord(mark + 1) && words[mark + 1].Start > words[mark].End;

    private bool EndsPhraseAt(int at) =>
        words[at].IsMark || words[at].Has(WordForm.Number)
        || words[at].Is(WordClass.Preposition | WordClass.And | WordClass.Who | WordClass.Which | WordClass.Calendar | WordClass.ThirdPerson)
        || (words[at].Is(WordClass.Function) && !IsGroup(at) && !OpensCompound(at) && !(words.Letters(at) is "First" && words.IsWord(at + 1) && words[at + 1].IsCapital))
        || (!words[at].IsCapital && (IsMedium(at) || (words.Letters(at).EndsWith("ly") && words[at].Lexeme is null && words.Letters(at) is not ("family" or "reply" or "supply"))
            || Text.Lexicon.ClosedClass(Text.Lexicon.Find(words.Letters(at))) is Tag.Adverb or Tag.Subordinator));

    // "Smithsonian magazine", "the Fars news agency"; "CNN affiliate WXIA" is not CNN.
    private bool IsMedium(int at)
    {
        var noun = words.Letters(at) is "news" or "radio" or "television" or "TV" && words.IsWord(at + 1) ? at + 1 : at;
        return (ReferenceNouns.IsMedium(words.Letters(noun)) || (noun > at && words.Letters(noun) is "service" or "agency"))
            && !(words.IsWord(noun + 1) && (words[noun + 1].IsCapital || words.Letters(noun + 1) is "game" or "games"));
    }

    // "her Instagram", "the Facebook caption", "the TV station"
    private bool IsCarrier(Mention mention, int end) =>
        mention.End == mention.First + 1
        && (Platforms.Has(words.Letters(mention.First)) ? words.Is(mention.First - 1, WordClass.ThirdPerson) || (mention.End < end && words.Is(mention.End, WordClass.SpeechNoun))
            : words.Letters(mention.First) is "TV" or "Radio" && mention.End < end && IsMedium(mention.End));

    // "the Shelter charity", "the Unite union"
    private bool IsKind(Mention mention, int end) =>
        mention.Kind is MentionKind.Organisation or MentionKind.Unknown && words.IsWord(mention.End) && !words[mention.End].IsCapital
        && (words.Letters(mention.End) is "charity" or "union" or "coalition" or "consultancy" or "thinktank"
            || (words.Letters(mention.End) is "group" or "company" or "firm" or "network" && words.Is(mention.First - 1, WordClass.Definite) && words.Letters(mention.End - 1).IndexOf('-') < 0))
        && EndsPhrase(mention.End + 1, end);

    // "UK [video] game companies"
    private bool OpensCompound(int at) =>
        words[at].Is(WordClass.SpeechNoun) && !words[at].IsCapital && words.IsWord(at + 1) && !words[at + 1].IsCapital && !words[at + 1].Is(WordClass.Function | WordClass.SpeechVerb);

    // "U.S. officials" are not the U.S.
    private bool IsGroup(int at)
    {
        var word = words.Letters(at);
        return word is "people" or "police" || RoleNouns.IsOfSeveral(word);
    }

    // "for Trump", "for former president Trump"; but "secretary of state Hillary Clinton" is her.
    private bool IsComplement(int first, Mention mention)
    {
        if (mention.First > first && words.Letters(mention.First - 1) is "representing" or "covering" or "advising" or "supporting" or "opposing")
        {
            return true;
        }

        for (var i = mention.First - 1; i >= first; i--)
        {
            if (words[i].IsMark)
            {
                if (words.IsQuotationMark(i) || words.IsMark(i, '`'))
                {
                    continue;
                }

                return false;
            }

            if (words[i].Is(WordClass.Preposition) && InMention(i) && MentionList.At(mentions, i) is var at && mentions[at].First >= first && mentions[at].First < i)
            {
                // "Maricopa County Board of Supervisors chairman Bill Gates"
                i = mentions[at].First;
                continue;
            }

            if (words[i].Is(WordClass.Preposition))
            {
                if (IsEnvoyTo(first, i, mention))
                {
                    return false;
                }

                if (i == mention.First - 1 || words.Letters(i) is not "of" || (mention.Kind == MentionKind.Organisation && words.RoleAt(i - 1) is not null))
                {
                    return true;
                }

                for (var j = i + 1; j < mention.First; j++)
                {
                    if (words[j].Is(WordClass.Role | WordClass.Definite | WordClass.Indefinite))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (words[i].Is(WordClass.And) && i == mention.First - 1 && !(words.Is(i - 1, WordClass.Role) && (words.Is(i + 1, WordClass.Role | WordClass.Honorific) || (words[i - 1].IsCapital && mention.NameFirst > i + 2 && words[mention.NameFirst - 1].Is(WordClass.Role)))))
            {
                // "officials and Trump" is a list; "chairman and CEO John Roe" is not.
                return true;
            }
        }

        return false;
    }

    // "Ambassador to the US Marek Magierowski", "chair of the Hull Harbour Committee Rep. Jane Roe": the place or body belongs to the office, the name to who holds it.
    private bool IsEnvoyTo(int first, int preposition, Mention mention)
    {
        var before = mention.NameFirst - 1;
        while (mention.HasHonorific && before >= mention.First && (words[before].IsMark || words[before].Is(WordClass.Honorific)))
        {
            before--;
        }

        return words.Letters(preposition) is "to" or "for" or "in" or "at" or "of" && (words.RoleAt(preposition - 1) is not null || (preposition == mention.First - 1 && RoleIn(first, preposition) >= 0))
            && before > preposition && (before >= mention.First || (mention.HasHonorific && words[before].Is(WordClass.Organisation))) && words[before].IsCapital
            && !words.Is(before, WordClass.Role | WordClass.Honorific | WordClass.Demonym) && mention.Parts.Length > 1;
    }

    /// <summary>Whether no verb and no mark stands before the name: "the now-retired Jim Boeheim", "former special envoy to Ukraine Kurt Volker".</summary>
    public bool IsOpening(int first, Mention name)
    {
        for (var i = first; i < name.First; i++)
        {
            if (i > first + LongestOffice || words[i].IsMark || (words[i].Is(WordClass.SpeechVerb) && !words[i].Is(WordClass.Modifier))
                || (words[i].Is(WordClass.Function) && !(words[i].IsCapital && words[i].Is(WordClass.Place)) && !words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.Modifier) && !(i > first && words[i].Is(WordClass.Preposition)) && !JoinsOffices(i)))
            {
                return false;
            }
        }

        return true;
    }

    // "former minister [and] Leeds lawyer Jane Roe"
    private bool JoinsOffices(int and) => words.Is(and, WordClass.And) && words.RoleAt(and - 1) is not null;

    /// <summary>Where the part of a source ends that a mark or "who" closes.</summary>
    public int SegmentEnd(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsMark && words.Text[words[i].Start] is ',' or '—' or '–' or ';' or '(' or ':' && !InMention(i) && !IsInNumber(i)
                && !(i == first + 1 && words.IsMark(i, '(') && words[first].Is(WordClass.Definite)) && AfterAbbreviation(i, end) == i)
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

    /// <summary>Whether the word belongs to a mention.</summary>
    public bool InMention(int word)
    {
        var at = MentionList.At(mentions, word);
        return at < mentions.Count && mentions[at].First <= word;
    }

    /// <summary>The first noun for what a person is that heads a phrase; -1 where there is none.</summary>
    public int RoleIn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Is(WordClass.Role) && (i + 1 == end || words[i + 1].IsMark || words[i + 1].Is(WordClass.Preposition | WordClass.And)))
            {
                return i;
            }
        }

        return -1;
    }
}
