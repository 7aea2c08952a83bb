using System.Text;
using Bot.News.Text.Furniture;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Text.Furniture;

public class FurnitureLinesTests
{
    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Path.Combine(SharedFolder.Repository, "tests/Bot.News.Tests/Text/Furniture/lines.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_OfAPage_IsFurnitureOrText(string line) =>
        Assert.Equal(line[0] == '-', FurnitureLines.Has(line.AsSpan(2)));

    [Theory]
    [InlineData("— Ann Lee", "The vote is on Monday.", true)]
    [InlineData("– Ann Lee, The Paper", "", true)]
    [InlineData("— Ann Lee", "“The vote is on Monday.”", false)]
    [InlineData("– The vote is on Monday.", "It has been moved.", false)]
    [InlineData("— nobody knows why", "It has been moved.", false)]
    public void Signature_UnderAParagraph_IsFurnitureUnlessItNamesASpeaker(string line, string above, bool signs) =>
        Assert.Equal(signs, FurnitureLines.Signs(line, above));

    [Fact]
    public void Line_OfRandomCharacters_NeverThrows()
    {
        var random = new Random(4711);
        const string Alphabet = "aB1 .:/—-–@©“\"'’()[]*\t\u00a0\ud83d\ude00\0,By";
        var line = new StringBuilder();
        for (var round = 0; round < 50_000; round++)
        {
            line.Clear();
            for (var length = random.Next(1, 60); length > 0; length--)
            {
                line.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            FurnitureLines.Has(line.ToString());
            FurnitureLines.Signs(line.ToString(), line.ToString(0, line.Length / 2));
        }
    }
}
