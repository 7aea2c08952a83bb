using System.Text.Json;
using Bot.Tests.Shared;
using Bot.Tests.Storage;

namespace Bot.Tests.Verbs;

public sealed class BatchVerbTests
{
    private const string Articles = """
        {"id":"a","text":"“We do not seek war,” said Javad Zarif.","colour":"ignored"}
        {"id":"b","title":"No text"}
        not JSON
        {"id":"c","text":"“All is well \ud83d\ude00!” tweeted President Donald Trump."}
        {"text":"A half \ud83d pair."}

        """;

    [Fact]
    public async Task Extract_LinesWithBadOnes_AnswersEachAndGoesOn()
    {
        var (code, output, _) = await BotProcess.RunAsync(["extract"], Articles);

        Assert.Equal(0, code);
        var lines = Lines(output);
        Assert.Equal(5, lines.Length);
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal("Javad Zarif", lines[0].GetProperty("quotes")[0].GetProperty("speaker").GetString());
        Assert.True(lines[1].TryGetProperty("error", out _));
        Assert.True(lines[2].TryGetProperty("error", out _));
        var quote = lines[3].GetProperty("quotes")[0];
        Assert.Equal("Donald Trump", quote.GetProperty("speaker").GetString());
        Assert.Equal(0, quote.GetProperty("content")[0][0].GetInt32());
        Assert.Equal("“All is well 😀!”".Length, quote.GetProperty("content")[0][1].GetInt32());
    }

    [Theory]
    [InlineData("said True statement asserted", "extract", "--explain")]
    [InlineData("said True statement asserted; believes False statement asserted; did not say True statement negated", "extract", "--all")]
    public async Task Extract_WishesAndDeniedSpeech_AreThereWhenAskedFor(string expected, params string[] arguments)
    {
        const string text = "Jane Roe said the bridge was unsafe. John Berg believes that it will hold. Mr. Berg did not say that it would be rebuilt.";
        var (code, output, _) = await BotProcess.RunAsync(arguments, JsonSerializer.Serialize(new { id = "a", text }));

        Assert.Equal(0, code);
        Assert.Equal(expected, string.Join("; ", Assert.Single(Lines(output)).GetProperty("quotes").EnumerateArray().Select(quote =>
            $"{Cue(quote)} {quote.GetProperty("speech")} {quote.GetProperty("form").GetString()} {quote.GetProperty("factuality").GetString()}")));

        string Cue(JsonElement quote) => text[quote.GetProperty("cue")[0][0].GetInt32()..quote.GetProperty("cue")[0][1].GetInt32()];
    }

    [Fact]
    public async Task Extract_NothingComesIn_ReadsTheConfiguredArticles()
    {
        var (code, output, _) = await BotProcess.RunAsync(["extract"], settings: Seeds);

        Assert.Equal(0, code);
        Assert.True(Assert.Single(Lines(output)).GetProperty("quotes").GetArrayLength() > 10);
    }

    [Fact]
    public async Task WhoSaid_Lines_AnswersEachAndGoesOn()
    {
        const string questions = """
            {"id":"1","quote":"we dont seek a war or escalation"}
            {"id":"2"}
            [1]
            {"id":"3","quote":"Iran will apologise"}
            {"id":"4","quote":"","by":7}

            """;

        var (code, output, _) = await BotProcess.RunAsync(["who-said", "--jsonl"], questions, Seeds);

        Assert.Equal(0, code);
        var lines = Lines(output);
        Assert.Equal(5, lines.Length);
        var answer = lines[0].GetProperty("answers")[0];
        Assert.Equal("Javad Zarif", answer.GetProperty("speaker").GetString());
        Assert.Equal("added", answer.GetProperty("cue").GetString());
        Assert.Equal("direct", answer.GetProperty("kind").GetString());
        Assert.Equal("near", answer.GetProperty("wording").GetString());
        Assert.Equal("quote is missing", lines[1].GetProperty("error").GetString());
        Assert.True(lines[2].TryGetProperty("error", out _));
        Assert.Equal(0, lines[3].GetProperty("answers").GetArrayLength());
        Assert.True(lines[4].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task WhoSaid_LinesOverWhatIsStored_LooksAtEarlierVersionsToo()
    {
        using var folder = new StoreFolder();
        using (var store = folder.Open())
        {
            store.Save(StoreFolder.Arrival(1, "“We will close the harbour before the storm comes,” Mayor Lena Ortiz said."), StoreFolder.Now);
            store.Save(StoreFolder.Arrival(1, "“The harbour stays open for every ferry tonight,” Mayor Lena Ortiz said."), StoreFolder.Now);
        }

        const string questions = """
            {"id":"1","quote":"we will close the harbour before the storm comes"}
            {"id":"2","quote":"the harbour stays open for every ferry tonight"}

            """;

        var (_, output, _) = await BotProcess.RunAsync(["who-said", "--jsonl"], questions, new Dictionary<string, string>(Seeds) { ["Storage__Path"] = Path.GetDirectoryName(folder.Database)! });

        var answers = Lines(output).Select(line => line.GetProperty("answers")[0]).ToList();
        Assert.All(answers, answer => Assert.Equal(("Lena Ortiz", "article-1"), (answer.GetProperty("speaker").GetString(), answer.GetProperty("article").GetString())));
        Assert.True(answers[0].GetProperty("earlier").GetBoolean());
        Assert.False(answers[1].TryGetProperty("earlier", out _));
    }

    [Fact]
    public async Task Ask_Lines_GivesArticlesAndVerbatimSentences()
    {
        const string questions = """
            {"id":"1","question":"How many missiles hit Al Asad?","asked":"2020-01-09"}
            {"id":"2","question":"How many?","asked":"yesterday"}

            """;

        var (_, output, _) = await BotProcess.RunAsync(["ask", "--jsonl"], questions, Seeds);

        var lines = Lines(output);
        var answer = lines[0].GetProperty("answers")[0];
        Assert.Contains("10 of the missiles hit Al Asad", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, lines[0].GetProperty("articles").GetArrayLength());
        Assert.Equal("asked is no date: write 2026-11-23", lines[1].GetProperty("error").GetString());
    }

    [Fact]
    public async Task Summarize_Lines_GivesSoManyVerbatimSentences()
    {
        var (_, output, _) = await BotProcess.RunAsync(["summarize", "--sentences", "2"], settings: Seeds);

        var sentences = Assert.Single(Lines(output)).GetProperty("sentences").EnumerateArray().ToList();
        var text = await File.ReadAllTextAsync(Directory.GetFiles(Seeds["Articles__Path"]).Single());
        Assert.Equal(2, sentences.Count);
        Assert.All(sentences, s => Assert.Equal(
            text[s.GetProperty("start").GetInt32()..s.GetProperty("end").GetInt32()], s.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("extract", "--articles", "no/such/file")]
    [InlineData("summarize", "--sentences", "0")]
    [InlineData("exract")]
    public async Task Verb_BadCall_SaysSoAndFails(params string[] arguments)
    {
        var (code, output, error) = await BotProcess.RunAsync(arguments);

        Assert.NotEqual(0, code);
        Assert.NotEqual("", output + error);
    }

    private static Dictionary<string, string> Seeds { get; } =
        new() { ["Articles__Path"] = Path.Combine(SharedFolder.Repository, "seeds") };

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
}
