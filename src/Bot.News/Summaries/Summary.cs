using System.Collections.Immutable;
using Bot.News.Answers;
using Bot.News.Answers.Asking;
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

    /// <summary>
    /// Sums up an article (by id or title), a topic (a timeline, the oldest first unless asked otherwise) or the latest news
    /// (the newest first).
    /// Empty where no article is about it.
    /// </summary>
    public static SummaryAnswer Answer(IndexSnapshot index, SummaryQuestion question)
    {
        var most = Sentences(question.Length);
        var about = question.About?.Trim() ?? "";
        if (about.Length > 0 && question.Limits is null && ArticleLookup.Find(index, about) is { } document)
        {
            var spans = Choose(document, most, isFull: true, SummaryWeights.Default);
            return new SummaryAnswer(
                index.Counts.Articles, [.. spans.Select(s => new Passage(document, s, [], SentenceQuote.Of(document, s)))], document, []);
        }

        return Digest.Of(index, question with { About = about }, most);
    }

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
        var text = document.Article.Text.ToString();
        var sentences = Candidates(document);
        var estimate = new SummaryEstimate(new FeatureReader(text, document.Article.Title, sentences), weights);
        var chosen = Selection.Choose(
            estimate,
            new Antecedents(text, sentences),
            i => IsAllowed(estimate, i, sentences[i].In(text)),
            most,
            isFull);
        return [.. chosen.Select(i => sentences[i])];
    }

    /// <summary>The sentences that are text: no headings, and no furniture that stands inside a paragraph.</summary>
    internal static TextSpan[] Candidates(Document document, int most = MostSentences)
    {
        var article = document.Article;
        using var text = article.Text.Open();
        var found = new List<TextSpan>();
        var paragraph = 0;
        foreach (var sentence in document.Sentences)
        {
            while (paragraph + 1 < document.Paragraphs.Length && document.Paragraphs[paragraph].End < sentence.End)
            {
                paragraph++;
            }

            if (found.Count == most)
            {
                break;
            }

            if (!Headings.Has(article, document.Paragraphs[paragraph])
                && !FurnitureLines.Has(sentence.In(text.Units)))
            {
                found.Add(sentence);
            }
        }

        return [.. found];
    }

    /// <summary>
    /// Whether a sentence may stand in a summary: not one of a few words, a question, one that only leads to a list, or
    /// the later half of one that was cut apart.
    /// </summary>
    internal static bool IsAllowed(SummaryEstimate estimate, int index, ReadOnlySpan<char> sentence) =>
        estimate.Words(index) >= FewestWords
        && sentence.TrimEnd("\"”’')") is not [.., '?' or ':' or ';' or ',']
        && !char.IsLower(sentence.TrimStart("\"“‘'(")[0]);

    private static int Sentences(SummaryLength length) => length switch
    {
        SummaryLength.Short => 2,
        SummaryLength.Long => 7,
        _ => 4,
    };
}
