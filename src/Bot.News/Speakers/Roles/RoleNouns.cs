using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Roles;

/// <summary>What the noun of a role tells of those who have it.</summary>
internal static class RoleNouns
{
    /// <summary>Roles of people whom articles do not name: such a phrase stays as it is.</summary>
    private static readonly WordTable Anonymous = WordList.Table("Speakers.Lexicon.anonymous-roles.txt");

    /// <summary>Roles by which an article calls the one it is about again and again.</summary>
    private static readonly WordTable Figures = WordList.Table("Speakers.Lexicon.public-figures.txt");

    /// <summary>Words that make an office another one: "the shadow chancellor" is not the chancellor.</summary>
    private static readonly WordTable OtherOffices = WordList.Table("Speakers.Lexicon.other-offices.txt");

    private static readonly WordTable Headships = WordList.Table("Speakers.Lexicon.headships.txt");

    private static readonly WordTable Parties = WordList.Table("Speakers.Lexicon.party-members.txt");

    /// <summary>Whether articles mostly leave people in the role without a name: "an official", "a resident".</summary>
    public static bool IsAnonymous(Lexeme role) => Anonymous.Contains(role.Form);

    /// <summary>Whether artists and athletes are called by the role.</summary>
    public static bool IsFigure(Lexeme role) => Figures.Contains(role.Form);

    /// <summary>Whether the word makes an office another one: "former", "shadow".</summary>
    public static bool IsOtherOffice(ReadOnlySpan<char> word) => OtherOffices.Contains(word);

    /// <summary>Whether the word of a role means several people: "the witnesses", not "the witness" or "the boss".</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith("s") && !word.EndsWith("ss");

    /// <summary>Whether the role is to belong to a party: "the Democrat".</summary>
    public static bool IsPartyMember(Lexeme role) => Parties.Contains(role.Form);

    /// <summary>Whether a word, in lower case, is the name of a party: "tories", "labour".</summary>
    public static bool IsParty(string word) =>
        word is "labour" or "labor" or "tories" || (word.EndsWith('s') && Parties.Contains(word.AsSpan(0, word.Length - 1)));

    /// <summary>Whether the noun is that of several people in a role: "doctors".</summary>
    public static bool IsOfSeveral(ReadOnlySpan<char> noun) => noun.EndsWith("s") && NameLexicon.Find(noun[..^1]) is { } one && one.Is(WordClass.Role);

    /// <summary>Whether two roles are the same, or one is a sort of the other.</summary>
    public static bool IsKin(Lexeme one, Lexeme other) =>
        one == other || Array.IndexOf(one.Meanings, other.Form) >= 0 || Array.IndexOf(other.Meanings, one.Form) >= 0;

    /// <summary>Whether there are always several: "the candidate".</summary>
    public static bool IsCandidate(Lexeme role) => role.Form is "nominee" or "candidate" or "contender" or "hopeful" or "front-runner" or "frontrunner";

    /// <summary>Whether the word says that somebody no longer has a role.</summary>
    public static bool IsPast(ReadOnlySpan<char> word) => word is "former" or "ex" or "retired" || word.StartsWith("ex-");

    /// <summary>Whether it is an office, which tells its holder from the holders of others; no party and no "star".</summary>
    public static bool IsOffice(RoleFact fact) => !IsPartyMember(fact.Role) && !IsFigure(fact.Role) && !IsCandidate(fact.Role);

    /// <summary>Whether whoever leads anything may be called so: "the boss".</summary>
    public static bool IsAnyHead(Lexeme role) => role.Form is "leader" or "boss" or "chief" or "head" or "supremo";

    /// <summary>Whether whoever has the role leads something.</summary>
    public static bool IsHeadship(Lexeme role) => Headships.Contains(role.Form);

    /// <summary>Whether it is held for a place, which often stands outside the words beside the name: "the Vermont senator".</summary>
    public static bool IsLocal(Lexeme role) => Array.IndexOf(role.Meanings, "lawmaker") >= 0 || role.Form is "mayor" or "governor" or "gov" or "native" or "lawmaker";

    /// <summary>Whether the word beside a role says what somebody has done or how old he is: "57-year-old", "two-time", "Oscar-winning".</summary>
    public static bool IsRecord(ReadOnlySpan<char> word) =>
        word.EndsWith("-year-old") || word.EndsWith("-time") || word.EndsWith("-winning") || word.EndsWith("-nominated");

    /// <summary>Whether somebody may have the role, by what both tell of the sex.</summary>
    public static bool SexAgrees(Lexeme role, Entity entity) =>
        role.RoleSex == Sex.Unknown || entity.Sex == Sex.Unknown || role.RoleSex == entity.Sex;
}
