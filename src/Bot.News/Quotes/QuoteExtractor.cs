using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Finds the quotations of an article: the stages, in order.</summary>
public static class QuoteExtractor
{
    /// <summary>The quotations of an article, in the order of their first content span.</summary>
    public static ImmutableArray<Quote> Extract(
        Article article, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences)
    {
        var tokens = Tokens.Of(article.Text, paragraphs, sentences);
        var quotations = QuoteMarks.Pair(tokens);
        Tagger.Run(tokens);
        return new Attribution(tokens, quotations).Find();
    }
}
