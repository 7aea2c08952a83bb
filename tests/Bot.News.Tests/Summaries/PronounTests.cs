using static Bot.News.Tests.Summaries.SummaryCases;

namespace Bot.News.Tests.Summaries;

public sealed class PronounTests
{
    public static TheoryData<string> Lines => [.. TableFile.Lines("Summaries/pronouns.txt")];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Summary_OfAnArticleWithPronouns_IsAsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var text = string.Join("\n\n", cells[0].Split(" / "));
        var document = Document.Read(Article("p", "News of Norvale", "2022-01-01", text));

        var shown = Bot.News.Summaries.Summary.Of(document, cells[0].Split(" / ").Length).Select(span => span.In(text).ToString());

        Assert.Equal(cells[1], string.Join(" / ", shown));
    }
}
