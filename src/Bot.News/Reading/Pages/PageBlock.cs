namespace Bot.News.Reading.Pages;

/// <summary>Text of a page that stands together: a paragraph, a heading, a list item, a cell.</summary>
/// <param name="Text">White space folded; a line break where the page has one.</param>
/// <param name="LinkLength">How many UTF-16 code units of it are links.</param>
/// <param name="Parent">The innermost block-level element.</param>
internal sealed record PageBlock(string Text, int LinkLength, PageNode Parent)
{
    public int Words { get; } = CountWords(Text);

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    /// <summary>Whether it looks like a paragraph of prose whoever it belongs to.</summary>
    public bool IsProse => Text.Length >= MostShort && LinkDensity < 0.5;

    /// <summary>How much the block speaks for being part of the article: a log-odds ratio.</summary>
    public double Score { get; set; }

    /// <summary>What its score weighs in the choice of a container: the words, so that a hundred links do not outweigh a paragraph.</summary>
    public double Weight => Math.Min(Text.Length, MostWeight);

    /// <summary>Texts below this many UTF-16 code units are headings, labels and links as often as prose.</summary>
    public const int MostShort = 80;

    private const int MostWeight = 1000;

    private static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return words;
    }
}
