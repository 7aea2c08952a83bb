using Bot.News.Quotes;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Quotes;

/// <summary>What the article that comes with the bot must give.</summary>
public sealed class SeedArticleTests
{
    private static readonly Document Seed = Document.Read(new Article(
        "seed", File.ReadAllText(Directory.GetFiles(Path.Combine(SharedFolder.Repository, "seeds"), "*.txt").Single())));

    [Theory]
    [InlineData("Islamic Revolutionary Guard Corps", QuoteKind.Direct, "We warn the Great Satan")]
    [InlineData("Javad Zarif", QuoteKind.Direct, "Iran took & concluded proportionate measures")]
    [InlineData("Javad Zarif", QuoteKind.Direct, "We do not seek escalation or war")]
    [InlineData("Donald Trump", QuoteKind.Direct, "All is well!")]
    [InlineData("A Pentagon spokesman", QuoteKind.Indirect, "there were more than a dozen ballistic missiles")]
    [InlineData("A defense official", QuoteKind.Mixed, "10 of the missiles hit Al Asad")]
    [InlineData("Jonathan Hoffman", QuoteKind.Direct, "It is clear that these missiles")]
    [InlineData("A defense official", QuoteKind.Mixed, "there was no information on possible casualties")]
    [InlineData("a senior administration official and a U.S. official", QuoteKind.Indirect, "there were no indications of American casualties")]
    [InlineData("the senior administration official", QuoteKind.Mixed, "About a quarter of the Iranian ballistic missiles")]
    [InlineData("One of the U.S. officials", QuoteKind.Indirect, "there was no additional activity from Iran")]
    [InlineData("The defense official", QuoteKind.Indirect, "Defense Secretary Mark Esper and Gen. Mark Milley")]
    [InlineData("Stephanie Grisham", QuoteKind.Direct, "We are aware of the reports")]
    [InlineData("Stephanie Grisham", QuoteKind.Direct, "The President has been briefed")]
    public void Seed_Quotation_HasItsSpeakerAndKind(string speaker, QuoteKind kind, string beginning)
    {
        var quote = Assert.Single(Seed.Quotes, q => q.Content.Any(part => Words(part.In(Seed.Article.Text)).StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Equal(kind, quote.Kind);
        Assert.True(quote.IsStatement);
        Assert.Equal(speaker, quote.Speaker?.Name, ignoreCase: true);
    }

    [Theory]
    [InlineData("his nation’s flag")]
    [InlineData("the American flag")]
    [InlineData("swiftly took credit")]
    [InlineData("has blamed for")]
    public void Seed_OtherWords_AreNobodysStatement(string words)
    {
        var place = Seed.Article.Text.ToString().IndexOf(words, StringComparison.Ordinal);
        Assert.True(place >= 0);
        Assert.DoesNotContain(Seed.Quotes, q => q.Content.Concat(q.Cue).Any(part => part.Start < place + words.Length && place < part.End));
    }

    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> content)
    {
        content = content.TrimStart("“\"");
        return content.StartsWith("that ", StringComparison.Ordinal) ? content["that ".Length..] : content;
    }
}
