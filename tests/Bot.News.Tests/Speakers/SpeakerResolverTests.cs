using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers;
using Bot.News.Text;

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
