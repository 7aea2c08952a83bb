using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>
/// Keeps, while the article is read from the start, how much each person is in focus; pronouns go to whom the reader has in
/// mind. Salience fades with each sentence and grows with each mention, most for subjects and speakers
/// (after Lappin and Leass, "An algorithm for pronominal anaphora resolution", 1994).
/// </summary>
internal sealed class Discourse
{
    private const double Fading = 0.55;
    private const double SubjectWeight = 1.0;
    private const double ClauseWeight = 0.75;
    private const double FirstWeight = 0.7;
    private const double MostSalience = 1.6;
    private const double OtherWeight = 0.5;
    private const double PossessiveWeight = 0.35;
    private const double QuotedShare = 0.12;
    private const double SpeakerWeight = 0.9;
    private const double PronounWeight = 0.6;
    private const double LeastSalience = 0.03;
    private const int LongestMemory = 24;
    private const int NoQuote = -2;

    private const double SameSentence = 1.3;

    /// <summary>Whom the words of a quotation name is seldom the one who says them.</summary>
    private const double NamedShare = 0.3;

    private static readonly double[] Fade = [.. Enumerable.Range(0, 24).Select(distance => Math.Pow(Fading, distance))];

    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly List<Entity> active = [];
    private readonly TextSpan[] quoted;
    private readonly HashSet<Lexeme> rolesSeen = [];
    private int nextMention;
    private int nextWord;
    private int nextQuoted;
    private int subjectSentence = -1;

    public Discourse(WordSequence words, List<Mention> mentions, EntityGrouper entities, ImmutableArray<Quote> quotes)
    {
        Roles = new RoleReference(words, entities, this);
        this.words = words;
        this.mentions = mentions;
        quoted = [.. quotes.Where(quote => quote.Kind == QuoteKind.Direct).SelectMany(quote => quote.Content).Order()];
        LearnSexes();
    }

    /// <summary>Whom definite phrases mean, given what has been read so far.</summary>
    public RoleReference Roles { get; }

    /// <summary>Reads on up to a word.</summary>
    public void ReadTo(int word)
    {
        for (; nextWord < word && nextWord < words.Count; nextWord++)
        {
            if (nextMention < mentions.Count && mentions[nextMention].First <= nextWord)
            {
                See(mentions[nextMention]);
                nextWord = Math.Max(nextWord, mentions[nextMention].End - 1);
                nextMention++;
            }
            else if (!words[nextWord].IsCapital && words.RoleAt(nextWord) is { } role)
            {
                rolesSeen.Add(role);
            }
            else if (words[nextWord].Is(WordClass.Definite) && !IsQuoted(words[nextWord].Start))
            {
                SeeRole(nextWord);
            }
            else if (words[nextWord].Is(WordClass.ThirdPerson) && !IsQuoted(words[nextWord].Start))
            {
                if (Antecedent(SexOf(nextWord), nextWord) is { } entity)
                {
                    Raise(entity, words[nextWord].Sentence, IsSubjectForm(nextWord) ? PronounWeight : PossessiveWeight);
                }
            }
        }
    }

    // "The former president showed restraint": a role that is the subject keeps its holder in focus.
    private void SeeRole(int the)
    {
        if (!words[the].IsOpening && !words.IsMark(the - 1, ',') && !words.Is(the - 1, WordClass.And))
        {
            return;
        }

        for (var i = the + 1; i < words.Count && i <= the + 4 && !words[i].IsMark; i++)
        {
            if (words.RoleAt(i) is not null && !words[i].IsPossessive && words.RoleAt(i + 1) is null)
            {
                if (words.IsWord(i + 1) && !words[i + 1].IsCapital && !words[i + 1].Is(WordClass.Preposition | WordClass.GroupNoun)
                    && Roles.Find(the, i + 1) is { } entity)
                {
                    Raise(entity, words[the].Sentence, SubjectWeight);
                }

                return;
            }
        }
    }

    /// <summary>Whom a pronoun of that sex means at a word; null where nobody is in focus or two people are.</summary>
    public Entity? Antecedent(Sex sex, int word, int quote = NoQuote)
    {
        Entity? best = null;
        var bestScore = LeastSalience;
        foreach (var entity in active)
        {
            if (entity.Sex != Sex.Unknown && entity.Sex != sex)
            {
                continue;
            }

            if (entity.Kind != MentionKind.Person && !(entity.Kind == MentionKind.Unknown && (entity.Speaks || entity.Sex == sex)))
            {
                continue;
            }

            var trust = entity.Sex == sex ? 1.0 : entity.Speaks ? 0.8 : entity.IsSurelyPerson ? 0.6 : 0.25;
            var score = Salience(entity, words[word].Sentence) * trust;
            if (entity.SalienceSentence == words[word].Sentence)
            {
                score *= SameSentence;
            }

            if (quote != NoQuote && entity.NamedInQuote == quote)
            {
                score *= NamedShare;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    /// <summary>The person who is clearly in focus at a word: far ahead of everybody else; else null.</summary>
    public Entity? InFocus(Sex sex, int word)
    {
        Entity? best = null;
        double bestScore = 0.4, next = 0;
        foreach (var entity in active)
        {
            if (entity.Kind != MentionKind.Person || (sex != Sex.Unknown && entity.Sex != Sex.Unknown && entity.Sex != sex))
            {
                continue;
            }

            var score = Salience(entity, words[word].Sentence) * (entity.IsSurelyPerson || entity.Speaks ? 1 : 0.3);
            if (score > bestScore)
            {
                (best, next, bestScore) = (entity, best is null ? next : bestScore, score);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return best is not null && bestScore > 2.5 * next ? best : null;
    }

    /// <summary>The organisation that is clearly in focus at a word ("the company"); else null.</summary>
    public Entity? GroupInFocus(int word)
    {
        Entity? best = null;
        double bestScore = 0.5, next = 0;
        foreach (var entity in active)
        {
            if (entity.Kind != MentionKind.Organisation)
            {
                continue;
            }

            var score = Salience(entity, words[word].Sentence);
            if (score > bestScore)
            {
                (best, next, bestScore) = (entity, best is null ? next : bestScore, score);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return best is not null && bestScore > 1.8 * next ? best : null;
    }

    /// <summary>The organisation that was last quoted, a few sentences back at most: "the paper added"; else null.</summary>
    public Entity? GroupThatSpoke(int word)
    {
        Entity? best = null;
        foreach (var entity in active)
        {
            if (entity.Kind is MentionKind.Organisation or MentionKind.Unknown && !entity.IsSurelyPerson && entity.SpokeIn >= words[word].Sentence - 4
                && entity.SpokeIn > (best?.SpokeIn ?? -1))
            {
                best = entity;
            }
        }

        return best;
    }

    /// <summary>The organisation that "it" means at a word, or null.</summary>
    public Entity? AntecedentThing(int word)
    {
        Entity? best = null;
        var bestScore = 0.2;
        foreach (var entity in active)
        {
            if (entity.Kind != MentionKind.Organisation)
            {
                continue;
            }

            var score = Salience(entity, words[word].Sentence);
            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    public double Salience(Entity entity, int sentence)
    {
        var distance = Math.Max(0, sentence - entity.SalienceSentence);
        return distance >= Fade.Length ? 0 : entity.Salience * Fade[distance];
    }

    /// <summary>Notes who has just said something.</summary>
    public void Speaks(Entity entity, int word)
    {
        var sentence = words[Math.Min(word, words.Count - 1)].Sentence;
        entity.Speaks = true;
        if (entity.SpokeIn != sentence)
        {
            entity.SpokeIn = sentence;
            Raise(entity, sentence, SpeakerWeight);
        }
    }

    /// <summary>Whether the text so far has the role noun, whoever holds it.</summary>
    public bool HasSeen(Lexeme role) => rolesSeen.Contains(role);

    /// <summary>Who has last said something in a sentence, or null.</summary>
    public Entity? SpeakerOf(int sentence) => active.FindLast(entity => entity.SpokeIn == sentence);

    public Sex SexOf(int word) => words[word].Is(WordClass.She) ? Sex.Female : Sex.Male;

    private void See(Mention mention)
    {
        if (mention.Entity is not { } entity || words[mention.NameFirst].Sentence < 0 || mention.InHeadline)
        {
            return;
        }

        var sentence = words[mention.NameFirst].Sentence;
        var first = sentence != subjectSentence;
        var weight = words[mention.End - 1].IsPossessive ? PossessiveWeight : IsSubject(mention) ? OpensClause(Math.Max(0, mention.First - 1)) ? ClauseWeight : SubjectWeight : first ? FirstWeight : OtherWeight;
        if (IsQuoted(mention.Name.Start))
        {
            weight *= QuotedShare;
        }
        else if (first && weight > PossessiveWeight && entity.Kind is MentionKind.Person or MentionKind.Unknown)
        {
            subjectSentence = sentence;
        }

        Raise(entity, sentence, weight);
        if (weight > PossessiveWeight && Reports(mention))
        {
            Speaks(entity, mention.NameFirst);
        }
    }

    // Opens its sentence or clause, and a verb or an apposition follows.
    private bool IsSubject(Mention mention)
    {
        var before = mention.First - 1;
        while (before >= 0 && mention.Description is { } description && description.Start <= words[before].Start)
        {
            before--;
        }

        if (!(before < 0 || words[before].Sentence != words[mention.First].Sentence || words[before].IsMark || words[before].Is(WordClass.And)
            || words.Letters(before) is "the" or "The" or "but" or "But" || OpensClause(before)))
        {
            return false;
        }

        ref readonly var next = ref words[Math.Min(mention.End, words.Count - 1)];
        return next.IsMark || !(next.IsCapital || next.Is(WordClass.Preposition | WordClass.And));
    }

    private bool OpensClause(int word) =>
        words[word].Is(WordClass.Which)
        || words.Letters(word) is "when" or "When" or "while" or "While" or "because" or "if" or "If" or "although" or "Although" or "though"
            or "as" or "As" or "after" or "After" or "before" or "Before" or "where" or "so" or "whether" or "how" or "what" or "why";

    // "Jones said", "said Jones", "Jones, a plumber, told"
    private bool Reports(Mention mention)
    {
        if (words.Is(mention.First - 1, WordClass.SpeechVerb) && words[mention.First - 1].Sentence == words[mention.First].Sentence
            && (words.IsMark(mention.First - 2, ',') || words.IsMark(mention.First - 2, '"') || words.IsMark(mention.First - 2, '”') || words.IsMark(mention.First - 2, '\''))
            && words.Letters(mention.First - 1) is "said" or "says" or "added" or "wrote" or "tweeted" or "explained")
        {
            return true;
        }

        var next = mention.End;
        if (words.IsMark(next, ',') && mention.Description is { } description && description.Start > mention.Name.End)
        {
            while (next < words.Count && words[next].Start < description.End)
            {
                next++;
            }

            next += words.IsMark(next, ',') ? 1 : 0;
        }

        return words.Is(next, WordClass.SpeechVerb) && !words[next].IsCapital && words[next].Sentence == words[mention.First].Sentence;
    }

    private void Raise(Entity entity, int sentence, double weight)
    {
        if (sentence < 0)
        {
            return;
        }

        entity.Salience = Math.Min(MostSalience, Salience(entity, sentence) + weight);
        entity.SalienceSentence = Math.Max(sentence, entity.SalienceSentence);
        var place = active.IndexOf(entity);
        if (place >= 0)
        {
            active.RemoveAt(place);
        }
        else if (active.Count == LongestMemory)
        {
            active.RemoveAt(0);
        }

        active.Add(entity);
    }

    private bool IsQuoted(int offset)
    {
        while (nextQuoted < quoted.Length && quoted[nextQuoted].End <= offset)
        {
            nextQuoted++;
        }

        return nextQuoted < quoted.Length && quoted[nextQuoted].Contains(offset);
    }

    private bool IsSubjectForm(int word) => words.Letters(word) is "he" or "He" or "she" or "She";

    // A pronoun that follows a sentence's only person tells that person's sex.
    private void LearnSexes()
    {
        var mention = 0;
        Entity? only = null;
        var several = false;
        var sentence = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Sentence != sentence)
            {
                var keeps = words[i].Sentence == sentence + 1 && !several;
                sentence = words[i].Sentence;
                several = false;
                only = keeps ? only : null;
            }

            while (mention < mentions.Count && mentions[mention].First == i)
            {
                if (mentions[mention].Entity is { Kind: MentionKind.Person or MentionKind.Unknown } entity
                    && (entity.IsSurelyPerson || (!mentions[mention].InHeadline && Reports(mentions[mention]))))
                {
                    several |= only is not null && only != entity;
                    only = entity;
                }

                mention++;
            }

            while (mention < mentions.Count && mentions[mention].First < i)
            {
                mention++;
            }

            if (only is not null && !several && words[i].Is(WordClass.ThirdPerson) && IsSubjectForm(i))
            {
                only.AddSex(SexOf(i), 1);
                only = null;
            }
        }

        nextQuoted = 0;
    }
}
