using Bot.News.Summaries;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Summaries;

public class OpeningsTests
{
    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Path.Combine(SharedFolder.Repository, "tests/Bot.News.Tests/Summaries/openings.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Sentence_AtTheOpening_NeedsWhatTheTableSays(string line)
    {
        var isInQuotation = line[0] == '>';
        var entry = isInQuotation ? line[2..] : line;
        var expected = entry[0] switch { 'P' => Opening.Person, 'S' => Opening.Sentence, _ => Opening.Free };
        Assert.Equal(expected, Openings.Of(entry.AsSpan(2), isInQuotation));
    }
}
