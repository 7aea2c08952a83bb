using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Entities;

/// <summary>A name where it stands in the text.</summary>
internal sealed class Mention
{
    /// <summary>The first word of the mention, titles included, as an index into the words.</summary>
    public required int First { get; init; }

    /// <summary>The first word of the name itself.</summary>
    public required int NameFirst { get; init; }

    /// <summary>One past the last word of the name.</summary>
    public required int End { get; init; }

    /// <summary>The name as shown; includes a title only where it is part of the name ("Pope Francis").</summary>
    public required TextSpan Name { get; init; }

    /// <summary>The words of the name in lower case without diacritics, particles included.</summary>
    public required string[] Parts { get; init; }

    public required MentionKind Kind { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Whether the name opens with a title of address: "Mr", "Sen."</summary>
    public bool HasHonorific { get; init; }

    /// <summary>In a line set in title case, where capitals tell nothing.</summary>
    public bool InHeadline { get; init; }

    /// <summary>Whether "Jr" or a number follows the name.</summary>
    public bool IsJunior { get; init; }

    public TextSpan? Description { get; set; }

    /// <summary>The roles that stand beside the name, with the words they were read from.</summary>
    public List<RoleFact> Roles { get; } = [];

    public Entity? Entity { get; set; }
}
