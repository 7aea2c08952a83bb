using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Which sentences, in which order.</summary>
public static class Summary
{
    public static SummaryAnswer Answer(IndexSnapshot index, SummaryQuestion question) =>
        new(index.Counts.Articles, [], null);

    /// <summary>The sentences that sum one article up, in reading order.</summary>
    public static ImmutableArray<TextSpan> Of(Document document, int sentences) =>
        document.Sentences.Length <= sentences ? document.Sentences : document.Sentences[..sentences];
}
