using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.References;
using Bot.News.Speakers.Sources;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>Whom a definite phrase means ("the spokesman", "the Texas senator", "his wife"): somebody introduced in that role.</summary>
internal sealed class RoleReference
{
    /// <summary>What speaks against somebody whom the words of the quotation name: more than the same office speaks for him.</summary>
    private const double NamedDoubt = 2.6;

    /// <summary>More than any article introduces; the rest are not looked at.</summary>
    private const int MostHolders = 400;

    private readonly WordSequence words;
    private readonly Discourse discourse;
    private readonly List<Entity> holders;
    private readonly RoleFit fit;
    private readonly RoleInFocus inFocus;

    public RoleReference(WordSequence words, EntityGrouper entities, Discourse discourse)
    {
        this.words = words;
        this.discourse = discourse;
        holders = [.. entities.Entities.Where(entity => (entity.Kind == MentionKind.Person || entity is { Kind: MentionKind.Unknown, IsSurelyPerson: true }) && entity.Roles.Count > 0).Take(MostHolders)];
        fit = new RoleFit(words, discourse);
        inFocus = new RoleInFocus(words, discourse, holders);
    }

    /// <summary>Whether somebody without a name has been given the role before.</summary>
    public bool IsSeen(Lexeme role) => discourse.HasSeen(role);

    /// <summary>How well somebody fits the role of an anaphor: 0 not at all, about 1 a kindred role, about 2 the same.</summary>
    public double Fit(Entity entity, in Anaphor anaphor) =>
        anaphor.Role is { } role ? fit.Of(entity, role, anaphor.First, anaphor.Noun, anaphor.End) : 0;

    /// <summary>What a source without a name says of a person; null for things.</summary>
    public Lexeme? RoleOf(SourceHead source) => words.RoleHead(source.First, source.End) is >= 0 and var head ? words.RoleAt(head) : null;

    /// <summary>Whether somebody has the role of a source, or one akin to it, and nothing that disagrees with its other words.</summary>
    public bool Holds(Entity entity, SourceHead source) =>
        words.RoleHead(source.First, source.End) is >= 0 and var head && fit.Of(entity, words.RoleAt(head)!, source.First, head, source.End) > 0;

    /// <summary>Gives somebody the role of a source, so that the same words mean him again.</summary>
    public void Give(Entity entity, SourceHead source)
    {
        if (RoleOf(source) is { } role && !entity.Roles.Exists(fact => fact.Role == role))
        {
            entity.Roles.Add(new RoleFact(role, source.First, source.End));
            if (!holders.Contains(entity))
            {
                holders.Add(entity);
            }
        }
    }

    /// <summary>The one person of the article who fits the phrase, or null.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations: whom its words name seldom says them.</param>
    public Entity? Find(int first, int end, int quote = Salience.NoQuote)
    {
        var head = words.RoleHead(first, end);
        if (head < 0)
        {
            return null;
        }

        var role = words.RoleAt(head)!;
        Entity? best = null;
        var bestScore = 0.0;
        var ties = 0;
        foreach (var entity in holders)
        {
            if (!RoleNouns.SexAgrees(role, entity))
            {
                continue;
            }

            var score = fit.Of(entity, role, first, head, end);
            if (score <= 0)
            {
                continue;
            }

            score -= quote != Salience.NoQuote && entity.NamedInQuote == quote ? NamedDoubt : 0;
            if (score <= 0)
            {
                continue;
            }

            score += Math.Min(0.9, discourse.Salience.Of(entity, words[first].Sentence) * 0.4);
            ties = score == bestScore ? ties + 1 : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        return ties == 0 ? best : null;
    }

    /// <summary>Whoever the article is about just now, for a role that nobody fits; or null.</summary>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="quote">The quotation whose source it is, by its place among the quotations.</param>
    /// <param name="sentence">The sentence in which it stands, or that in which the words before it begin that are said.</param>
    public Entity? FindInFocus(int first, int end, int quote, int sentence) => inFocus.Find(first, end, quote, sentence);
}
