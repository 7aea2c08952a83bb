using Bot.News.Quotes;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Speakers;

/// <summary>The article that comes with the bot, read from end to end: who is behind each of its quotations.</summary>
public sealed class SeedArticleSpeakersTests
{
    private static readonly Document Seed = Read();

    [Theory]
    [InlineData("We warn the Great Satan", "Islamic Revolutionary Guard Corps", null, true)]
    [InlineData("Iran took & concluded", "Javad Zarif", "Iran’s Foreign Minister", true)]
    [InlineData("We do not seek escalation", "Javad Zarif", "Iran’s Foreign Minister", true)]
    [InlineData("All is well!", "Donald Trump", "President", true)]
    [InlineData("there were more than a dozen", "A Pentagon spokesman", null, false)]
    [InlineData("10 of the missiles hit", "A defense official", null, false)]
    [InlineData("It is clear that these missiles", "Jonathan Hoffman", "Pentagon spokesman", true)]
    [InlineData("there was no information", "A defense official", null, false)]
    [InlineData("there were no indications", "a senior administration official and a U.S. official", null, false)]
    [InlineData("About a quarter of", "the senior administration official", null, false)]
    [InlineData("there was no additional activity", "One of the U.S. officials", null, false)]
    [InlineData("Defense Secretary Mark Esper", "The defense official", null, false)]
    [InlineData("We are aware of the reports", "Stephanie Grisham", "White House press secretary", true)]
    [InlineData("The President has been briefed", "Stephanie Grisham", "White House press secretary", true)]
    public void Read_SeedArticle_NamesTheSpeaker(string content, string name, string? description, bool isNamed)
    {
        var at = Seed.Article.Text.ToString().IndexOf(content, StringComparison.Ordinal);

        var quote = Seed.Quotes.Single(quote => quote.Content.Any(span => span.Contains(at)) && quote.Kind != QuoteKind.Indirect
            || quote.Kind == QuoteKind.Indirect && quote.Content.Any(span => span.Start <= at && at <= span.Start + 5));

        Assert.Equal((name, description, isNamed), (quote.Speaker?.Name, quote.Speaker?.Description, quote.Speaker?.IsNamed));
    }

    private static Document Read()
    {
        var file = Directory.GetFiles(Path.Combine(SharedFolder.Repository, "seeds"), "*.txt").Single(path => Path.GetFileName(path).StartsWith("000_", StringComparison.Ordinal));
        return Document.Read(new Article("seed", File.ReadAllText(file)));
    }
}
