using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Sources;

/// <summary>Finds the institution whose name a phrase repeats in small letters: "the sheriff's office" is "the Roe County Sheriff's Office", "the health ministry" the Health Ministry.</summary>
internal sealed class CommonNounName(WordSequence words, EntityGrouper entities)
{
    /// <summary>How many words of the name the phrase repeats: one alone tells too little.</summary>
    private const int Fewest = 2, Most = 5;

    /// <summary>The one institution whose name ends so; null where none does, or several.</summary>
    public Entity? Find(SourceHead source)
    {
        var count = source.End - source.First - 1;
        if (count is < Fewest or > Most || !words[source.First].Is(WordClass.Definite) || words.RoleAt(source.End - 1) is not null)
        {
            return null;
        }

        for (var i = source.First + 1; i < source.End; i++)
        {
            if (words[i].IsMark || words[i].IsCapital || words[i].Is(WordClass.Preposition))
            {
                return null;
            }
        }

        Entity? found = null;
        foreach (var entity in entities.With(NameFolding.Fold(words.Letters(source.End - 1))))
        {
            if (entity.Kind == MentionKind.Organisation && entity != found && Ends(entity.Fullest.Parts, source, count))
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

    private bool Ends(string[] name, SourceHead source, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            if (name.Length < i || name[^i] != NameFolding.Fold(words.Letters(source.End - i)))
            {
                return false;
            }
        }

        return true;
    }
}
