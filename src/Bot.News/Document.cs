using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Text;

namespace Bot.News;

/// <summary>An article with what was read out of it. All spans point into the article's text, in ascending order.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraphs">The paragraphs that are text: furniture (repeated titles, share buttons) is passed over.</param>
/// <param name="Sentences">The sentences of those paragraphs, without surrounding white space.</param>
/// <param name="Quotes">The quotations, in the order of their first content span.</param>
public sealed record Document(
    Article Article,
    TextSpans Paragraphs,
    TextSpans Sentences,
    ImmutableArray<Quote> Quotes)
{
    private readonly ImmutableArray<Quote> _quotes = Quotes;

    public ImmutableArray<Quote> Quotes
    {
        get => _quotes;
        init => (_quotes, Statements) = (value, Stated(value));
    }

    /// <summary>
    /// The quotations that may be shown as somebody's words: asserted speech. What was thought, denied or only supposed
    /// stays in <see cref="Quotes"/>. Those under <see cref="Quote.LeastNamed"/> have no speaker here.
    /// </summary>
    public ImmutableArray<Quote> Statements { get; private init; } = Stated(Quotes);

    /// <summary>Reads an article: paragraphs, sentences, quotations, their speakers. A pure function of the article.</summary>
    public static Document Read(Article article)
    {
        var paragraphs = Text.Paragraphs.Of(article);
        var text = article.Text.ToString();
        var sentences = Text.Sentences.Of(text, paragraphs);
        var tokens = Tokens.Of(text, paragraphs, sentences);
        var quotes = QuoteExtractor.Extract(tokens);
        return new Document(article, paragraphs, sentences, SpeakerResolver.Resolve(tokens, paragraphs, sentences, quotes));
    }

    /// <summary>The same document with its text in the fewest bytes.</summary>
    internal Document Compact() =>
        Article.Text.Compact() is var text && ReferenceEquals(text, Article.Text) ? this : this with { Article = Article with { Text = text } };

    /// <summary>Where the sentence that holds the offset stands in <see cref="Sentences"/>, or -1.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var sentence = Sentences[middle];
            if (sentence.Contains(offset))
            {
                return middle;
            }

            if (offset < sentence.Start)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return -1;
    }

    private static ImmutableArray<Quote> Stated(ImmutableArray<Quote> quotes) =>
        quotes.All(quote => quote.IsStatement && !IsUnsure(quote))
            ? quotes
            : [.. quotes.Where(quote => quote.IsStatement).Select(quote => IsUnsure(quote) ? quote with { Speaker = null } : quote)];

    private static bool IsUnsure(Quote quote) => quote is { Confidence: < Quote.LeastNamed, Speaker: not null };
}
