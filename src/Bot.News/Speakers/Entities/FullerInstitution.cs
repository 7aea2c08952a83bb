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

    /// <summary>
    /// Whom "the Commission" means: the only institution named before whose name ends so; or null. "The Times" is a paper of its own,
    /// and "the House" no White House.
    /// </summary>
    public Entity? OfLastWord(Mention mention, EntityGrouper entities)
    {
        if (mention is not { Kind: MentionKind.Organisation, Parts: [var last] } || words[mention.NameFirst].Has(WordForm.AllCapitals) || !(IsWithArticle(mention) || IsOpeningMedium(mention))
            || last is "house" or "court" or "party" or "senate" or "congress" or "parliament" or "army" or "navy" or "state" or "union")
        {
            return null;
        }

        Entity? found = null;
        foreach (var entity in entities.With(last))
        {
            if (entity.Kind == MentionKind.Organisation && entity.Fullest.Parts.Length > 1 && entity.Fullest.Parts[^1] == last
                && (!words[entity.Fullest.NameFirst].Is(WordClass.Modifier) || MediaNames.Has(last)) && (!IsOpeningMedium(mention) || entity.Mentions.Exists(other => other.Parts.Length == 1)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity.First < mention.First ? entity : null;
            }
        }

        return found;
    }

    private bool IsWithArticle(Mention mention) =>
        mention.First == mention.NameFirst && words.Is(mention.First - 1, WordClass.Definite)
        && (words.Letters(mention.First - 1) is "the" || (words[mention.First - 1].IsOpening && !MediaNames.Has(words.Letters(mention.First))));

    /// <summary>"The Post" at the head of a sentence: whether its article belongs to the name is told by "the Post" elsewhere.</summary>
    public bool IsOpeningMedium(Mention mention) =>
        mention.Parts.Length == 1 && mention.First == mention.NameFirst && words.IsWord(mention.First - 1) && words.Letters(mention.First - 1) is "The" && words[mention.First - 1].IsOpening
        && MediaNames.Has(words.Letters(mention.First)) && !words[mention.First].Has(WordForm.AllCapitals);

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
