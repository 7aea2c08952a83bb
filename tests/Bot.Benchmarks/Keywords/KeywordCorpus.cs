using Bot.Benchmarks.Fitting;
using Bot.News;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.Benchmarks.Keywords;

/// <summary>The articles of the measurements of the keyword index.</summary>
internal static class KeywordCorpus
{
    public const int GeneratedArticles = 10_000;
    public const int GeneratedWords = 1_200;
    public const int Seed = 1;

    /// <summary>Reads articles, or makes them.</summary>
    /// <param name="path">JSON lines, packed or not; null for generated articles.</param>
    /// <param name="most">The most articles.</param>
    /// <param name="words">How many words a generated article has, on average.</param>
    public static Article[] Read(string? path, int most, int words) =>
        [.. path is null ? new GeneratedNews(Seed, words).Take(most) : Measures.Rows(path).Take(most).Select(Measures.Article)];

    /// <summary>From texts to a published index: sentences, words, postings. Quotations are not looked for.</summary>
    public static NewsIndex Index(Article[] articles) => Index(articles.Select(Sentenced));

    /// <summary>A published index of documents.</summary>
    public static NewsIndex Index(IEnumerable<Document> documents)
    {
        var news = new NewsIndex();
        news.Publish(builder =>
        {
            foreach (var document in documents)
            {
                builder.Add(document);
            }
        });
        return news;
    }

    private static Document Sentenced(Article article)
    {
        var paragraphs = Paragraphs.Of(article);
        return new Document(article, paragraphs, Sentences.Of(article.Text.ToString(), paragraphs), []);
    }
}
