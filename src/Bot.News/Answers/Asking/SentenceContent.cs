namespace Bot.News.Answers.Asking;

/// <summary>What a sentence says that the question does not, in terms; see <see cref="AnswerShapes.Read"/>.</summary>
internal sealed class SentenceContent
{
    public AnswerShape Shape { get; set; }

    /// <summary>All its words.</summary>
    public HashSet<int> Words { get; } = [];

    /// <summary>Those of its words that are of the wanted kind: each may be the answer.</summary>
    public HashSet<int> Answers { get; } = [];
}
