using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// Finds the head of a source: "Stephanie Grisham" in "a statement from White House press secretary Stephanie Grisham",
/// "A spokesman" in "A spokesman for Donald Trump".
/// </summary>
internal sealed class SourceParser
{
    private const int DeepestStatement = 3;

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly SourceList lists;

    public SourceParser(WordSequence words, List<Mention> mentions)
    {
        this.words = words;
        this.mentions = mentions;
        lists = new SourceList(words, this);
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

        return first < end ? Parse(first, end, 0) : default;
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

        var segmentEnd = SegmentEnd(first, end);
        if (FindName(first, segmentEnd) is { } name)
        {
            return lists.Opens(name, end) && !IsWithTeam(name, end) ? new(SourceKind.Other, first, lists.End(first, end)) : new(SourceKind.Name, first, end, name);
        }

        if (depth < DeepestStatement && SpokenBy(first, segmentEnd) is { } possessor)
        {
            return possessor;
        }

        // "Her chief policy aide, Jake Sullivan,"
        for (var at = segmentEnd; at < end && !words[at].Is(WordClass.Who);)
        {
            var next = at + 1;
            var nextEnd = SegmentEnd(next, end);
            if (next < nextEnd && FindName(next, nextEnd) is { } apposed && apposed.Kind is MentionKind.Person or MentionKind.Unknown && IsOpening(next, apposed)
                && !lists.Opens(apposed, end))
            {
                return new(SourceKind.Name, first, end, apposed);
            }

            at = Math.Max(nextEnd, next);
        }

        var phraseEnd = PhraseEnd(first, segmentEnd);
        return new(IsDefinite(first, phraseEnd) ? SourceKind.Definite : SourceKind.Other, first, phraseEnd);
    }

    // "Roe and his team": Roe's words.
    private bool IsWithTeam(Mention name, int end) =>
        end == name.End + 3 && words.Is(name.End, WordClass.And) && words.Is(name.End + 1, WordClass.ThirdPerson)
        && words.Letters(name.End + 2) is "team" or "colleagues" or "coauthors" or "co-authors" or "colleague" or "group";

    // "the now-retired Jim Boeheim", "former Sen. Jane Roe": a determiner and an adjective at most stand before the name.
    private bool IsOpening(int first, Mention name)
    {
        for (var i = first; i < name.First; i++)
        {
            if (i > first + 2 || words[i].IsMark || (words[i].Is(WordClass.Function) && !words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.Modifier)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLeadingConjunction(int first, int end) =>
        end - first > 1 && words.Letters(first) is "to" or "by" or "from" or "that" or "as" or "with";

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

            if (!words[i].Is(WordClass.SpeechNoun))
            {
                continue;
            }

            var next = i + 1;
            while (next < end && words.Letters(next) is "issued" or "released" or "posted" or "written" or "sent" or "signed" or "read" or "provided")
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

    // "Grisham's statement", "his letter": the one whose words they are.
    private SourceHead? SpokenBy(int first, int end)
    {
        if (end - first == 2 && words.Letters(first) is "its" or "Its" && IsPublished(end - 1))
        {
            return new(SourceKind.Pronoun, first, first + 1);
        }

        if (end - first < 2 || !words[end - 1].Is(WordClass.SpeechNoun))
        {
            return null;
        }

        if (words[first].Is(WordClass.ThirdPerson))
        {
            return new(SourceKind.Pronoun, first, first + 1);
        }

        var at = MentionAt(first);
        return at < mentions.Count && mentions[at].First == first && mentions[at].End < end
            && (words[mentions[at].End - 1].IsPossessive || IsPluralPossessive(mentions[at].End))
            && mentions[at].Kind is MentionKind.Person or MentionKind.Unknown or MentionKind.Organisation
            ? new(SourceKind.Name, first, end, mentions[at])
            : null;
    }

    // "its website", "its filing"
    private bool IsPublished(int noun) =>
        words[noun].Is(WordClass.SpeechNoun) || GroupReference.IsMedium(words.Letters(noun)) || words.Letters(noun) is "report" or "filing" or "data";

    private int SegmentEnd(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].IsMark && words.Text[words[i].Start] is ',' or '—' or '–' or ';' or '(' or ':' && !InMention(i) && !IsInNumber(i))
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
        var at = MentionAt(word);
        return at < mentions.Count && mentions[at].First <= word;
    }

    // The name that is the phrase, not one inside it: none in "a spokesman for Trump" or "Trump aides".
    private Mention? FindName(int first, int end)
    {
        var role = false;
        for (var at = MentionAt(first); at < mentions.Count && mentions[at].First < end; at++)
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

            if (IsFirstOfTwoOffices(mention, end))
            {
                continue;
            }

            if (mention.Entity is not { } entity || entity.Kind is MentionKind.Thing or MentionKind.People or MentionKind.Title
                || IsCommonNoun(mention, entity) || (words[mention.End - 1].IsPossessive && mention.End < end) || (mention.End + 1 < end && IsPluralPossessive(mention.End)) || !(EndsPhrase(mention.End, end) || IsKind(mention, end)) || IsComplement(first, mention)
                || (mention.End < end && IsMedium(mention.End) && (entity.Kind == MentionKind.Place || words[first].Is(WordClass.Indefinite))))
            {
                continue;
            }

            return mention;
        }

        return null;
    }

    // "[Travel Association President] and CEO Jane Roe"
    private bool IsFirstOfTwoOffices(Mention mention, int end) =>
        mention.End + 2 < end && words[mention.End - 1].Is(WordClass.Role) && words.Is(mention.End, WordClass.And) && words[mention.End + 1].Is(WordClass.Role | WordClass.Honorific);

    // "Astronomers say": a capital that only opens sentences, on the plural of a noun that the lists have.
    private bool IsCommonNoun(Mention mention, Entity entity)
    {
        if (entity.Kind != MentionKind.Unknown || entity.StandsInside || mention.Parts.Length != 1)
        {
            return false;
        }

        var word = words.Letters(mention.NameFirst);
        var singular = word.EndsWith("s") ? word[..^1] : word;
        return Text.Lexicon.Find(word) != 0 || Text.Lexicon.Find(singular) != 0
            || (NameLexicon.Find(singular) is { } noun && !noun.Is(WordClass.GivenName | WordClass.Place | WordClass.Organisation));
    }

    private bool EndsPhrase(int at, int end) =>
        at >= end || (words.IsMark(at, '.') ? EndsPhrase(at + 1, end) : EndsPhraseAt(at));

    // "Walters' spokesperson"
    private bool IsPluralPossessive(int mark) =>
        (words.IsMark(mark, '\'') || words.IsMark(mark, '’')) && words[mark - 1].End == words[mark].Start && words.Letters(mark - 1).EndsWith("s")
        && words.IsWord(mark + 1) && words[mark + 1].Start > words[mark].End;

    private bool EndsPhraseAt(int at) =>
        words[at].IsMark || words[at].Has(WordForm.Number)
        || words[at].Is(WordClass.Preposition | WordClass.And | WordClass.Who | WordClass.Which | WordClass.Calendar | WordClass.ThirdPerson)
        || (words[at].Is(WordClass.Function) && !IsGroup(at))
        || (!words[at].IsCapital && (IsMedium(at) || (words.Letters(at).EndsWith("ly") && words[at].Lexeme is null && words.Letters(at) is not ("family" or "reply" or "supply"))
            || Text.Lexicon.ClosedClass(Text.Lexicon.Find(words.Letters(at))) is Tag.Adverb or Tag.Subordinator));

    // "Smithsonian magazine", "the Fars news agency"; "CNN affiliate WXIA" is not CNN.
    private bool IsMedium(int at)
    {
        var noun = words.Letters(at) is "news" && words.IsWord(at + 1) ? at + 1 : at;
        return GroupReference.IsMedium(words.Letters(noun)) && !(words.IsWord(noun + 1) && words[noun + 1].IsCapital);
    }

    // "the Shelter charity", "the Unite union"
    private bool IsKind(Mention mention, int end) =>
        mention.Kind is MentionKind.Organisation or MentionKind.Unknown && words.IsWord(mention.End) && !words[mention.End].IsCapital
        && words.Letters(mention.End) is "charity" or "union" or "coalition" or "consultancy" or "thinktank" && EndsPhrase(mention.End + 1, end);

    // "U.S. officials" are not the U.S.
    private bool IsGroup(int at)
    {
        var word = words.Letters(at);
        return word is "people" or "police" || (word.EndsWith("s") && NameLexicon.Find(word[..^1]) is { } one && one.Is(WordClass.Role));
    }

    // "for Trump", "for former president Trump"; but "secretary of state Hillary Clinton" is her.
    private bool IsComplement(int first, Mention mention)
    {
        for (var i = mention.First - 1; i >= first; i--)
        {
            if (words[i].IsMark)
            {
                return false;
            }

            if (words[i].Is(WordClass.Preposition))
            {
                if (IsEnvoyTo(i, mention))
                {
                    return false;
                }

                if (i == mention.First - 1 || words.Letters(i) is not "of")
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

            if (words[i].Is(WordClass.And) && i == mention.First - 1)
            {
                // "officials and Trump" is a list; "chairman and CEO John Roe" is not.
                return true;
            }
        }

        return false;
    }

    // "Ambassador to the US Marek Magierowski": the place belongs to the office, the name to who holds it.
    private bool IsEnvoyTo(int preposition, Mention mention) =>
        words.Letters(preposition) is "to" or "for" or "in" && words.RoleAt(preposition - 1) is not null && !mention.HasHonorific
        && mention.NameFirst > preposition + 1 && words[mention.NameFirst - 1].IsCapital && !words.Is(mention.NameFirst - 1, WordClass.Role | WordClass.Honorific)
        && mention.Parts.Length > 1;

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
