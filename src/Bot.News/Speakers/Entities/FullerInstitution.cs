using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>
/// The institution that a name leaves a place or the order of words out of: "the Treasury Department" beside "the U.S. Treasury
/// Department", "the Justice Department" beside "the U.S. Department of Justice".
/// </summary>
internal sealed class FullerInstitution(WordSequence words)
{
    /// <summary>The only institution with such a fuller name, or null.</summary>
    public Entity? Fuller(Mention mention, EntityGrouper entities)
    {
        var candidates = 0;
        if (mention.Parts[^1] is "court" or "party" || words[mention.NameFirst].Has(WordForm.AllCapitals))
        {
            return null;
        }

        Entity? found = null;
        foreach (var entity in entities.With(mention.Parts[^1]))
        {
            if (entity.Kind == MentionKind.Organisation && OnlyPlaceBefore(entity.Fullest, mention))
            {
                found = entity;
                candidates++;
            }
        }

        foreach (var entity in mention.Parts.Length == 2 && mention.Parts[1] is "department" or "ministry" ? entities.With(mention.Parts[0]) : [])
        {
            if (entity.Kind == MentionKind.Organisation && IsTurned(entity.Fullest.Parts, mention.Parts) && entity != found)
            {
                found = entity;
                candidates++;
            }
        }

        return candidates == 1 ? found : null;
    }

    private bool OnlyPlaceBefore(Mention longer, Mention shorter)
    {
        var extra = longer.Parts.Length - shorter.Parts.Length;
        if (extra is not (1 or 2) || !longer.Parts.AsSpan(extra).SequenceEqual(shorter.Parts))
        {
            return false;
        }

        for (var i = longer.NameFirst; i < longer.NameFirst + extra; i++)
        {
            if (!HasPlace(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word tells which country's or town's institution it is.</summary>
    public bool HasPlace(int i) => words[i].Is(WordClass.Place | WordClass.Demonym) || words.Letters(i) is "National" or "Federal";

    // [u.s., department, of, justice] and [justice, department]
    private static bool IsTurned(ReadOnlySpan<string> of, ReadOnlySpan<string> shorter) =>
        shorter.Length == 2 && of.Length > 2 && of[^1] == shorter[0] && of[^2] == "of" && of[^3] == shorter[1];
}
