using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>Two or more names that stand joined in the text: "Jane Roe and Paul Stone", "Hale, Roe Motors and Poe".</summary>
/// <param name="Members">Who is named, in the order of the text.</param>
/// <param name="Name">From the first name to the last.</param>
/// <param name="First">The first word of the first mention.</param>
/// <param name="End">One past the last word of the last name.</param>
/// <param name="Noun">The word before the names, with or without a comma, which may tell what they are: "the reporters, Jane Roe and Paul Stone".</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsSubject">Whether it opens its sentence, or a verb follows.</param>
/// <param name="IsOpen">Whether there are others whom it does not name: "such as Roe and Poe".</param>
/// <param name="IsInFull">Whether one of the names has more than one word.</param>
internal sealed record NameList(Entity[] Members, TextSpan Name, int First, int End, int Noun, int Sentence, bool IsSubject, bool IsOpen, bool IsInFull)
{
    /// <summary>Whether all are people.</summary>
    public bool IsOfPeople => Array.TrueForAll(Members, member => member.Kind == MentionKind.Person);

    /// <summary>Whether all are places: countries that speak.</summary>
    public bool IsOfPlaces => Array.TrueForAll(Members, member => member.Kind == MentionKind.Place);

    /// <summary>Whether all may be firms, groups or offices: nothing makes a person of any of them.</summary>
    public bool IsOfBodies => Array.TrueForAll(Members, MayBeBody);

    /// <summary>Whether all are of one kind.</summary>
    public bool IsOfOneKind => IsOfPeople || IsOfBodies || IsOfPlaces;

    /// <summary>Whether all may be firms and one of them surely is.</summary>
    public bool IsSurelyOfBodies => IsOfBodies && Array.Exists(Members, member => member.Kind == MentionKind.Organisation);

    /// <summary>Whether both are the same, in whatever order.</summary>
    public bool IsSame(NameList other) => Members.Length == other.Members.Length && Array.TrueForAll(Members, member => Array.IndexOf(other.Members, member) >= 0);

    private static bool MayBeBody(Entity entity) =>
        entity.Kind is MentionKind.Organisation or MentionKind.People or MentionKind.Unknown || entity is { Kind: MentionKind.Person, Sex: Words.Sex.Unknown, Roles.Count: 0 };
}
