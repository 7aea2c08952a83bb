using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Speakers;

/// <summary>Names who is behind each quotation: the fullest name that the article gives for its source.</summary>
public static class SpeakerResolver
{
    /// <summary>
    /// The quotations with their speakers filled in: same number, same order. A source that stays unknown leaves
    /// <see cref="Quote.Speaker"/> null. A quotation without a source takes the speaker of the one it continues.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="paragraphs">Its paragraphs, ascending.</param>
    /// <param name="sentences">Its sentences, ascending, none across paragraphs.</param>
    /// <param name="quotes">Its quotations, in the order of their first content span; their speakers are ignored.</param>
    public static ImmutableArray<Quote> Resolve(
        Article article, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences, ImmutableArray<Quote> quotes)
    {
        var resolved = ImmutableArray.CreateBuilder<Quote>(quotes.Length);
        foreach (var quote in quotes)
        {
            resolved.Add(quote with { Speaker = AsWritten(article.Text, quote) });
        }

        return resolved.MoveToImmutable();
    }

    private static Speaker? AsWritten(string text, Quote quote) =>
        quote.Source.IsDefaultOrEmpty
            ? null
            : new Speaker(quote.Source[0].In(text).ToString(), quote.Source[0], IsNamed: char.IsUpper(text[quote.Source[0].Start]));
}
