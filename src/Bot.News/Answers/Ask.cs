using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>The sentences that answer a question best.</summary>
public static class Ask
{
    public static AskAnswer Answer(IndexSnapshot index, AskQuestion question) =>
        new(index.Counts.Articles, [], [], []);
}
