using Bot.News.Answers.Asking;

namespace Bot.News.Tests.Answers;

public sealed class TimePhrasesTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/times.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_Words_AsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);

        var found = new TimePhrases(new DateOnly(2024, 3, 13)).At(cells[0].Split(' '), 0);

        Assert.Equal(int.Parse(cells[3]), found?.Length ?? 0);
        if (found is { } time)
        {
            Assert.Equal(cells[1], time.Days.From?.ToString("yyyy-MM-dd") ?? "");
            Assert.Equal(cells[2], time.Days.To?.ToString("yyyy-MM-dd") ?? "");
        }
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-01")]
    [InlineData("2024-02", "2024-02-01")]
    [InlineData("2023", "2023-01-01")]
    [InlineData("Tuesday", "2024-03-12")]
    [InlineData("last week", "2024-03-04")]
    [InlineData("this month", "2024-03-01")]
    [InlineData("March 2022", "2022-03-01")]
    [InlineData("yesterday", "2024-03-12")]
    [InlineData("3 days ago", "2024-03-10")]
    [InlineData("a week ago", "2024-03-06")]
    [InlineData("soon", null)]
    [InlineData("2024-13-45", null)]
    public void Of_Value_IsItsFirstDay(string value, string? first) =>
        Assert.Equal(first, new TimePhrases(new DateOnly(2024, 3, 13)).Of(value)?.From?.ToString("yyyy-MM-dd"));
}
