using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>The newest or best-matching articles.</summary>
public static class ArticlesAbout
{
    public static ArticlesAnswer Answer(IndexSnapshot index, ArticlesQuestion question) =>
        new(index.Counts.Articles, []);
}
