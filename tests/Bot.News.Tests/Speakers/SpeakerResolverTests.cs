using System.Collections.Immutable;
using System.Text.Json;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Text;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Speakers;

public sealed class SpeakerResolverTests
{
    public static TheoryData<string> Cases => [.. SpeakerCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_CaseOfTheTable_NamesTheSpeakers(string name)
    {
        var one = SpeakerCase.All.Single(other => other.Name == name);

        var resolved = Resolve(one.Text, one.Quotes);

        Assert.Equal(one.Expected, resolved.Select(quote => Shown(quote.Speaker, one.Expected[resolved.IndexOf(quote)])));
    }

    [Theory]
    [InlineData("Jane Roe left. {“It was slow,”} [Roe] said.", "SourceParser: a name")]
    [InlineData("Jane Roe left. {“It was slow,”} [she] said.", "Salience: who is in focus")]
    [InlineData("Senator Jane Roe left. {“It was slow,”} [the senator] said.", "RoleReference: who was introduced so")]
    [InlineData("Acme Holdings, a drug company, was fined on Monday. {“It was slow,”} [the company] said.", "AntecedentRanker: what the words mean")]
    [InlineData("{“It was slow,”} [two officials] said.", "SpeakerNames: as written")]
    [InlineData("It was over. {“It was slow,”} [she] said.", "QuoteSpeakers: nobody")]
    public void Resolve_Source_TellsTheStageThatFoundTheSpeaker(string marked, string rule)
    {
        var one = SpeakerCase.Parse("a rule", marked, []);

        Assert.Equal($"case; {rule}", Resolve(one.Text, one.Quotes)[0].Rule);
    }

    [Fact]
    public void Resolve_NoQuotations_GivesNone() => Assert.Empty(Resolve("Nobody said a thing.", []));

    [Fact]
    public void Resolve_TextsMadeOfNamesAndMarks_KeepsNumberOrderAndSpans()
    {
        string[] pieces =
        [
            "Jane Roe", "Mr", "Sen.", "Trump", "he", "she", "who", "they", "said", ",", ".", "“", "”", "\"", "(", ")", "the president", "the",
            "spokesman", "of", "State", "’s", "'s", "\n", " ", "\ud83d", "\ude00", "İstanbul", "\u0301", "@handle", "@", "-elect", "Rep.", "IRGC", "and", "1,000", "é",
            "…", "—", "a statement from", "his wife", "Зеленський", "Jr.", "bin", "A.E.", "it",
        ];
        var random = new Random(17);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var quotes = Enumerable.Range(0, random.Next(4)).Select(_ => RandomQuote(random, text.Length)).OrderBy(quote => quote.Content[0]).ToImmutableArray();

            var resolved = Resolve(text, quotes);

            Assert.Equal(quotes, resolved.Select(quote => quote with { Speaker = null, Rule = "" }));
            foreach (var speaker in resolved.Select(quote => quote.Speaker).OfType<Speaker>())
            {
                Assert.Equal(speaker.NameSpan.In(text).ToString(), speaker.Name);
                Assert.NotEqual("", speaker.Name.Trim());
                Assert.Equal(speaker.DescriptionSpan is { } span ? span.In(text).ToString() : null, speaker.Description);
            }
        }
    }

    [SharedFact]
    public void Resolve_NaughtyStringsAsSources_KeepsSpans()
    {
        foreach (var text in JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("data/hostile/naughty-strings.json")))!.Where(text => text.Length > 0))
        {
            var whole = new TextSpan(0, text.Length);
            var speaker = Resolve(text, [new Quote(QuoteKind.Direct, [whole], [whole], [], null, 1, "")])[0].Speaker;
            Assert.True(speaker is null || speaker.NameSpan.In(text).ToString() == speaker.Name);
        }
    }

    [Fact]
    public void Resolve_OneHugeParagraphOfNames_Ends()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Name{i % 700} Sur{i % 300} met him. ")) + "“No,” he said.";
        var said = text.Length - 14;
        var quotes = ImmutableArray.Create(new Quote(
            QuoteKind.Direct, [new TextSpan(said, said + 5)], [new TextSpan(said + 6, said + 8)], [], null, 1, ""));

        Assert.Single(Resolve(text, quotes));
    }

    private static Quote RandomQuote(Random random, int length)
    {
        TextSpan Span()
        {
            int a = random.Next(length + 1), b = random.Next(length + 1);
            return new TextSpan(Math.Min(a, b), Math.Max(a, b));
        }

        return new Quote((QuoteKind)random.Next(3), [Span()], random.Next(3) == 0 ? [] : [Span()], [], null, 1, "");
    }

    private static ImmutableArray<Quote> Resolve(string text, ImmutableArray<Quote> quotes)
    {
        var article = new Article("case", text);
        var paragraphs = Paragraphs.Of(article);
        return SpeakerResolver.Resolve(article, paragraphs, Sentences.Of(text, paragraphs), quotes);
    }

    // A description is compared where the case gives one.
    private static string Shown(Speaker? speaker, string expected) =>
        speaker is null ? "nobody"
        : !speaker.IsNamed ? $"unnamed: {speaker.Name}"
        : expected.Contains(" | ") ? $"{speaker.Name} | {speaker.Description}"
        : speaker.Name;
}
