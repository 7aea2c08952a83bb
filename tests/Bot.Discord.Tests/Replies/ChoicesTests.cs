using Bot.Discord.Replies;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Replies;

public sealed class ChoicesTests
{
    [Fact]
    public void Of_LongTitle_IsCutAndStillFindsIt()
    {
        var title = string.Concat(Enumerable.Repeat("Council votes ", 20));

        var (name, value) = Assert.Single(Choices.Of([title]));

        Assert.Equal(100, name.Length);
        Assert.EndsWith("…", name, StringComparison.Ordinal);
        Assert.StartsWith(value, title, StringComparison.Ordinal);
        Assert.InRange(value.Length, 90, 100);
    }

    [Fact]
    public void Of_Anything_StaysWithinDiscordsLimits()
    {
        foreach (var chunk in HostileText.Payloads.Concat(HostileText.Naughty).Chunk(40))
        {
            var choices = Choices.Of(chunk.Append(""));

            Assert.InRange(choices.Count, 0, 25);
            Assert.All(choices, choice => Assert.True(choice.Name.Length is > 0 and <= 100 && choice.Value.Length is > 0 and <= 100));
            Assert.Equal(choices.Count, choices.Select(choice => choice.Value).Distinct().Count());
        }
    }
}
