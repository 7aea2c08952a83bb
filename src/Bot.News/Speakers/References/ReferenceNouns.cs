using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Nouns that stand for what was named before, with their sorts.</summary>
internal static class ReferenceNouns
{
    /// <summary>The kind of documents with which somebody goes to court.</summary>
    public const string Lawsuit = "lawsuit";

    private static readonly string[][] Lines = [.. WordList.Lines("Speakers.Lexicon.reference-nouns.txt").Select(line => line.Split(' '))];

    private static readonly WordTable Nouns = new([.. Lines.Select(line => line[0])]);

    private static readonly AnaphorSort[] Sorts = [.. Lines.Select(line => Enum.Parse<AnaphorSort>(line[1]))];

    private static readonly string?[] Kinds = [.. Lines.Select(line => line.Length > 2 ? line[2] : null)];

    /// <summary>The sort of a noun, in any case; <see cref="AnaphorSort.Other"/> where the list does not have it.</summary>
    public static AnaphorSort SortOf(ReadOnlySpan<char> noun) => Nouns.Find(noun) is >= 0 and var place ? Sorts[place] : AnaphorSort.Other;

    /// <summary>The noun of its kind for that of a document ("suit": lawsuit); else null.</summary>
    public static string? DocumentKind(ReadOnlySpan<char> noun) => Nouns.Find(noun) is >= 0 and var place ? Kinds[place] : null;

    /// <summary>Whether it is a noun for a newspaper, channel or site.</summary>
    public static bool IsMedium(ReadOnlySpan<char> noun) => SortOf(noun) == AnaphorSort.Medium;

    /// <summary>Whether somebody puts it out: a statement, a report, a website.</summary>
    public static bool IsPublished(ReadOnlySpan<char> noun) => SortOf(noun) is AnaphorSort.Document or AnaphorSort.Medium;
}
