namespace Bot.News.Speakers;

/// <summary>
/// How much each person and organisation is in focus. Salience fades with each sentence and grows with each mention
/// (after Lappin and Leass, "An algorithm for pronominal anaphora resolution", 1994).
/// </summary>
internal sealed class Salience
{
    /// <summary>No quotation: the pronoun stands in the article's own words.</summary>
    public const int NoQuote = -2;

    private const double Fading = 0.55;
    private const double Most = 1.6;
    private const double Least = 0.03;
    private const double SameSentence = 1.3;
    private const double Leading = 1.3;

    /// <summary>How much in focus an organisation must be for "the company" to mean it, and how far ahead of the next.</summary>
    private const double LeastFocus = 0.06, ClearLead = 1.5;

    /// <summary>How much more "the company" is one that is named in the first words of the article; set by hand.</summary>
    private const double InOpening = 1.3;

    private const int OpeningWords = 60;

    /// <summary>How much in focus an organisation must be for "it" to mean it.</summary>
    private const double LeastThing = 0.2;

    /// <summary>Whom the words of a quotation name is seldom the one who says them.</summary>
    private const double NamedShare = 0.3;

    /// <summary>Who has not been mentioned for this many others is forgotten.</summary>
    private const int LongestMemory = 24;

    /// <summary>What is left of salience after so many sentences; nothing after more.</summary>
    private static readonly double[] Fade = Fades(24);

    private readonly List<Entity> active = [];

    private static double[] Fades(int count)
    {
        var fades = new double[count];
        for (var distance = 0; distance < count; distance++)
        {
            fades[distance] = Math.Pow(Fading, distance);
        }

        return fades;
    }

    /// <summary>An entity's salience in a sentence.</summary>
    public double Of(Entity entity, int sentence)
    {
        var distance = Math.Max(0, sentence - entity.SalienceSentence);
        return distance >= Fade.Length ? 0 : entity.Salience * Fade[distance];
    }

    /// <summary>Notes a mention.</summary>
    public void Raise(Entity entity, int sentence, double weight)
    {
        if (sentence < 0)
        {
            return;
        }

        entity.Salience = Math.Min(Most, Of(entity, sentence) + weight);
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

    /// <summary>Whom a pronoun of that sex means in a sentence; null where nobody is in focus or two people are.</summary>
    public Entity? Antecedent(Sex sex, int sentence, int quote = NoQuote)
    {
        Entity? best = null;
        var bestScore = Least;
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

            var trust = entity.Sex == sex ? 1.0
                : entity.Speaks ? entity.Kind == MentionKind.Person || entity.IsSurelyPerson ? 0.8 : 0.4
                : entity.IsSurelyPerson ? 0.6 : 0.25;
            var score = Of(entity, sentence) * trust;
            if (entity.SalienceSentence == sentence)
            {
                score *= SameSentence;
            }

            if (entity.LedSentence >= sentence - 1)
            {
                score *= Leading;
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

    /// <summary>The person who is in focus in a sentence, so many times as much as everybody else; else null.</summary>
    public Entity? InFocus(Sex sex, int sentence, double lead)
    {
        Entity? best = null;
        double bestScore = 0.4, next = 0;
        foreach (var entity in active)
        {
            if (entity.Kind != MentionKind.Person || (sex != Sex.Unknown && entity.Sex != Sex.Unknown && entity.Sex != sex))
            {
                continue;
            }

            var score = Of(entity, sentence) * (entity.IsSurelyPerson || entity.Speaks ? 1 : 0.3);
            if (score > bestScore)
            {
                (best, next, bestScore) = (entity, best is null ? next : bestScore, score);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return best is not null && bestScore > lead * next ? best : null;
    }

    /// <summary>
    /// The organisation that "the company" means in a sentence: the one that is clearly in focus, or that has just spoken; else null.
    /// Papers and channels, and whoever was only told something, are none.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="fits">Whether an organisation may be called so.</param>
    public Entity? GroupInFocus(int sentence, Func<Entity, bool> fits)
    {
        Entity? best = null;
        double bestScore = LeastFocus, next = 0;
        foreach (var entity in active)
        {
            if (!IsGroup(entity) || IsOnlyTold(entity) || MediaNames.IsMedium(entity) || !fits(entity))
            {
                continue;
            }

            var score = Of(entity, sentence) * Topic(entity);
            if (score > bestScore)
            {
                (best, next, bestScore) = (entity, best is null ? next : bestScore, score);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return best is not null && (bestScore > ClearLead * next || best.SpokeIn >= sentence - 1) ? best : null;
    }

    private static bool IsOnlyTold(Entity entity) => !entity.Speaks && entity.HeardIn >= 0;

    /// <summary>How much the article is about an organisation: it is named often, and from the start.</summary>
    private static double Topic(Entity entity) =>
        (1 + Math.Log(entity.Mentions.Count)) * (entity.First < OpeningWords ? InOpening : 1);

    // "Taco Roe": two names and never one, which nothing shows to be a person's. A capitalised name that nothing shows to be a
    // person's or a place's counts as one where it does or says something; a common word ("Crews") only where it is named again
    // and not just because a sentence opens.
    private static bool IsGroup(Entity entity) =>
        entity.Kind == MentionKind.Organisation
        || (entity is { Kind: MentionKind.Person, IsSurelyPerson: false, ShortMentions: 0, Roles.Count: 0, Sex: Sex.Unknown } && entity.Mentions.Count > 1
            && (entity.Speaks || entity.LedSentence >= 0))
        || (entity is { Kind: MentionKind.Unknown, IsSurelyPerson: false } && (entity.Speaks || entity.LedSentence >= 0)
            && (Text.Lexicon.Find(entity.Fullest.Parts[0]) == 0 || (entity.StandsInside && entity.Mentions.Count > 1)));

    /// <summary>The organisation that was last quoted, at most so many sentences back: "it added"; else null.</summary>
    public Entity? GroupThatSpoke(int sentence, int most)
    {
        Entity? best = null;
        foreach (var entity in active)
        {
            if (entity.Kind is MentionKind.Organisation or MentionKind.Unknown && !entity.IsSurelyPerson && entity.SpokeIn >= sentence - most
                && entity.SpokeIn > (best?.SpokeIn ?? -1))
            {
                best = entity;
            }
        }

        return best;
    }

    /// <summary>What "the paper" means: of those quoted or told something in the last sentences, the last that has a paper's name, else the last one.</summary>
    public Entity? MediumThatSpoke(int sentence, int most)
    {
        Entity? best = null, named = null;
        int last = sentence - most - 1, lastNamed = last;
        foreach (var entity in active)
        {
            var known = MediaNames.IsMedium(entity);
            if (entity.Kind is not (MentionKind.Organisation or MentionKind.Unknown) || entity.IsSurelyPerson
                || (!known && !entity.StandsInside && entity.Fullest.Parts.Length == 1))
            {
                // "Polls suggest" only opens its sentence.
                continue;
            }

            var spoke = Math.Max(entity.SpokeIn, entity.HeardIn);
            if (spoke > last)
            {
                (best, last) = (entity, spoke);
            }

            if (spoke > lastNamed && known)
            {
                (named, lastNamed) = (entity, spoke);
            }
        }

        return lastNamed >= last - 1 ? named ?? best : best;
    }

    /// <summary>The organisation that "it" means in a sentence, or null.</summary>
    public Entity? AntecedentThing(int sentence)
    {
        Entity? best = null;
        var bestScore = 0.0;
        foreach (var entity in active)
        {
            if (entity.Kind != MentionKind.Organisation || Of(entity, sentence) <= LeastThing || IsOnlyTold(entity))
            {
                continue;
            }

            var score = Of(entity, sentence) * Topic(entity);
            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    /// <summary>Who has last said something in a sentence, or null.</summary>
    public Entity? SpeakerOf(int sentence) => active.FindLast(entity => entity.SpokeIn == sentence);
}
