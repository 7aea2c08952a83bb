using Bot.News.Speakers.Entities;

namespace Bot.News.Speakers.Sources;

internal enum SourceKind : byte
{
    /// <summary>Nothing that could be anybody.</summary>
    None,

    /// <summary>A pronoun, relative ones included: "he", "who".</summary>
    Pronoun,

    /// <summary>A name: "Iran's Foreign Minister Javad Zarif".</summary>
    Name,

    /// <summary>A definite phrase or bare role that may name somebody named before: "the spokesman", "his wife".</summary>
    Definite,

    /// <summary>Anybody else, as the article has it: "two officials", "a resident".</summary>
    Other,
}

/// <summary>What a source comes down to: its kind and the words that hold it.</summary>
/// <param name="Kind">What sort of phrase it is.</param>
/// <param name="First">The first word of the phrase.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Name">The name, for <see cref="SourceKind.Name"/>.</param>
internal readonly record struct SourceHead(SourceKind Kind, int First, int End, Mention? Name = null);
