namespace Bot.News.Answers.Asking;

/// <summary>What a sentence says that the question does not, in terms; see <see cref="AnswerShapes.Read"/>.</summary>
/// <param name="words">How many words the sentence has.</param>
internal sealed class SentenceContent(int words)
{
    /// <summary>Of a sentence that was not read yet.</summary>
    public static SentenceContent None { get; } = new(0);

    public AnswerShape Shape { get; set; }

    /// <summary>All its words.</summary>
    public HashSet<int> Words { get; } = new(words);

    /// <summary>Those of its words that are of the wanted kind: each may be the answer.</summary>
    public HashSet<int> Answers { get; } = [];
}
