using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>Roles in the plural that people have together: "Sens. Jane Roe (Ohio), Ann Poe and Tom Hale", "senators Roe and Hale".</summary>
internal sealed class SharedRoles(WordSequence words)
{
    /// <summary>How many people one role introduces.</summary>
    private const int MostPeople = 8;

    private readonly NounPhrases phrases = new(words);

    /// <summary>Gives each name of such a list the role of the first.</summary>
    /// <param name="mentions">The names of the article, with the roles that stand beside each.</param>
    public void Share(List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (mentions[i].Roles.Count > 0 && Plural(mentions[i]) is { } fact && LastOf(mentions, i) is var last)
            {
                for (var at = i + 1; at <= last; at++)
                {
                    mentions[at].Kind = MentionKind.Person;
                    mentions[at].Roles.Add(fact);
                }
            }
        }
    }

    // The role that stands in the plural right before the name or in its title.
    private RoleFact? Plural(Mention mention)
    {
        var noun = mention.NameFirst - 1;
        if (noun < 0 || words.RoleAt(noun) is not { } role || !words.Letters(noun).EndsWith("s") || role.Form is "boss")
        {
            return null;
        }

        var at = mention.Roles.FindIndex(fact => fact.Role == role);
        return at >= 0 ? mention.Roles[at] : null;
    }

    // The last name of the list that "and" closes; the first where there is none.
    private int LastOf(List<Mention> mentions, int first)
    {
        for (var at = first; at < first + MostPeople && at + 1 < mentions.Count && mentions[at + 1] is { Kind: MentionKind.Person or MentionKind.Unknown } next; at++)
        {
            var join = phrases.SkipParenthesis(mentions[at].End);
            var comma = words.IsMark(join, ',');
            var and = words.Is(comma ? join + 1 : join, WordClass.And);
            if (next.First != join + (comma ? 1 : 0) + (and ? 1 : 0) || !(comma || and))
            {
                return first;
            }

            if (and)
            {
                return at + 1;
            }
        }

        return first;
    }
}
