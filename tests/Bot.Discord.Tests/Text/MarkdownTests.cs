using System.Text;
using Bot.Discord.Text;
using Bot.Tests.Shared;

namespace Bot.Discord.Tests.Text;

public sealed class MarkdownTests
{
    private const int Seed = 20261123;
    private const string Alphabet = "**__~~||``##>>--++..))((][]<>@@::\\\\//!  \n\nae19éß世\u0301\u200d\u202e\0\ud83d\ude00";

    public static TheoryData<int> PayloadNumbers => [.. Enumerable.Range(0, HostileText.Payloads.Count)];

    [Theory]
    [MemberData(nameof(PayloadNumbers))]
    public void Escape_Payload_ShowsJustTheText(int number) => AssertShowsJustTheText(HostileText.Payloads[number]);

    [SharedFact]
    public void Escape_NaughtyStrings_ShowJustTheText() => Assert.All(HostileText.Naughty, AssertShowsJustTheText);

    [Fact]
    public void Escape_RandomMarkup_ShowsJustTheText()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            AssertShowsJustTheText(RandomText(random));
        }
    }

    [Fact]
    public void Escape_PairsOfPayloads_ShowJustTheText()
    {
        foreach (var first in HostileText.Payloads)
        {
            foreach (var second in HostileText.Payloads)
            {
                AssertShowsJustTheText(first + second);
            }
        }
    }

    [Fact]
    public void Atoms_PayloadsCutAnywhere_ShowJustTheText()
    {
        foreach (var text in HostileText.Payloads)
        {
            for (var cut = 1; cut < text.Length; cut++)
            {
                var markdown = MarkdownWriter.Write([.. Markdown.Atoms(text[..cut]), .. Markdown.Atoms(text[cut..])]);
                Assert.True(DiscordReader.Read(markdown).Alive.Count == 0, $"\"{text}\" cut at {cut} came alive: {markdown}");
            }
        }
    }

    [Theory]
    [InlineData("see https://example.com/a_b_(c).", "https://example.com/a_b_(c)")]
    [InlineData("(https://example.com/a)", "https://example.com/a")]
    [InlineData("HTTP://Example.com", "HTTP://Example.com")]
    [InlineData("“https://example.com/?q=1&r=2#s”", "https://example.com/?q=1&r=2#s")]
    public void Escape_WebAddress_StaysALink(string text, string link)
    {
        Assert.Equal([link], DiscordReader.Read(Markdown.Escape(text)).Links);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("xhttps://example.com")]
    [InlineData("steam://run/1")]
    [InlineData("https://")]
    public void Escape_OtherAddress_IsNoLink(string text)
    {
        Assert.Empty(DiscordReader.Read(Markdown.Escape(text)).Links);
    }

    [Fact]
    public void Escape_EndlessCharacter_IsNotShown()
    {
        Assert.Equal("a\uFFFDb", Markdown.Escape("ae" + new string('\u0301', 5000) + "b"));
    }

    [Theory]
    [InlineData("/help", "`/help`")]
    [InlineData("a`b", @"a\`b")]
    [InlineData("", "")]
    public void Code_Text_IsShownToTheLetter(string text, string expected)
    {
        Assert.Equal(expected, MarkdownWriter.Write([.. Markdown.Code(text)]));
    }

    private static void AssertShowsJustTheText(string text)
    {
        var reading = DiscordReader.Read(Markdown.Escape(text));

        Assert.True(reading.Alive.Count == 0, $"\"{text}\" brought to life: {string.Join(", ", reading.Alive)}");
        Assert.Equal(string.Concat(Graphemes.Of(text)), reading.Visible.Replace("@\u200B", "@", StringComparison.Ordinal), Comparer);
        Assert.All(reading.Links, link => Assert.Contains(link, text, StringComparison.Ordinal));
    }

    /// <summary>A zero-width space after an at sign is ours, unless the text had it.</summary>
    private static IEqualityComparer<string> Comparer { get; } = EqualityComparer<string>.Create(
        (a, b) => a!.Replace("@\u200B", "@", StringComparison.Ordinal) == b!.Replace("@\u200B", "@", StringComparison.Ordinal),
        _ => 0);

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 24); length > 0; length--)
        {
            text.Append(random.Next(8) == 0
                ? HostileText.Payloads[random.Next(HostileText.Payloads.Count)]
                : Alphabet[random.Next(Alphabet.Length)].ToString());
        }

        return text.ToString();
    }
}
