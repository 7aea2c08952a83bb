using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Roles;

/// <summary>How well those in focus fit a phrase by what the article tells beside their names: their country, club, firm and party.</summary>
internal sealed class FocusFit
{
    /// <summary>How many times as much as anybody else somebody counts beside whose name the phrase's own words stand; set by hand.</summary>
    private const double Agreement = 3;

    private readonly WordSequence words;
    private readonly Affiliations affiliations;
    private readonly Lexeme? role;
    private readonly List<int> names = [];

    /// <param name="words">The article's words.</param>
    /// <param name="affiliations">Where people belong.</param>
    /// <param name="first">The first word of the phrase.</param>
    /// <param name="head">The word of its role, or its first word.</param>
    /// <param name="end">One past its last word.</param>
    /// <param name="role">Its role, or null.</param>
    public FocusFit(WordSequence words, Affiliations affiliations, int first, int head, int end, Lexeme? role)
    {
        (this.words, this.affiliations, this.role) = (words, affiliations, role);
        for (var i = first + 1; i < (role is null ? end : head); i++)
        {
            if (words[i].IsCapital)
            {
                names.Add(i);
                Nation = Nation < 0 ? Nations.Of(words.Letters(i)) : Nation;
            }

            IsPast |= RoleNouns.IsPast(words.Letters(i));
        }

        // Where somebody was before does not stand beside his name.
        if (IsPast)
        {
            names.Clear();
        }
    }

    /// <summary>Whether it says what somebody was before: "former".</summary>
    public bool IsPast { get; }

    /// <summary>The country of the phrase, or -1.</summary>
    public int Nation { get; } = -1;

    /// <summary>What its role tells.</summary>
    public Sex Sex => role?.RoleSex ?? Sex.Unknown;

    /// <summary>Whether one of the phrase's capitalised words stands beside somebody's name.</summary>
    public bool Agrees(Entity entity) => names.Exists(word => affiliations.Has(entity, word));

    /// <summary>1 where nothing is known, more where the words agree, 0 for somebody of another country or party or with the same office elsewhere.</summary>
    public double Weigh(Entity entity)
    {
        if (Agrees(entity))
        {
            return Agreement;
        }

        return (Nation >= 0 && affiliations.HasOtherNation(entity, Nation)) || (role is not null && (IsOfAnotherParty(entity) || (names.Count > 0 && HoldsElsewhere(entity)))) ? 0 : 1;
    }

    private bool IsOfAnotherParty(Entity entity) =>
        RoleNouns.IsPartyMember(role!) && entity.Roles.Exists(fact => fact.Role != role && RoleNouns.IsPartyMember(fact.Role));

    // "the Hull manager" is not Leeds manager Jane Roe.
    private bool HoldsElsewhere(Entity entity) =>
        !RoleNouns.IsFigure(role!) && entity.Roles.Exists(fact => fact.Role == role && words.HasCapital(fact.First, fact.End));
}
