using System.Collections.Immutable;
using Bot.Chat.Replies;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;

namespace Bot.Chat.Following;

/// <summary>New articles as one message: the passages that they are told for, of several articles one each.</summary>
internal static class FollowReply
{
    /// <summary>How many passages of an article are shown that comes alone.</summary>
    private const int MostOfOne = 3;

    /// <summary>How many articles are shown.</summary>
    private const int MostArticles = 8;

    /// <summary>The message, or null where the articles hold nothing that the channel follows (any more).</summary>
    /// <param name="follows">What the channel follows.</param>
    /// <param name="index">A snapshot that has the articles.</param>
    /// <param name="articles">The articles.</param>
    public static Reply? Of(IReadOnlyList<Follow> follows, IndexSnapshot index, IReadOnlyList<Document> articles)
    {
        var found = Found(follows, new Arrivals(index, articles));
        var count = found.Sum(one => one.Articles.Count);
        if (count == 0)
        {
            return null;
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (count > 1)
        {
            blocks.Add(new HeadingBlock($"{Counting.Articles(count)} came in"));
        }

        blocks.AddRange(Blocks(found, count == 1 ? MostOfOne : 1));
        if (count > MostArticles)
        {
            blocks.Add(TextBlock.Of($"… and {Counting.Articles(count - MostArticles)} more."));
        }

        blocks.Add(TextBlock.Of(Run.Code("/following"), " shows what this channel follows."));
        return new Reply(blocks.ToImmutable(), [.. Actions(found, count)]);
    }

    /// <summary>Each article once, under the first that it is told for.</summary>
    private static List<(Follow Follow, List<List<Passage>> Articles)> Found(IReadOnlyList<Follow> follows, Arrivals arrivals)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. follows
                .Select(follow => (follow, arrivals.Find(follow.By, follow.About)
                    .GroupBy(passage => passage.Article.Id)
                    .Where(article => shown.Add(article.Key))
                    .Select(article => article.ToList())
                    .ToList()))
                .Where(one => one.Item2.Count > 0),
        ];
    }

    private static IEnumerable<Block> Blocks(List<(Follow Follow, List<List<Passage>> Articles)> found, int mostOfOne)
    {
        var room = MostArticles;
        foreach (var (follow, articles) in found.TakeWhile(_ => room > 0))
        {
            yield return new HeadingBlock($"New: {Refusals.Short(follow.InWords)}");
            foreach (var passage in articles.Take(room).SelectMany(article => article.Take(mostOfOne)))
            {
                yield return PassageBlocks.Of(passage);
            }

            room -= articles.Count;
        }
    }

    private static IEnumerable<ReplyAction> Actions(List<(Follow Follow, List<List<Passage>> Articles)> found, int count)
    {
        if (found is [{ Follow.By: { } by }])
        {
            yield return new ReplyAction("More from this speaker", Invocation.Of("quotes", ("by", by)));
        }

        if (count == 1)
        {
            yield return new ReplyAction("Sum up the article", Invocation.Of("summary", ("about", found[0].Articles[0][0].Article.Id)));
        }
    }
}
