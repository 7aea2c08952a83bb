using Bot.News.Text;

namespace Bot.News.Wording;

/// <summary>One of the words that somebody remembers.</summary>
/// <param name="Folded">As <see cref="Text.Terms"/> folds it.</param>
/// <param name="Word">Its number in the vocabulary, or none.</param>
/// <param name="Term">The number of its stem, or none.</param>
/// <param name="Mask">Which letters it has.</param>
/// <param name="Weight">How much it would surprise to meet it by chance, in nats: minus the logarithm of its share of all words.</param>
internal readonly record struct RememberedWord(string Folded, int Word, int Term, uint Mask, float Weight)
{
    /// <summary>Whether it is "not" or has it in it: "don't".</summary>
    public bool IsNegation { get; } = WordSimilarity.IsNegation(Folded);

    /// <summary>Whether it carries a topic.</summary>
    public bool IsContent { get; } = !StopWords.Contains(Folded);
}
