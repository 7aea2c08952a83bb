using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Focus;

/// <summary>
/// How much each person and organisation is in focus. Salience fades with each sentence and grows with each mention
/// (after Lappin and Leass, "An algorithm for pronominal anaphora resolution", 1994).
/// </summary>
internal sealed class Salience
{
    /// <summary>No quotation: the pronoun stands in the article's own words.</summary>
    public const int NoQuote = -2;

    private const double Fading = 0.6;
    private const double Most = 1.6;
    private const double Least = 0.03;
    private const double SameSentence = 1.3;
    private const double Leading = 1.3;

    /// <summary>Who has just spoken, or leads the sentence, speaks on: rather than whom the words are about.</summary>
    private const double Speaking = 1.7;

    /// <summary>Who leads the sentence before speaks, where nobody spoke in it or stands before the pronoun: "Roe smiled at that. “They call me that,” he said".</summary>
    private const double Opening = 1.6;

    /// <summary>Whom the words of a quotation name is seldom the one who says them.</summary>
    private const double NamedShare = 0.3;

    /// <summary>"Mr Roe has failed, he said": still less so, unless it is Roe who has just spoken: "Roe feels safe there, she added".</summary>
    private const double OpeningShare = 0.05;

    /// <summary>Who has not been mentioned for this many others is forgotten.</summary>
    private const int LongestMemory = 24;

    /// <summary>What is left of salience after so many sentences; nothing after more.</summary>
    private static readonly double[] Fade = Fades(24);

    private readonly List<Entity> active = [];

    private readonly List<(Entity Speaker, int Sentence)> spoken = [];

    /// <summary>Who has been mentioned last, the latest at the end.</summary>
    public IReadOnlyList<Entity> Remembered => active;

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

    /// <summary>Keeps who speaks in focus as far as a sentence: what is quoted takes nobody's mind off the speaker.</summary>
    public void Hold(Entity entity, int sentence)
    {
        if (sentence > entity.SalienceSentence && entity.Salience > 0)
        {
            entity.SalienceSentence = sentence;
        }
    }

    /// <summary>Whom a pronoun of that sex means in a sentence; null where nobody is in focus or two people are.</summary>
    public Entity? Antecedent(Sex sex, int sentence, int quote = NoQuote)
    {
        Entity? best = null;
        var bestScore = Least;
        var isOpen = quote != NoQuote && !active.Exists(entity => entity.SpokeIn >= sentence - 1 || entity.SubjectIn >= sentence);
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

            if (quote != NoQuote && (entity.SpokeIn >= sentence - 1 || (entity.LedSentence >= sentence && entity.NamedInQuote != quote)))
            {
                score *= Speaking;
            }

            if (isOpen && entity.LedSentence == sentence - 1)
            {
                score *= Opening;
            }

            if (quote != NoQuote && entity.NamedInQuote == quote)
            {
                score *= entity.OpensQuote == quote && entity.SpokeIn < sentence - 1 ? OpeningShare : NamedShare;
            }

            // Of two alike, whoever was named last.
            if (score >= bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return best;
    }

    /// <summary>The person who is in focus in a sentence, so many times as much as everybody else; else null.</summary>
    /// <param name="sex">The sex, where it is known.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lead">How many times.</param>
    /// <param name="quote">The quotation whose speaker is sought: whom its words name does not say them.</param>
    /// <param name="weigh">How well somebody fits what else is known of the one sought: 1 where it tells nothing, 0 where it rules him out.</param>
    public Entity? InFocus(Sex sex, int sentence, double lead, int quote, Func<Entity, double> weigh)
    {
        Entity? best = null;
        double bestScore = 0.4, next = 0;
        foreach (var entity in active)
        {
            if (!(entity.Kind == MentionKind.Person || (entity is { Kind: MentionKind.Unknown, Speaks: true } && (entity.IsSurelyPerson || entity.Sex != Sex.Unknown))) || (sex != Sex.Unknown && entity.Sex != Sex.Unknown && entity.Sex != sex))
            {
                continue;
            }

            var score = Of(entity, sentence) * (entity.IsSurelyPerson || entity.Speaks ? 1 : 0.3) * weigh(entity);
            if (score > bestScore)
            {
                (best, next, bestScore) = (entity, best is null ? next : bestScore, score);
            }
            else if (score > next)
            {
                next = score;
            }
        }

        return best is not null && bestScore > lead * next && (quote == NoQuote || best.NamedInQuote != quote) ? best : null;
    }

    /// <summary>Notes that somebody says something in a sentence.</summary>
    public void NoteSpeech(Entity entity, int sentence) => spoken.Add((entity, sentence));

    /// <summary>Whether the text reports words of an entity in a sentence.</summary>
    public bool SpeaksIn(Entity entity, int sentence) => spoken.Contains((entity, sentence));

    /// <summary>Who has last said something in a sentence, or null.</summary>
    public Entity? SpeakerOf(int sentence) => active.FindLast(entity => entity.SpokeIn == sentence);
}
