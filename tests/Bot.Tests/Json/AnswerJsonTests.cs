using System.Text.Json;
using Bot.Chat;
using Bot.Json;
using Bot.News;
using Bot.News.Answers;
using Bot.News.Index;
using Bot.News.Text;
using Bot.Tests.Web;

namespace Bot.Tests.Json;

public sealed class AnswerJsonTests
{
    [Fact]
    public void Write_EveryCommandsExample_IsTheTypeThatIsDescribed()
    {
        var desk = new NewsDesk(new NewsIndex(), TimeProvider.System, "1.2.3");

        foreach (var definition in desk.Catalogue.WithoutChannels)
        {
            var value = AnswerJson.ValueOf(desk.RunLine(definition.Example), ListPage.Whole);

            Assert.Equal(AnswerJson.TypeOf(definition), value.GetType());
        }
    }

    [Fact]
    public void Write_Refusal_IsAnError()
    {
        var desk = new NewsDesk(new NewsIndex(), TimeProvider.System, "1.2.3");

        var json = Written(desk.RunLine("/summary length:endless"));

        Assert.Equal(["error"], json.EnumerateObject().Select(field => field.Name));
        Assert.Contains("short, medium, long", json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HalfPairsAndControlCharacters_KeepEveryOffset()
    {
        const string words = "“Half \ud83d, half \ude00, nothing \0, bell \a, whole \U0001F600, <b>&amp;”";
        var document = MadeDocument.Of(
            new Article("id\0\ud800", "") { Title = "\udfff" }, ("Name\ud83d", "the \0 one", words));
        var span = document.Quotes[0].Content[0];
        var passage = new Passage(document, span, [new TextSpan(span.Start + 1, span.Start + 5)], document.Quotes[0]);
        var match = new Match(passage, 1, [passage], [new("title", -0.25), new("terms", 1.23456)]);

        var json = Written(new CommandResult(new WhoSaidAnswer(1, WhoSaidOutcome.Said, [match], []), Bot.Chat.Replies.Reply.Refusal("not looked at")));

        var written = json.GetProperty("matches")[0];
        Assert.Equal(words.Replace('\ud83d', '\ufffd').Replace("\ufffd\ude00", "\ud83d\ude00", StringComparison.Ordinal)
            .Replace("half \ude00", "half \ufffd", StringComparison.Ordinal), written.GetProperty("text").GetString());
        Assert.Equal(words.Length, written.GetProperty("end").GetInt32() - written.GetProperty("start").GetInt32());
        Assert.Equal("Name\ufffd", written.GetProperty("speaker").GetString());
        Assert.Equal("id\0\ufffd", written.GetProperty("article").GetString());
        Assert.Equal("[[1,5]]", written.GetProperty("marks").GetRawText());
        Assert.Single(written.GetProperty("alsoIn").EnumerateArray());
        Assert.Equal("""[{"name":"terms","share":1.2346},{"name":"title","share":-0.25}]""", written.GetProperty("reasons").GetRawText());
    }

    [Fact]
    public void Write_ArticleItself_HasEveryFieldAndNoSpeaker()
    {
        var document = MadeDocument.Of(new Article("one", ""), ("Maria Keller", null, "“Yes.”"));
        var answer = new SummaryAnswer(1, [new Passage(document, document.Sentences[0], [])], document, []);

        var json = Written(new CommandResult(answer, Bot.Chat.Replies.Reply.Refusal("not looked at")));

        Assert.Equal("one", json.GetProperty("article").GetProperty("article").GetString());
        var sentence = json.GetProperty("sentences")[0];
        Assert.Equal(
            ["article", "title", "outlet", "published", "url", "start", "end", "text", "marks", "speaker", "description", "cue", "kind", "confidence", "score", "wording", "reasons", "alsoIn"],
            sentence.EnumerateObject().Select(field => field.Name));
        Assert.Equal(JsonValueKind.Null, sentence.GetProperty("speaker").ValueKind);
        Assert.Equal(JsonValueKind.Null, sentence.GetProperty("kind").ValueKind);
    }

    [Theory]
    [InlineData(0, 1, 10, 1, 1, new int[0])]
    [InlineData(3, 1, 10, 1, 1, new[] { 0, 1, 2 })]
    [InlineData(3, 2, 2, 2, 2, new[] { 2 })]
    [InlineData(4, 2, 2, 2, 2, new[] { 2, 3 })]
    [InlineData(4, 99, 2, 2, 2, new[] { 2, 3 })]
    [InlineData(4, -5, 2, 1, 2, new[] { 0, 1 })]
    [InlineData(4, 1, int.MaxValue, 1, 1, new[] { 0, 1, 2, 3 })]
    public void ListPage_AnyNumber_IsAPageOfTheList(int count, int asked, int size, int number, int pages, int[] items)
    {
        var page = new ListPage(asked, size);
        var list = Enumerable.Range(0, count).ToArray();

        Assert.Equal(items, page.Of<int>([.. list]));
        Assert.Equal(number, page.NumberIn<int>([.. list]));
        Assert.Equal(pages, page.CountIn<int>([.. list]));
    }

    private static JsonElement Written(CommandResult result) =>
        JsonDocument.Parse(JsonLines.ValueLine(json => AnswerJson.Write(json, result))).RootElement;
}
