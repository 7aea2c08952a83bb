using System.Text.Json;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Answers;

public sealed class HostileInputTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "\0\u0001\u0007\u001b[31m", "\ud800", "\udc00\ud800 harbour", "@everyone", "<script>alert(1)</script>", "**_~~`|",
        new string('a', 10_000), string.Concat(Enumerable.Repeat("the storm ", 1_000)), new string('"', 10_000),
        new string('-', 10_000), string.Concat(Enumerable.Repeat("by: ", 2_500)), string.Concat(Enumerable.Repeat("-x ", 3_300)),
        string.Concat(Enumerable.Repeat("\"a\"", 3_300)), "since: until: outlet:\"", "since:9999-12-31 last year", "in 9999",
        "until:0001-01-01 before 1990", new string('\u0301', 10_000), "e" + new string('\u0301', 9_999), "ＡＢＣ １２３ ﷽ 漢字",
    ];

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Hostile.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Answer_HostileWords_IsCleanAndBounded(int number)
    {
        AskEverything(SmallNews.Index, Hostile[number]);
        AskEverything(IndexSnapshot.Empty, Hostile[number]);
    }

    [SharedFact]
    public void Answer_NaughtyStrings_IsCleanAndBounded()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("data/hostile/naughty-strings.json")))!;
        Assert.All(strings, s => AskEverything(SmallNews.Index, s));
    }

    private static void AskEverything(IndexSnapshot index, string words)
    {
        var said = WhoSaid.Answer(index, new WhoSaidQuestion(words, new Limits(words, words)));
        Assert.Equal(index.Counts.Articles, said.ArticlesSearched);
        CheckAll(WhoSaid.Answer(index, new WhoSaidQuestion(words)) is var one ? one.Matches.AddRange(one.About) : []);
        CheckAll(Ask.Answer(index, new AskQuestion(words, SmallNews.Asked)).Sentences);
        CheckAll(ArticlesAbout.Answer(index, new ArticlesQuestion(words, SmallNews.Asked)).Articles);
        Assert.NotNull(QuotesBy.Answer(index, new QuotesQuestion(words, words)));
        Assert.InRange(index.CompleteSpeaker(words, 5).Length + index.CompleteTitle(words, 5).Length + index.CompleteOutlet(words, 5).Length, 0, 15);
    }

    private static void CheckAll(IEnumerable<Match> matches) => Assert.All(matches, match =>
    {
        Assert.True(match.Passage.Span.End <= match.Passage.Article.Text.Length);
        Assert.All(match.Passage.Marks, m => Assert.True(match.Passage.Span.Contains(m)));
        Assert.Equal(match.Passage.Marks.Order(), match.Passage.Marks.AsEnumerable());
    });
}
