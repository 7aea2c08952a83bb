using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>
/// What settles that a description means the likeliest body where its score is little below that of the words as written: its name has
/// a word of theirs ("the tax office", the National Tax Agency), or it is a group or a firm that has spoken.
/// </summary>
internal sealed class CloseCall(WordSequence words)
{
    /// <summary>How much less than the words as written the body may score; set by hand.</summary>
    public const float Leeway = 0.8f;

    /// <summary>Whether the body is meant.</summary>
    /// <param name="entity">The likeliest candidate.</param>
    /// <param name="anaphor">The description.</param>
    /// <param name="before">Whose the quotation before is.</param>
    public bool Settles(Entity entity, in Anaphor anaphor, Entity? before) =>
        entity.Kind == MentionKind.Organisation && !anaphor.IsOwned && anaphor.End == anaphor.Noun + 1 && !words.HasCapital(anaphor.First + 1, anaphor.Noun)
        && anaphor.Sort switch
        {
            AnaphorSort.Company => entity.SpokeIn >= 0,
            AnaphorSort.Group => (entity == before && entity.SpokeIn >= anaphor.Sentence - 1 && !MediaNames.HasAny(entity.Fullest.Parts)) || SharesWord(entity, anaphor),
            AnaphorSort.Agency => SharesWord(entity, anaphor),
            _ => false,
        };

    // Of these a story names several.
    private bool SharesWord(Entity entity, in Anaphor anaphor)
    {
        var noun = words.Letters(anaphor.Noun);
        if (noun is "court" or "department" or "ministry")
        {
            return false;
        }

        for (var i = anaphor.First + 1; i <= anaphor.Noun; i++)
        {
            if (NameWords.Has(entity.Fullest.Parts, words.Letters(i)))
            {
                return true;
            }
        }

        return anaphor.Sort == AnaphorSort.Group && NounNames.Knows(noun) && NounNames.Fit(noun, entity.Fullest.Parts);
    }
}
