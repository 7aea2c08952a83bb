using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Tests.Quotes;

public sealed class QuoteExtractorTests
{
    public static TheoryData<string> Names => [.. QuotationCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Extract_Case_GivesItsQuotations(string name)
    {
        var example = QuotationCase.All.Single(c => c.Name == name);
        var found = Document.Read(new Article("case", example.Text)).Quotes;
        if (example.Quotes.IsEmpty)
        {
            Assert.DoesNotContain(found, quote => quote.IsStatement);
            return;
        }

        var described = found.Select(quote => Describe(quote, example.Text)).ToList();
        foreach (var expected in example.Quotes)
        {
            // A dash stands for whatever cue the stage settles on.
            Assert.Contains(described, q => q with { Cue = expected.Cue == "-" ? "-" : q.Cue } == expected);
        }
    }

    private static QuotationCase.Expected Describe(Quote quote, string text)
    {
        var kind = quote.Kind.ToString().ToLowerInvariant();
        kind += quote.Factuality != Factuality.Asserted ? $" {quote.Factuality.ToString().ToLowerInvariant()}" : "";
        kind += quote.Form == QuoteForm.Mention ? " mention" : "";
        kind += quote.IsSpeech ? "" : " thought";
        return new QuotationCase.Expected(kind, Join(quote.Content, text), Join(quote.Source, text), Join(quote.Cue, text));
    }

    private static string Join(ImmutableArray<TextSpan> spans, string text) =>
        spans.IsEmpty ? "-" : string.Join(" … ", spans.Select(span => span.In(text).ToString()));
}
