using Bot.News.Reading.Pages;

namespace Bot.Benchmarks.Pages;

/// <summary>What is known of a page's article.</summary>
internal interface IPageTruth
{
    /// <summary>Whether a block is of the article, or null where that is not known.</summary>
    bool? IsArticle(PageBlock block);

    /// <summary>How much of what was found is right, of what was found, and of what there is.</summary>
    (int Hits, int Found, int Wanted) Count(string text);
}
