using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>What a person said.</summary>
public static class QuotesBy
{
    public static QuotesAnswer Answer(IndexSnapshot index, QuotesQuestion question) =>
        new(index.Counts.Articles, null, [], []);
}
