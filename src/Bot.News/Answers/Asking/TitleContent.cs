using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>What an article's title says, beside what the question says.</summary>
/// <param name="New">The title's terms that the question does not have.</param>
/// <param name="ToThePoint">The share of the title's weight that the question's terms have, 0 to 1: little for a round-up of other news.</param>
/// <param name="Kept">The share of <paramref name="New"/> that the text opens with, 0 to 1: little where the title teases, or the page is a list.</param>
internal readonly record struct TitleContent(HashSet<int> New, double ToThePoint, double Kept)
{
    /// <summary>The words of a text that open it: two or three sentences; set by hand.</summary>
    private const int OpeningWords = 80;

    public static TitleContent Of(ScannedArticle article, QuestionTerms terms, IndexSnapshot index)
    {
        var document = article.Document;
        var stems = index.Vocabulary.TermsOfWords;
        var added = new HashSet<int>(document.TitleWords.Length);
        var weight = 0.0;
        foreach (var word in document.TitleWords)
        {
            if (terms.Slots.Of(stems[word]) < 0 && added.Add(stems[word]))
            {
                weight += Bm25.Idf(index.Counts.Articles, index.ArticlesWith(stems[word]));
            }
        }

        var asked = terms.IdfOf(article.Title);
        return new TitleContent(
            added,
            asked == 0 ? 0 : asked / (asked + weight),
            added.Count == 0 ? 0 : (double)Opening(document, stems, added) / added.Count);
    }

    /// <summary>How many of some terms the text opens with.</summary>
    private static int Opening(IndexedDocument document, ReadOnlySpan<int> stems, HashSet<int> terms)
    {
        var found = new HashSet<int>(terms.Count);
        for (var i = 0; i < Math.Min(OpeningWords, document.Words.Length); i++)
        {
            var term = stems[document.Words[i]];
            _ = terms.Contains(term) && found.Add(term);
        }

        return found.Count;
    }
}
