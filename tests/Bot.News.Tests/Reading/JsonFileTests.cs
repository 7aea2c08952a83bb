using System.Text;
using System.Text.Json;
using Bot.News.Reading;
using static Bot.News.Tests.Reading.ReaderCases;

namespace Bot.News.Tests.Reading;

public class JsonFileTests
{
    [Fact]
    public void JsonArticle_WithAllFields_GivesThem()
    {
        var article = ReadArticle("a.json", """
            {"id": "x1", "title": " A\ttitle ", "outlet": "CNN", "url": "http://cnn.example/a?b=c",
             "published": "2020-01-07T22:30:00-05:00", "byline": "By A", "text": "A\u0007 text.\r\nMore.", "tags": [{"a": 1}]}
            """);
        Assert.Equal(("x1", "A\u0007 text.\r\nMore.", "A title", "CNN", "http://cnn.example/a?b=c", "By A"),
            (article.Id, article.Text, article.Title, article.Outlet, article.Url, article.Byline));
        Assert.Equal(new DateTimeOffset(2020, 1, 8, 3, 30, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("sub/a.json", """{"text": "A b."}""", "sub/a")]
    [InlineData("a.json", """[{"text": "A b."}]""", "a:1")]
    [InlineData("a.jsonl", """{"text": "A b."}""", "a:1")]
    [InlineData("a.jsonl", "\n\n{\"text\": \"A b.\"}\n", "a:3")]
    [InlineData("/abs/a.jsonl", """{"text": "A b.", "id": ""}""", "a:1")]
    [InlineData("a.json", """{"text": "A b.", "id": 17}""", "17")]
    public void JsonArticle_Id_IsItsOwnOrMadeOfTheName(string name, string content, string id) =>
        Assert.Equal(id, ReadArticle(name, content).Id);

    [Theory]
    [InlineData("""{"title": "no text"}""", "it has no text")]
    [InlineData("""{"text": null}""", "it has no text")]
    [InlineData("""{"text": 5}""", "its text is not a string")]
    [InlineData("""{"text": ["a b"]}""", "its text is not a string")]
    [InlineData("""{"text": ""}""", "it is empty")]
    [InlineData("""{"text": "\n \t"}""", "it is empty")]
    [InlineData("""{"text": "..."}""", "its text has no words")]
    [InlineData("\"text\"", "it is not a JSON object")]
    [InlineData("""{"text": "a b" """, "it is not valid JSON at byte 15 of line 1")]
    [InlineData("""{"text": "a b"} {"text": "c d"}""", "it is not valid JSON at byte 16 of line 1")]
    [InlineData("", "it is empty")]
    [InlineData("[]", "it is empty")]
    public void JsonFile_WithNoArticle_IsRefusedWithTheReason(string content, string reason) =>
        Assert.Equal(reason, ReadOne("a.json", content).Reason);

    [Theory]
    [InlineData("url", "\"javascript:alert(1)\"", "url is not an http or https address")]
    [InlineData("url", "\"ftp://a.example/\"", "url is not an http or https address")]
    [InlineData("url", "\"//a.example/\"", "url is not an http or https address")]
    [InlineData("url", "\"https://cnn.example@evil.example/\"", "url is not an http or https address")]
    [InlineData("url", "\"http://\"", "url is not an http or https address")]
    [InlineData("published", "\"soon\"", "published is not a date")]
    [InlineData("published", "\"2020-02-30\"", "published is not a date")]
    [InlineData("published", "\"0001-01-01\"", "published is not a date")]
    [InlineData("published", "\"12:30\"", "published is not a date")]
    [InlineData("published", "99999999999999", "published is not a date")]
    [InlineData("title", "{\"a\": [1]}", "title is not a string")]
    [InlineData("byline", "[\"a\", \"b\"]", "byline is not a string")]
    [InlineData("outlet", "7", "outlet is not a string")]
    [InlineData("id", "true", "id is not a string")]
    public void JsonArticle_WithAFieldThatCannotBe_IsReadWithoutIt(string field, string value, string remark)
    {
        var outcome = ReadOne("a.json", $$"""{"{{field}}": {{value}}, "text": "A b."}""");
        Assert.Equal(new Article("a", "A b."), outcome.Article);
        Assert.Equal(remark, Assert.Single(outcome.Remarks));
    }

    [Theory]
    [InlineData("2022-03-04", "2022-03-04T00:00:00Z")]
    [InlineData(" 2022-03-04T05:06:07Z ", "2022-03-04T05:06:07Z")]
    [InlineData("2022-03-04T05:06:07.123+02:00", "2022-03-04T03:06:07.123Z")]
    [InlineData("2022-03-04 05:06", "2022-03-04T05:06:00Z")]
    [InlineData("Fri, 04 Mar 2022 05:06:07 GMT", "2022-03-04T05:06:07Z")]
    [InlineData("Fri, 4 Mar 2022 05:06:07 -0500", "2022-03-04T10:06:07Z")]
    [InlineData("March 4, 2022", "2022-03-04T00:00:00Z")]
    [InlineData("4 March 2022", "2022-03-04T00:00:00Z")]
    public void PublicationDate_InACommonForm_IsRead(string value, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), PublicationDate.Read(value));

    [Fact]
    public void PublicationDate_InSeconds_IsRead() =>
        Assert.Equal(
            new DateTimeOffset(2020, 1, 8, 0, 0, 0, TimeSpan.Zero),
            ReadArticle("a.json", """{"text": "A b.", "published": 1578441600}""").Published);

    [Theory]
    [InlineData("\\ud83d tail", "\uFFFD tail")]
    [InlineData("x\\udE00\\uD83D!", "x\uFFFD\uFFFD!")]
    [InlineData("x \\ud83d\\ude00 \\ud83d", "x \U0001F600 \uFFFD")]
    [InlineData("\\\\ud83d tail", "\\ud83d tail")]
    [InlineData("\\ud83dx\\ude00", "\uFFFDx\uFFFD")]
    [InlineData("nul \\u0000 stays", "nul \0 stays")]
    public void JsonArticle_WithSurrogateEscapes_KeepsOffsetsAndSurvivesJson(string escaped, string text)
    {
        var article = ReadArticle("a.json", $$"""{"\udc00": 1, "title": "\ud800t", "text": "{{escaped}}"}""");
        Assert.Equal(text, article.Text);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(article.Text.ToString())));
    }

    [Fact]
    public void JsonArticle_NestedTooDeep_IsRefused()
    {
        var bomb = new string('[', 100_000);
        Assert.Equal("its fields nest deeper than 64", ReadOne("a.jsonl", $$"""{"text": "A b.", "x": {{bomb}}""").Reason);
        Assert.Equal("its fields nest deeper than 64",
            ReadOne("a.json", $$"""{"x": {{bomb}}{{bomb.Replace('[', ']')}}, "text": "A b."}""").Reason);
        Assert.Equal("the array that it stands in does not end", ReadOne("a.json", bomb).Reason);
    }

    [Fact]
    public void JsonLines_WithBadLines_LoseThoseAlone()
    {
        var content = Encoding.UTF8.GetBytes(
            "{\"text\": \"One a.\"}\n\n{\"text\": }\r\n{\"text\": \"Two b.\"}\r\n{\"text\": \"\xFF\"}\n[1]\n{\"text\": \"Three c.\"}");
        content[Array.IndexOf(content, (byte)0xC3)] = 0xFF;
        var outcomes = Read("n.jsonl", content);
        Assert.Equal(
            ["n.jsonl:1 One a.", "n.jsonl:3 it is not valid JSON at byte 9 of line 1", "n.jsonl:4 Two b.",
                "n.jsonl:5 it is not valid UTF-8", "n.jsonl:6 it is not a JSON object", "n.jsonl:7 Three c."],
            outcomes.Select(o => $"{o.Name} {o.Article?.Text.ToString() ?? o.Reason}"));
    }

    [Fact]
    public void JsonArray_WithBadElements_LosesThoseAlone() =>
        Assert.Equal(
            ["n.json:1 One, ] \" a.", "n.json:2 it is not a JSON object", "n.json:3 it is not valid JSON at byte 1 of line 1",
                "n.json:4 Two b.", "n.json:5 something follows the array"],
            Read("n.json", """ [{"text": "One, ] \" a."}, [1, 2], bad,{"text":"Two b."}] {"text": "x y"}""")
                .Select(o => $"{o.Name} {o.Article?.Text.ToString() ?? o.Reason}"));

    [Fact]
    public void JsonLines_WithAnEndlessLine_GoOnBehindIt()
    {
        var endless = "{\"text\": \"" + new string('x', ArticleReader.MostBytes) + "\"}";
        Assert.Equal(
            ["it is larger than 5 MB", "A b."],
            Read("n.jsonl", endless + "\n{\"text\": \"A b.\"}").Select(o => o.Reason ?? o.Article!.Text));
        Assert.Equal(
            ["it is larger than 5 MB", "A b."],
            Read("n.json", $$"""[{{endless}}, {"text": "A b."}]""").Select(o => o.Reason ?? o.Article!.Text));
    }

    [Fact]
    public void JsonLines_WithOneIdTwice_AreBothRead() =>
        Assert.Equal(
            ["A b.", "C d."],
            Read("n.jsonl", """{"id": "1", "text": "A b."}""" + "\n" + """{"id": "1", "text": "C d."}""")
                .Select(o => o.Article!.Text));
}
