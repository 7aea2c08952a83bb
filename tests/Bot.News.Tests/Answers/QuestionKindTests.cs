using Bot.News.Answers.Asking;

namespace Bot.News.Tests.Answers;

public sealed class QuestionKindTests
{
    public static TheoryData<string> Cases() => [.. TableFile.Lines("Answers/kinds.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Question_AsInTheTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var read = QuestionReader.Read(cells[0], SmallNews.Asked, limits: null, SmallNews.Index);

        Assert.Equal(cells[1], QuestionKind.Of(read.Words, read.Focus).ToString());
    }
}
