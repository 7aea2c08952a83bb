using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>
/// A document as the index keeps it: its sentences as one stream of word numbers. Made once for each article and shared
/// by every segment and snapshot that holds it; merging never reads the text again.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Words">The words of all sentences, in order.</param>
/// <param name="SentenceStarts">Where each sentence starts in <paramref name="Words"/>, and one past the last.</param>
/// <param name="TitleWords">The words of the title.</param>
/// <param name="QuoteStarts">Where each quotation's ranges start in <paramref name="QuoteRanges"/>, and one past the last.</param>
/// <param name="QuoteRanges">The content of the quotations: start and end of each run of <paramref name="Words"/>.</param>
/// <param name="Sketch">What near-duplicates share; see <see cref="StorySketch"/>.</param>
internal sealed record IndexedDocument(
    Document Document,
    WordStream Words,
    ShortNumbers SentenceStarts,
    int[] TitleWords,
    ShortNumbers QuoteStarts,
    ShortNumbers QuoteRanges,
    StorySketch Sketch)
{
    /// <summary>The day of publication as a day number, or <see cref="NoDay"/>.</summary>
    public int Day { get; } = DayOf(Document.Article);

    /// <summary>The day of an article without a date: before all others.</summary>
    public const int NoDay = int.MinValue;

    /// <summary>The bytes of its arrays and of where its sentences stand in the text.</summary>
    public long Bytes =>
        Words.Bytes + SentenceStarts.Bytes + Document.Sentences.Bytes + (4L * TitleWords.Length) + QuoteStarts.Bytes + QuoteRanges.Bytes + StorySketch.Bytes;

    /// <summary>The day of publication, in UTC, as a day number, or <see cref="NoDay"/>.</summary>
    public static int DayOf(Article article) =>
        article.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : NoDay;

    public WordRanges RangesOf(int quote) => new(QuoteRanges, QuoteStarts[quote], QuoteStarts[quote + 1]);

    /// <summary>The words of a sentence.</summary>
    public WordRange WordsOf(int sentence) => new(SentenceStarts[sentence], SentenceStarts[sentence + 1]);

    /// <summary>The sentence that a word stands in.</summary>
    public int SentenceOf(int word) => SentenceStarts.LastUpTo(word);

    /// <summary>Where a word stands in the article's text.</summary>
    public TextSpan SpanOf(int word)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var sentence = SentenceOf(word);
        var span = Document.Sentences[sentence];
        using var text = Document.Article.Text.Open(span);
        var terms = new Terms(text.Units, buffer);
        for (var at = SentenceStarts[sentence]; terms.Next() && at < word; at++)
        {
        }

        return new TextSpan(span.Start + terms.Start, span.Start + terms.End);
    }

    /// <summary>Where the words of a range stand in the article's text.</summary>
    public TextSpan[] SpansOf(WordRange range)
    {
        var spans = new TextSpan[range.Length];
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var sentence = range.Length == 0 ? 0 : SentenceOf(range.Start);
        for (var word = range.Start; word < range.End; sentence++)
        {
            var at = SentenceStarts[sentence];
            var span = Document.Sentences[sentence];
            using var text = Document.Article.Text.Open(span);
            var terms = new Terms(text.Units, buffer);
            for (; terms.Next() && at < range.End; at++)
            {
                if (at >= range.Start)
                {
                    spans[at - range.Start] = new TextSpan(span.Start + terms.Start, span.Start + terms.End);
                    word++;
                }
            }
        }

        return spans;
    }
}
