using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Focus;

/// <summary>
/// Keeps, while the article is read from the start, how much each person is in focus; pronouns go to whom the reader has in
/// mind. Subjects and speakers weigh most.
/// </summary>
internal sealed class Discourse
{
    /// <summary>How many sentences the opening of an article has.</summary>
    public const int Opening = 2;

    private const double SubjectWeight = 1.0;
    private const double ClauseWeight = 0.75;
    private const double FirstWeight = 0.7;
    private const double OtherWeight = 0.5;
    private const double PossessiveWeight = 0.35;
    private const double QuotedShare = 0.12;
    private const double SpeakerWeight = 0.9;
    private const double PronounWeight = 0.6;
    private readonly WordSequence words;
    private readonly List<Mention> mentions;
    private readonly ClauseSubjects clauses;
    private readonly List<TextSpan> quoted;
    private readonly HashSet<Lexeme> rolesSeen = [];
    private readonly HashSet<Lexeme> rolesSeenLater = [];
    private int nextMention;
    private int nextWord;
    private int nextQuoted;
    private int subjectSentence = -1;
    private int ledSentence = -1;

    public Discourse(WordSequence words, List<Mention> mentions, EntityGrouper entities, ImmutableArray<Quote> quotes,
        AntecedentWeights weights, List<RankedAntecedents>? trace)
    {
        Issuers = new Issuers(words, mentions);
        Roles = new RoleReference(words, entities, this);
        Antecedents = new AntecedentRanker(words, mentions, entities, Salience, Roles, Issuers, weights, trace);
        this.words = words;
        this.mentions = mentions;
        quoted = Quoted(quotes);
        clauses = new ClauseSubjects(words);
        new SexEvidence(words, clauses, this).Collect(mentions);
    }

    private static List<TextSpan> Quoted(ImmutableArray<Quote> quotes)
    {
        var spans = new List<TextSpan>();
        foreach (var quote in quotes)
        {
            if (quote.Kind == QuoteKind.Direct)
            {
                foreach (var span in quote.Content)
                {
                    Insert(spans, span);
                }
            }
        }

        return spans;
    }

    /// <summary>Puts a span where it belongs; most come in order.</summary>
    private static void Insert(List<TextSpan> spans, TextSpan span)
    {
        var place = spans.Count;
        while (place > 0 && spans[place - 1].CompareTo(span) > 0)
        {
            place--;
        }

        spans.Insert(place, span);
    }

    /// <summary>Who is in focus, given what has been read so far.</summary>
    public Salience Salience { get; } = new();

    /// <summary>Whom definite phrases mean, given what has been read so far.</summary>
    public RoleReference Roles { get; }

    /// <summary>Where documents were brought in.</summary>
    public Issuers Issuers { get; }

    /// <summary>What phrases without a name and "it" mean, given what has been read so far.</summary>
    public AntecedentRanker Antecedents { get; }

    /// <summary>Reads on up to a word.</summary>
    public void ReadTo(int word)
    {
        var all = CollectionsMarshal.AsSpan(mentions);
        for (; nextWord < word && nextWord < words.Count; nextWord++)
        {
            if (nextMention < all.Length && all[nextMention].First <= nextWord)
            {
                See(all[nextMention]);
                nextWord = Math.Max(nextWord, all[nextMention].End - 1);
                nextMention++;
            }
            else if (!words[nextWord].IsCapital && words.RoleAt(nextWord) is { } role)
            {
                if (words.Is(nextWord - 1, WordClass.Indefinite) || words.Is(nextWord - 2, WordClass.Indefinite) || words.Is(nextWord - 3, WordClass.Indefinite))
                {
                    rolesSeen.Add(role);
                    if (words[nextWord].Sentence >= Opening)
                    {
                        rolesSeenLater.Add(role);
                    }
                }
            }
            else if (words[nextWord].Is(WordClass.Definite) && !IsQuoted(words[nextWord].Start))
            {
                SeeRole(nextWord);
            }
            else if (words[nextWord].Is(WordClass.ThirdPerson) && !IsQuoted(words[nextWord].Start))
            {
                SeePronoun(nextWord);
            }
        }
    }

    private void SeePronoun(int word)
    {
        var sentence = words[word].Sentence;
        if (Salience.Antecedent(clauses.SexOf(word), sentence) is not { } entity)
        {
            return;
        }

        if (clauses.IsSubjectPronoun(word) && sentence != subjectSentence)
        {
            subjectSentence = ledSentence = sentence;
            entity.LedSentence = sentence;
        }

        Salience.Raise(entity, sentence, clauses.IsSubjectPronoun(word) ? PronounWeight : PossessiveWeight);
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
                    && (Roles.Find(the, i + 1) ?? (RoleNouns.IsFigure(words.RoleAt(i)!) ? Roles.FindInFocus(the, i + 1, Salience.NoQuote, words[the].Sentence) : null)) is { } entity)
                {
                    Salience.Raise(entity, words[the].Sentence, SubjectWeight);
                    Lead(entity, words[the].Sentence);
                }

                return;
            }
        }
    }

    // The first subject leads; but "After Roe left, Hale stayed": Hale leads.
    private void Lead(Entity entity, int sentence)
    {
        if (ledSentence != sentence)
        {
            ledSentence = entity.LedSentence = sentence;
        }
    }

    /// <summary>Notes who has just said something.</summary>
    public void Speaks(Entity entity, int word)
    {
        var sentence = words[Math.Min(word, words.Count - 1)].Sentence;
        entity.Speaks = true;
        if (entity.SpokeIn != sentence)
        {
            entity.SpokeIn = sentence;
            Salience.NoteSpeech(entity, sentence);
            Salience.Raise(entity, sentence, SpeakerWeight);
        }
    }

    /// <summary>Whether somebody without a name has been given the role: "a defense official".</summary>
    public bool HasSeen(Lexeme role) => rolesSeen.Contains(role);

    /// <summary>Whether only the opening of the article has given it to somebody without a name, whom the next sentences mostly name.</summary>
    public bool HasSeenInOpening(Lexeme role) => rolesSeen.Contains(role) && !rolesSeenLater.Contains(role);

    // "Trump" in "Trump campaign spokesman Jason Miller"
    private bool DescribesNext(Mention mention) =>
        nextMention + 1 < mentions.Count && mentions[nextMention + 1].Description is { } description && description.Contains(mention.Name);

    // "the Hill brothers": of more than one.
    private bool NamesFamily(Mention mention) =>
        words.IsWord(mention.End) && (JointNames.IsOfSeveral(words.Letters(mention.End)) || words.Letters(mention.End) is "family");

    private void See(Mention mention)
    {
        if (mention.Entity is not { } entity || words[mention.NameFirst].Sentence < 0 || mention.InHeadline)
        {
            return;
        }

        var sentence = words[mention.NameFirst].Sentence;
        var first = sentence != subjectSentence;
        var weight = words[mention.End - 1].IsPossessive || DescribesNext(mention) || NamesFamily(mention) ? PossessiveWeight
            : clauses.IsSubject(mention) ? clauses.OpensClause(Math.Max(0, mention.First - 1)) ? ClauseWeight : SubjectWeight
            : first ? FirstWeight
            : OtherWeight;
        (entity.Last, entity.LastIsQuoted) = (mention, IsQuoted(mention.Name.Start));
        entity.SubjectIn = weight is SubjectWeight or ClauseWeight && !entity.LastIsQuoted ? sentence : entity.SubjectIn;
        if (entity.LastIsQuoted)
        {
            weight *= QuotedShare;
        }
        else if (weight > PossessiveWeight && entity.Kind is MentionKind.Person or MentionKind.Unknown)
        {
            subjectSentence = sentence;
            if (weight >= SubjectWeight)
            {
                Lead(entity, sentence);
            }
        }

        Salience.Raise(entity, sentence, weight);
        entity.LastIsTold = clauses.IsTold(mention);
        if (entity.LastIsTold)
        {
            entity.HeardIn = sentence;
        }

        if (weight > PossessiveWeight && clauses.Reports(mention))
        {
            Speaks(entity, mention.NameFirst);
        }
    }

    /// <summary>Whether an offset stands in the words of a quotation, or in anybody's direct words.</summary>
    public bool IsSaid(Quote quote, int offset)
    {
        foreach (var span in quote.Content)
        {
            if (span.Contains(offset))
            {
                return true;
            }
        }

        return IsInQuotation(offset);
    }

    /// <summary>Whether an offset stands in somebody's direct words, wherever the reading has come to.</summary>
    public bool IsInQuotation(int offset)
    {
        var at = quoted.BinarySearch(new TextSpan(offset, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && quoted[at].Contains(offset);
    }

    private bool IsQuoted(int offset)
    {
        while (nextQuoted < quoted.Count && quoted[nextQuoted].End <= offset)
        {
            nextQuoted++;
        }

        return nextQuoted < quoted.Count && quoted[nextQuoted].Contains(offset);
    }

}
