using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers;

/// <summary>Words of an article, shown as they stand there.</summary>
/// <param name="Document">The article they stand in.</param>
/// <param name="Span">Where in the article's text.</param>
/// <param name="Marks">The parts that match what was asked, inside <paramref name="Span"/>, ascending; may be empty.</param>
/// <param name="Quote">The quotation that these words are, or are part of; null where the article itself says so.</param>
public sealed record Passage(Document Document, TextSpan Span, ImmutableArray<TextSpan> Marks, Quote? Quote = null)
{
    public Article Article => Document.Article;

    /// <summary>The words, verbatim.</summary>
    public string Text => Span.In(Article.Text);
}
