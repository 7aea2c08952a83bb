using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Chat;
using Bot.Tests.Shared;

namespace Bot.Tests.Web;

public sealed class ApiTests(ApiTests.Fixture fixture) : IClassFixture<ApiTests.Fixture>
{
    private readonly HttpClient _client = fixture.Bot.Client;

    [Fact]
    public async Task WhoSaid_WordsOfTheSeed_GiveTheSpeakerAtOffsetsThatHold()
    {
        var answer = await GetAsync("/api/who-said?words=we+dont+seek+a+war+or+escalation");

        Assert.Equal("said", answer.GetProperty("outcome").GetString());
        var match = answer.GetProperty("matches")[0];
        var text = fixture.Bot.Index.Documents.Single().Article.Text;
        var (start, end) = (match.GetProperty("start").GetInt32(), match.GetProperty("end").GetInt32());
        Assert.Equal("Javad Zarif", match.GetProperty("speaker").GetString());
        Assert.Equal("Iran’s Foreign Minister", match.GetProperty("description").GetString());
        Assert.Equal("added", match.GetProperty("cue").GetString());
        Assert.Equal("direct", match.GetProperty("kind").GetString());
        Assert.Equal(text[start..end], match.GetProperty("text").GetString());
        var mark = match.GetProperty("marks")[0];
        Assert.InRange(mark[0].GetInt32(), start, mark[1].GetInt32());
        Assert.InRange(mark[1].GetInt32(), mark[0].GetInt32(), end);
    }

    [Theory]
    [InlineData("we do not seek escalation or war", "said")]
    [InlineData("we don't seek a war", "near")]
    [InlineData("seek escalation or war", "mentioned")]
    public async Task WhoSaid_WordsThatAreThereOrNear_AreToldApart(string words, string wording)
    {
        var answer = await GetAsync($"/api/who-said?words={Uri.EscapeDataString(words)}");

        Assert.Equal(wording, answer.GetProperty("matches")[0].GetProperty("wording").GetString());
    }

    [Fact]
    public async Task WhoSaid_WordsOfNobody_AreNobodys()
    {
        var answer = await GetAsync("/api/who-said?words=Iran+will+apologise");

        Assert.Equal("nobody", answer.GetProperty("outcome").GetString());
        Assert.Equal(0, answer.GetProperty("matches").GetArrayLength());
        Assert.Equal(1, answer.GetProperty("articlesSearched").GetInt32());
    }

    [Theory]
    [InlineData("/api/about", "articles")]
    [InlineData("/api/help", "commands")]
    [InlineData("/api/summary", "sentences")]
    [InlineData("/api/summary?about=irbil&length=short", "sentences")]
    [InlineData("/api/ask?question=how+many+missiles&since=2019-01-01&page=1", "sentences")]
    [InlineData("/api/quotes?by=Zarif&page=99", "quotations")]
    [InlineData("/api/articles?about=", "articles")]
    public async Task Command_GoodOptions_AnswersWithItsValue(string address, string field) =>
        Assert.True((await GetAsync(address)).TryGetProperty(field, out _));

    [Theory]
    [InlineData("/api/who-said", "needs words")]
    [InlineData("/api/who-said?words=", "needs words")]
    [InlineData("/api/who-said?words=%20%00%09", "needs words")]
    [InlineData("/api/who-said?words=!?", "no words")]
    [InlineData("/api/who-said?words=war&words=peace", "twice")]
    [InlineData("/api/who-said?words=war&colour=blue", "no option")]
    [InlineData("/api/summary?length=endless", "short, medium, long")]
    [InlineData("/api/ask?question=war&since=soon", "2026-11-23")]
    [InlineData("/api/quotes?by=Zarif&page=0", "whole number")]
    [InlineData("/api/quotes?by=Zarif&page=99999999999999999999", "whole number")]
    [InlineData("/api/about?words=war", "no option")]
    public async Task Command_BadOptions_AreRefusedWithAReason(string address, string reason)
    {
        var response = await _client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await ErrorAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u6f22")]
    [InlineData("\U0001F600")]
    public async Task Command_FarTooLongWords_AreRefusedWithAReason(string character)
    {
        var words = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(character, 5_000)));

        var response = await _client.GetAsync(new Uri($"/api/who-said?words={words}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("characters", await ErrorAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page.css/", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/about", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/chat", HttpStatusCode.MethodNotAllowed)]
    public async Task Request_ToNowhere_IsRefusedWithAReason(string method, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        var response = await _client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(await ErrorAsync(response));
    }

    [Fact]
    public async Task Request_EndlessAddress_IsRefused()
    {
        var response = await _client.GetAsync(new Uri($"/api/who-said?words={new string('a', 65_000)}{new string('b', 10_000)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"line":"\ud83d"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"line":null}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"line":7}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""[[[[""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("line=/help", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task Chat_BadBody_IsRefusedWithAReason(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        var response = await _client.PostAsync(new Uri("/api/chat", UriKind.Relative), content);

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(await ErrorAsync(response));
    }

    [Fact]
    public async Task Chat_EndlessBody_IsRefusedWithAReason()
    {
        var response = await _client.PostAsJsonAsync("/api/chat", new { line = new string('a', 300_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("KB", await ErrorAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_LongLine_IsAnsweredWithARefusal()
    {
        var reply = await ChatAsync(new string('a', 10_000));

        Assert.Equal("refusal", reply.GetProperty("tone").GetString());
    }

    [Fact]
    public async Task Chat_TypedLine_GivesBlocksAndActions()
    {
        var reply = await ChatAsync("/who-said we dont seek a war or escalation");

        Assert.Equal("answer", reply.GetProperty("tone").GetString());
        var passage = reply.GetProperty("blocks").EnumerateArray().First(block => block.GetProperty("type").GetString() == "passage");
        Assert.Equal("Javad Zarif", passage.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Contains(passage.GetProperty("words").EnumerateArray(), run => run.GetProperty("style").GetString() == "strong");
        foreach (var action in reply.GetProperty("actions").EnumerateArray())
        {
            Assert.NotEqual("refusal", (await ChatAsync(action.GetProperty("line").GetString()!)).GetProperty("tone").GetString());
        }
    }

    [Theory]
    [InlineData("/who", "/who-said ")]
    [InlineData("/quotes ", "/quotes Javad Zarif")]
    [InlineData("/quotes by:", "/quotes by:\"Javad Zarif\"")]
    [InlineData("/who-said war by:\"zar", "/who-said war by:\"Javad Zarif\"")]
    [InlineData("/summary ", "/summary Iran launches missiles at US military facilities in Iraq, Pentagon confirms")]
    [InlineData("/summary irbil length:s", "/summary irbil length:short")]
    public async Task Complete_BeginningOfALine_GivesTheWholeLine(string typed, string line)
    {
        var completions = await GetAsync($"/api/complete?line={Uri.EscapeDataString(typed)}");

        Assert.Contains(line, completions.GetProperty("lines").EnumerateArray().Select(other => other.GetString()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.css")]
    [InlineData("/api/about")]
    [InlineData("/api/nothing")]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    public async Task Response_Any_HasSecurityHeadersAndLetsNoOtherSiteIn(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://elsewhere.example" } } };

        var headers = (await _client.SendAsync(request)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Contains(headers.CacheControl!.ToString(), new[] { "no-store", "no-cache" });
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Page_AskedForAgain_IsNotSentAgain()
    {
        var first = await _client.GetAsync(new Uri("/main.js", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/main.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        Assert.Equal("text/javascript", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);
    }

    [SharedFact]
    public async Task EveryCommand_NaughtyStrings_AreAnsweredOrRefused()
    {
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(SharedFolder.File("data/hostile/naughty-strings.json")))!;
        foreach (var definition in CommandCatalogue.Standard.WithoutChannels.Where(definition => definition.Leading is not null))
        {
            foreach (var naughty in strings)
            {
                var response = await _client.GetAsync(
                    new Uri($"/api/{definition.Name}?{definition.Leading!.Name}={Uri.EscapeDataString(naughty)}", UriKind.Relative));
                using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());

                Assert.True(
                    response.StatusCode is HttpStatusCode.OK || body.RootElement.GetProperty("error").GetString()!.Length > 0,
                    $"/{definition.Name} {naughty}: {response.StatusCode}");
                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"/{definition.Name} {naughty}: {response.StatusCode}");
            }
        }

        foreach (var naughty in strings)
        {
            Assert.NotEqual(0, (await ChatAsync(naughty)).GetProperty("blocks").GetArrayLength());
        }
    }

    private async Task<JsonElement> GetAsync(string address) => await _client.GetFromJsonAsync<JsonElement>(address);

    private async Task<JsonElement> ChatAsync(string line)
    {
        var response = await _client.PostAsJsonAsync("/api/chat", new { line });
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string> ErrorAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;

    public sealed class Fixture : IAsyncLifetime
    {
        public WebBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await WebBot.StartAsync();

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
