using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>Finds whose surname a single word is that nobody bears as it stands: misspelt, or half of a double-barrelled one.</summary>
internal sealed class SurnameVariant(WordSequence words)
{
    /// <summary>Shorter names are too much alike.</summary>
    private const int LeastMisspelt = 5;

    /// <summary>The one person named in full before whose surname it is a form of; null where there is none or more than one.</summary>
    public Entity? Owner(Mention mention, List<Entity> entities)
    {
        if (mention.Parts.Length != 1 || mention.Kind is not (MentionKind.Unknown or MentionKind.Person) || words[mention.NameFirst].Is(WordClass.GivenName))
        {
            return null;
        }

        Entity? found = null;
        foreach (var entity in entities.Take(EntityGrouper.MostNamesakes))
        {
            if (entity.Kind == MentionKind.Person && entity.Fullest.Parts.Length > 1 && entity.First < mention.First && IsVariant(mention, entity))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity;
            }
        }

        return found;
    }

    // "Wines believes" after "Leslie Wimes", one letter amiss in the name of somebody whose words are reported; "Almeida" after "José Martínez-Almeida".
    private bool IsVariant(Mention mention, Entity entity)
    {
        var (name, surname) = (mention.Parts[0], entity.Fullest.Parts[^1]);
        return (IsSpeaker(mention) && name.Length >= LeastMisspelt && EntityGrouper.SexAgrees(mention, entity) && NameMatch.DiffersByOneLetter(surname, name))
            || (entity.IsSurelyPerson && surname.Length > name.Length + 1 && surname[^(name.Length + 1)] == '-' && surname.EndsWith(name, StringComparison.Ordinal));
    }

    // "Wines believes", "said Wines", "Mr Wines"
    private bool IsSpeaker(Mention mention) =>
        mention.HasHonorific || (mention.Kind == MentionKind.Unknown && (words.Is(mention.End, WordClass.SpeechVerb) || words.Is(mention.First - 1, WordClass.SpeechVerb)));
}
