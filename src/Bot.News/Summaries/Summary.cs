using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Text;
using Bot.News.Text.Furniture;

namespace Bot.News.Summaries;

/// <summary>Which sentences, in which order.</summary>
public static class Summary
{
    /// <summary>The most sentences of an article that are looked at, from its beginning.</summary>
    public const int MostSentences = 400;

    /// <summary>The fewest words of a sentence that is chosen.</summary>
    private const int FewestWords = 5;

    public static SummaryAnswer Answer(IndexSnapshot index, SummaryQuestion question) =>
        new(index.Counts.Articles, [], null);

    /// <summary>
    /// The sentences that sum one article up best, in reading order: verbatim, each understood where it stands, none of
    /// them furniture or a heading. Fewer than asked for where more would only make it longer.
    /// </summary>
    /// <param name="document">The article.</param>
    /// <param name="sentences">The most sentences.</param>
    public static ImmutableArray<TextSpan> Of(Document document, int sentences) =>
        Choose(document, sentences, isFull: false, SummaryWeights.Default);

    internal static ImmutableArray<TextSpan> Choose(Document document, int most, bool isFull, SummaryWeights weights)
    {
        var text = document.Article.Text;
        var sentences = Candidates(document);
        var estimate = new SummaryEstimate(new FeatureReader(document.Article, sentences), weights);
        var chosen = Selection.Choose(
            estimate,
            new Antecedents(text, sentences),
            i => estimate.Words(i) >= FewestWords && !Asks(sentences[i].In(text)),
            most,
            isFull);
        return [.. chosen.Select(i => sentences[i])];
    }

    /// <summary>The sentences that are text: no headings, and no furniture that stands inside a paragraph.</summary>
    internal static TextSpan[] Candidates(Document document)
    {
        var article = document.Article;
        var found = new List<TextSpan>();
        var paragraph = 0;
        foreach (var sentence in document.Sentences)
        {
            while (paragraph + 1 < document.Paragraphs.Length && document.Paragraphs[paragraph].End < sentence.End)
            {
                paragraph++;
            }

            if (found.Count < MostSentences
                && !Headings.Has(article, document.Paragraphs[paragraph])
                && !FurnitureLines.Has(sentence.In(article.Text)))
            {
                found.Add(sentence);
            }
        }

        return [.. found];
    }

    private static bool Asks(ReadOnlySpan<char> sentence) => sentence.TrimEnd("\"”’')") is [.., '?'];
}
