using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>
/// Whom an office means in the opening of a report that has just named its holder without it: "Jane Roe has attacked the plan. The prime minister
/// told MPs".
/// </summary>
internal sealed class JustNamed(WordSequence words, List<Mention> mentions)
{
    /// <summary>The one who leads the sentence before or speaks in it, where the office says no more of its holder; or null.</summary>
    /// <param name="source">A quotation's source without a name.</param>
    /// <param name="role">The office.</param>
    /// <param name="sentence">Its sentence, or that in which the words before it begin that are said.</param>
    /// <param name="quote">The quotation's place among the quotations.</param>
    public Entity? Find(SourceHead source, Lexeme role, int sentence, int quote)
    {
        for (var i = source.First + 1; i < source.End; i++)
        {
            if (words[i].IsMark || words[i].IsCapital || words[i].IsPossessive || words[i].Is(WordClass.Preposition) || RoleNouns.IsOtherOffice(words.Letters(i)))
            {
                return null;
            }
        }

        Entity? found = null, other = null;
        for (var at = 0; at < mentions.Count && mentions[at].First < source.First; at++)
        {
            if (mentions[at] is { Entity: { Kind: MentionKind.Person } entity, InHeadline: false } && entity != found && entity != other
                && (entity.LedSentence == sentence - 1 || entity.SpokeIn == sentence - 1))
            {
                (other, found) = (found, entity);
            }
        }

        if (other is not null)
        {
            // "Paul Stone will run again, Jane Roe has said": rather the one who speaks.
            found = (other.SpokeIn == sentence - 1, found!.SpokeIn == sentence - 1) switch { (true, false) => other, (false, true) => found, _ => null };
        }

        return found is { Roles.Count: 0 } && found.NamedInQuote != quote && !RoleNouns.IsFigure(role) && RoleNouns.SexAgrees(role, found) ? found : null;
    }
}
