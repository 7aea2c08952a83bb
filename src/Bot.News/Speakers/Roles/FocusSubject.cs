using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>Whom a description takes up: whoever the last sentences are about, by what the description tells.</summary>
internal sealed class FocusSubject(Salience salience)
{
    /// <summary>How many sentences back somebody may have spoken or been the subject.</summary>
    private const int JustNow = 2;

    /// <summary>How many times as much in focus as the next somebody must be for a phrase that says nothing else of him, and for one that does; set by hand.</summary>
    private const double FarLead = 2.5, ClearLead = 1.5;

    /// <summary>How much more somebody counts who leads the last sentence; set by hand.</summary>
    private const double Leading = 1.3;

    /// <summary>Who is far more in focus than all others, or null.</summary>
    public Entity? Far(FocusFit fit, int sentence, int quote) => salience.InFocus(fit.Sex, sentence, FarLead, quote, fit.Weigh);

    /// <summary>Who is clearly more in focus than all others, or null.</summary>
    public Entity? Clear(FocusFit fit, int sentence, int quote) => salience.InFocus(fit.Sex, sentence, ClearLead, quote, fit.Weigh);

    // For what any subject of a sentence may be called, no office.
    private Entity? ClearSubject(FocusFit fit, int sentence, int quote) =>
        salience.InFocus(fit.Sex, sentence, ClearLead, quote, entity => fit.Weigh(entity) * (Leads(entity, sentence) ? Leading : 1));

    /// <summary>Whom the last sentences are about, or who has spoken in them; or null.</summary>
    public Entity? Recent(FocusFit fit, int sentence, int quote) => Recent(Clear(fit, sentence, quote), fit, sentence);

    /// <summary>The same, for what any subject of a sentence may be called, no office: "the 34-year-old", "the singer".</summary>
    public Entity? Subject(FocusFit fit, int sentence, int quote) =>
        Recent(fit, sentence, quote) ?? Recent(ClearSubject(fit, sentence, quote), fit, sentence);

    private Entity? Recent(Entity? one, FocusFit fit, int sentence) =>
        one is not null && (fit.Agrees(one) ? IsMentioned(one, sentence) : IsRecent(one, sentence) && !IsOutshone(one, sentence)) ? one : null;

    /// <summary>The only one who has spoken in the last sentence or this one, if nobody is more in focus; or null.</summary>
    public Entity? LastSpeaker(FocusFit fit, int sentence, int quote)
    {
        Entity? found = null;
        foreach (var entity in salience.Remembered)
        {
            if (entity.SpokeIn >= 0 && entity.SpokeIn >= sentence - 1 && entity.Kind == MentionKind.Person)
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity;
            }
        }

        return found is not null && salience.InFocus(fit.Sex, sentence, 1, quote, fit.Weigh) == found ? found : null;
    }

    /// <summary>"the Spaniard": one whom the article calls so, else whom it is about.</summary>
    public Entity? OneOfAPeople(FocusFit fit, int sentence, int quote) =>
        (Clear(fit, sentence, quote) ?? ClearSubject(fit, sentence, quote)) is { } one && (fit.Agrees(one) || (IsRecent(one, sentence) && !IsOutshone(one, sentence))) ? one : Far(fit, sentence, quote);

    /// <summary>Whether somebody has spoken in the last sentences.</summary>
    public static bool HasSpoken(Entity entity, int sentence) => entity.SpokeIn >= 0 && entity.SpokeIn >= sentence - JustNow;

    /// <summary>Whether somebody leads the sentence or the one before.</summary>
    public static bool Leads(Entity entity, int sentence) => entity.LedSentence >= 0 && entity.LedSentence >= sentence - 1;

    // "When Hill shook his hand, the champion said": rather Hill than whom the sentence before was about.
    private bool IsOutshone(Entity entity, int sentence)
    {
        foreach (var other in salience.Remembered)
        {
            if (other != entity && other.Kind == MentionKind.Person && other.SubjectIn == sentence && entity.SubjectIn < sentence)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRecent(Entity entity, int sentence) => Math.Max(Math.Max(entity.LedSentence, entity.SubjectIn), entity.SpokeIn) >= sentence - JustNow;

    private static bool IsMentioned(Entity entity, int sentence) => entity.SalienceSentence >= sentence - JustNow;
}
