using Bot.News;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Tests.Storage;

/// <summary>Articles in numbers that are worth saving an index of, without quotations, which take time to find.</summary>
internal static class LargeNews
{
    /// <summary>How many come at a time.</summary>
    public const int Articles = 1_200;

    /// <summary>Adds as many again, and waits until nothing is left to merge.</summary>
    public static void AddTo(NewsIndex index, int batch)
    {
        index.Publish(builder =>
        {
            for (var i = 0; i < Articles; i++)
            {
                builder.Add(Document(batch, i));
            }
        });
        SpinWait.SpinUntil(() => index.Image() is not null);
    }

    private static Document Document(int batch, int number)
    {
        var article = new Article($"{batch}-{number}", $"Bridge number {number} is mended. So says report {batch}, which is {number * batch} pages long.");
        var paragraphs = Paragraphs.Of(article);
        return new Document(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs), []);
    }
}
