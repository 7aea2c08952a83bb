using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>Where people belong, by the words beside their names: "Hull's Jane Roe", "the Spaniard Juan Roe", "Jane Roe of Spain".</summary>
internal sealed class Affiliations(WordSequence words)
{
    /// <summary>How many mentions are looked at, and how many words before and behind each.</summary>
    private const int MostMentions = 16, Before = 6, Behind = 3;

    /// <summary>Whether a word of a phrase, or another one for the same country, stands beside somebody's name.</summary>
    public bool Has(Entity entity, int word) => Find(entity, word, Nations.Of(words.Letters(word))) == Relation.Same;

    /// <summary>Whether the words beside somebody's name tell of another country only.</summary>
    public bool HasOtherNation(Entity entity, int nation) => Find(entity, -1, nation) == Relation.Other;

    private enum Relation
    {
        None,
        Other,
        Same,
    }

    private Relation Find(Entity entity, int word, int nation)
    {
        var found = Relation.None;
        foreach (var fact in entity.Roles)
        {
            found = Larger(found, Compare(fact.First, fact.End, word, nation));
        }

        for (var i = 0; i < Math.Min(entity.Mentions.Count, MostMentions) && found != Relation.Same; i++)
        {
            var mention = entity.Mentions[i];
            found = Larger(found, Compare(FirstBeside(mention), mention.NameFirst, word, nation));
            if (words.IsMark(mention.End, '(') || (words.IsWord(mention.End) && words.Letters(mention.End) is "of" or "from"))
            {
                found = Larger(found, Compare(mention.End + 1, Math.Min(words.Count, mention.End + 1 + Behind), word, nation));
            }
        }

        return found;
    }

    private static Relation Larger(Relation one, Relation other) => one > other ? one : other;

    private Relation Compare(int first, int end, int word, int nation)
    {
        var found = Relation.None;
        for (var i = first; i < end && !(words[i].IsMark && i > first); i++)
        {
            if (!words[i].IsCapital)
            {
                continue;
            }

            var other = Nations.Of(words.Letters(i));
            if (nation >= 0 && other >= 0)
            {
                found = Larger(found, other == nation ? Relation.Same : Relation.Other);
            }
            else if (word >= 0 && words.Letters(i).Equals(words.Letters(word), StringComparison.OrdinalIgnoreCase))
            {
                found = Relation.Same;
            }
        }

        return found;
    }

    // The words that lead up to a name with no verb among them.
    private int FirstBeside(Mention mention)
    {
        var first = mention.NameFirst;
        while (first > 0 && first > mention.NameFirst - Before && words.IsWord(first - 1) && words[first - 1].Sentence == words[mention.NameFirst].Sentence
            && !words[first - 1].Is(WordClass.Function) && (words[first - 1].IsCapital || words[first - 1].Has(WordForm.Number) || words.RoleAt(first - 1) is not null))
        {
            first--;
        }

        return first;
    }
}
