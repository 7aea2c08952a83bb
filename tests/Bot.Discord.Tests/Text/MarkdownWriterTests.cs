using Bot.Discord.Text;

namespace Bot.Discord.Tests.Text;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Write_StrongRun_IsPutInBoldOnce()
    {
        Assert.Equal("a **b c** d", MarkdownWriter.Write([.. Markdown.Atoms("a "), .. Markdown.Atoms("b c", strong: true), .. Markdown.Atoms(" d")]));
    }

    [Fact]
    public void Write_QuotedLines_AreEachMarked()
    {
        Assert.Equal("> a\n> **b**\nc", MarkdownWriter.Write(
            [.. Markdown.Atoms("a\n", quoted: true), .. Markdown.Atoms("b", strong: true, quoted: true), Atom.Line, .. Markdown.Atoms("c")]));
    }

    [Fact]
    public void Write_StrongOverLines_EndsWithEachLine()
    {
        Assert.Equal("**a**\n**b**", MarkdownWriter.Write([.. Markdown.Atoms("a\nb", strong: true)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(4096)]
    public void Take_AnyLimit_PartsBetweenPiecesAndLosesNone(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            List<Atom> atoms = [];
            for (var run = random.Next(1, 8); run > 0; run--)
            {
                var text = HostileText.Payloads[random.Next(HostileText.Payloads.Count)];
                atoms.AddRange(Markdown.Atoms(text, random.Next(2) == 0, random.Next(2) == 0));
            }

            var limit = atoms.Max(atom => atom.Markup.Length) + random.Next(7, 60);
            for (var at = 0; at < atoms.Count;)
            {
                var part = MarkdownWriter.Take(atoms, at, limit, out var next);

                Assert.InRange(part.Length, 0, limit);
                Assert.InRange(next, at + 1, atoms.Count);
                Assert.Equal(MarkdownWriter.Write(atoms.GetRange(at, next - at)).TrimEnd(), part);
                at = next;
            }
        }
    }

    [Fact]
    public void Take_LongText_PartsAfterALineOrAWord()
    {
        List<Atom> atoms = [.. Markdown.Atoms("one two three\nfour five six")];

        Assert.Equal("one two three", MarkdownWriter.Take(atoms, 0, 16, out var next));
        Assert.Equal("\nfour five", MarkdownWriter.Take(atoms, next, 11, out _));
    }
}
