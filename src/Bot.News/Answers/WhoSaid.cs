using Bot.News.Index;

namespace Bot.News.Answers;

/// <summary>Who said it: the quotation whose wording comes nearest.</summary>
public static class WhoSaid
{
    public static WhoSaidAnswer Answer(IndexSnapshot index, WhoSaidQuestion question) =>
        new(index.Counts.Articles, WhoSaidOutcome.Nobody, [], []);
}
