using System.Globalization;
using System.Text;
using Bot.Chat;
using Bot.Chat.Replies;
using Bot.Discord.Replies;
using Bot.Discord.Tests.Text;

namespace Bot.Discord.Tests.Replies;

/// <summary>Texts just under, at and over each of Discord's limits, in several scripts: what is sent keeps to the limit, and
/// begins as the text does, up to the end of a character as readers see it (UAX 29) and of a link.</summary>
public sealed class LimitTests
{
    private const string Link = "https://example.com/a_b?c=d";
    private const string More = "There is more than Discord shows in one message.";
    private readonly MessageWriter _writer = new(new ButtonIds());

    /// <summary>Characters that take one or several code points, with marks before, behind and above.</summary>
    public static TheoryData<string> Scripts =>
    [
        "word by word", "слово за словом", "Γειά σου Κόσμε", "שלום עולם", "مَرْحَبًا بِالعالَم", "क्षत्रिय ज्ञान", "กำลังทำอะไรอยู่", "言葉と言葉", "각종 한글", "é̂ö ñ̃",
        "👨‍👩‍👧‍👦🇩🇪👍🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿", "*_~|`[]()<@1>#>-", $"see {Link} and ", $"{Link} ",
    ];

    private static int[] Around(int limit) => [1, limit / 2, .. Enumerable.Range(-30, 61).Select(more => limit + more), 2 * limit, 3 * limit];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Title_AroundItsLimit_IsWholeCharacters(string script)
    {
        foreach (var length in Around(DiscordLimits.EmbedTitle))
        {
            var text = Text(script, length);
            var message = _writer.Write(new Reply([new HeadingBlock(text), TextBlock.Of("text")], []));

            MessageRules.AssertHold(message);
            AssertBegins(text, message.Embeds[0].Title ?? "");
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Description_AroundOneCardAndAllCards_IsWholeCharacters(string script)
    {
        foreach (var length in Around(DiscordLimits.EmbedDescription / 2).Concat(Around(DiscordLimits.EmbedDescription)).Concat(Around(DiscordLimits.AllEmbeds)))
        {
            var text = Text(script, length);
            var message = _writer.Write(new Reply([TextBlock.Of(text)], []));

            MessageRules.AssertHold(message);
            AssertBegins(text, string.Concat(message.Embeds.Select(embed => embed.Description)));
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Description_BehindATitleAtItsLimit_KeepsToTheSum(string script)
    {
        foreach (var length in Around(DiscordLimits.AllEmbeds - DiscordLimits.EmbedTitle))
        {
            var (title, text) = (Text(script, DiscordLimits.EmbedTitle), Text(script, length));
            var message = _writer.Write(new Reply([new HeadingBlock(title), TextBlock.Of(text)], []));

            MessageRules.AssertHold(message);
            AssertBegins(text, string.Concat(message.Embeds.Select(embed => embed.Description)));
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Passage_AroundOneCard_IsWholeCharactersAndKeepsItsLink(string script)
    {
        foreach (var length in Around(DiscordLimits.EmbedDescription))
        {
            var text = Text(script, length);
            var reply = new Reply(
                [new PassageBlock([text[..(length / 2)], Run.Strong(text[(length / 2)..])], new Attribution(Text(script, 300), Text(script, 300), "said"), new SourceLine("1", Text(script, 300), "Paper", null, "https://example.org/a"), [], 0, length)],
                []);

            var message = _writer.Write(reply);

            MessageRules.AssertHold(message);
            var markdown = string.Concat(message.Embeds.Select(embed => embed.Description));
            Assert.True(markdown.Contains("[example.org](https://example.org/a)", StringComparison.Ordinal) || !markdown.Contains("[example.org", StringComparison.Ordinal));
            Assert.All(DiscordReader.Read(markdown.Replace("[example.org](https://example.org/a)", "", StringComparison.Ordinal)).Links, link => Assert.Equal(Link, link));
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Label_AroundItsLimit_IsWholeCharacters(string script)
    {
        foreach (var length in Around(DiscordLimits.ButtonLabel))
        {
            var text = Text(script, length);
            var message = _writer.Write(new Reply([TextBlock.Of("text")], [new ReplyAction(text, Invocation.Of("about"))]));

            MessageRules.AssertHold(message);
            AssertBegins(text, message.Buttons[0].Label, isMarkdown: false);
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void ButtonId_AroundItsLimit_BringsTheWholeLineBack(string script)
    {
        var ids = new ButtonIds();
        foreach (var length in Around(DiscordLimits.CustomId))
        {
            var invocation = Invocation.Of("quotes", ("by", Text(script, length)), ("page", "2"));

            foreach (var id in new[] { ids.IdOf(invocation), ids.ShareIdOf(invocation) })
            {
                Assert.InRange(id.Length, 1, DiscordLimits.CustomId);
                Assert.Equal(invocation.ToLine(), ids.Read(id)!.Value.Line);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Choice_AroundItsLimit_IsWholeCharacters(string script)
    {
        foreach (var length in Around(DiscordLimits.ChoiceName))
        {
            var text = Text(script, length);
            var (name, value) = Assert.Single(Choices.Of([text]));

            Assert.InRange(name.Length, 1, DiscordLimits.ChoiceName);
            Assert.InRange(value.Length, 1, DiscordLimits.ChoiceValue);
            AssertBegins(text, name, isMarkdown: false);
            AssertBegins(text, value, isMarkdown: false);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(200)]
    public void Buttons_AroundTheirLimit_AreUniqueAndKeepToIt(int count)
    {
        var actions = Enumerable.Range(0, count).Select(number => new ReplyAction($"button {number}", Invocation.Of("quotes", ("by", $"{number}"))));
        var same = Enumerable.Range(0, count).Select(number => new ReplyAction($"button {number}", Invocation.Of("quotes", ("by", "same"))));

        var message = _writer.Write(new Reply([TextBlock.Of("text")], [.. actions]), shared: Invocation.Of("about"));

        MessageRules.AssertHold(message);
        Assert.Equal(Math.Min(count, 24) + 1, message.Buttons.Length);
        Assert.Equal("Show everyone", message.Buttons[^1].Label);
        Assert.Single(_writer.Write(new Reply([TextBlock.Of("text")], [.. same])).Buttons);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(1000)]
    public void Choices_AroundTheirLimit_KeepToIt(int count)
    {
        Assert.Equal(Math.Min(count, 25), Choices.Of(Enumerable.Range(0, count).Select(number => $"choice {number}")).Count);
    }

    /// <summary>A text of so many code units: the script again and again, and letters where a character more is too long.</summary>
    private static string Text(string script, int length)
    {
        var text = new StringBuilder();
        for (var at = 0; text.Length < length; at = at == script.Length ? 0 : at)
        {
            var next = script.AsSpan(at).StartsWith(Link) ? Link : StringInfo.GetNextTextElement(script, at);
            at += next.Length;
            text.Append(text.Length + next.Length <= length ? next : new string('x', length - text.Length));
        }

        return text.ToString();
    }

    /// <param name="text">All that was to be shown.</param>
    /// <param name="sent">What was sent of it.</param>
    /// <param name="isMarkdown">Whether it was sent as markdown.</param>
    private static void AssertBegins(string text, string sent, bool isMarkdown = true)
    {
        var reading = DiscordReader.Read(isMarkdown ? sent : "");
        Assert.Empty(reading.Alive);
        Assert.All(reading.Links, link => Assert.Equal(Link, link));
        var shown = WithoutBlanks(isMarkdown ? reading.Visible : sent).Replace(WithoutBlanks(More), "", StringComparison.Ordinal).TrimEnd('…');
        var whole = WithoutBlanks(text);
        Assert.True(whole.StartsWith(shown, StringComparison.Ordinal), $"{text.Length}: …{shown[^Math.Min(shown.Length, 90)..]} at {shown.Length}");
        Assert.Contains(shown.Length, StringInfo.ParseCombiningCharacters(whole).Append(whole.Length));
    }

    /// <summary>Nor the space without width that keeps an at sign from being a mention.</summary>
    private static string WithoutBlanks(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one) && one != '\u200B'));
}
