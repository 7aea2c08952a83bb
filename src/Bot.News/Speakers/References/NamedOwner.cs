using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Whose a thing is by the names inside the words for it: "the Rutania government" is not that of any other land, "the ROE board" none but Roe's.</summary>
internal sealed class NamedOwner(WordSequence words, List<Mention> mentions)
{
    /// <summary>Whether the words have a name, and something is of another.</summary>
    public bool Excludes(in Anaphor anaphor, Entity entity)
    {
        if (anaphor.Sort is AnaphorSort.Person || !anaphor.IsDescription || !words.HasCapital(anaphor.First + 1, anaphor.Noun))
        {
            return false;
        }

        var isNamed = false;
        for (var at = MentionList.At(mentions, anaphor.First + 1); at < mentions.Count && mentions[at].First < anaphor.Noun; at++)
        {
            var mention = mentions[at];
            if (words.Letters(mention.First) is "TV" && mention.Parts.Length == 1)
            {
                continue;
            }

            if (anaphor.Sort == AnaphorSort.Government && mention.Kind is MentionKind.Place or MentionKind.People)
            {
                isNamed |= !IsGovernmentOf(mention, entity, words.Letters(anaphor.Noun));
                continue;
            }

            if (mention.Entity == entity || SharesWord(mention, entity) || MayBeShort(mention, entity))
            {
                return false;
            }

            isNamed |= mention.Kind is MentionKind.Organisation or MentionKind.Person or MentionKind.Unknown or MentionKind.Account && !words[mention.End - 1].IsPossessive;
        }

        return isNamed;
    }

    private static bool SharesWord(Mention mention, Entity entity) => Array.Exists(mention.Parts, part => Array.IndexOf(entity.Fullest.Parts, part) >= 0);

    // "the ROE complaint" may be that of the Rutania Office of Energy.
    private bool MayBeShort(Mention mention, Entity entity) =>
        mention.Parts is [var letters] && words[mention.NameFirst].Has(WordForm.AllCapitals) && entity.Fullest.Parts is [var opening, _, ..] && opening[0] == letters[0];

    // "the Spanish government" may be Spain or the Spanish Government, no Spanish Institute.
    private bool IsGovernmentOf(Mention mention, Entity entity, ReadOnlySpan<char> noun)
    {
        var nation = Nations.Of(words.Letters(mention.NameFirst));
        return (entity.Kind is MentionKind.Place or MentionKind.People || NameWords.Has(entity.Fullest.Parts, noun))
            && (mention.Entity == entity || SharesWord(mention, entity) || (nation >= 0 && Array.Exists(entity.Fullest.Parts, part => Nations.Of(part) == nation)));
    }
}
