using System.Net;
using Bot.Discord;
using Bot.Tests.Shared;

namespace Bot.Tests.Web;

public sealed class DiscordEndpointTests
{
    private const string Time = "1732340000", Ping = """{"type":1}""";
    private static readonly Ed25519Signer Signer = new(new byte[32]);

    [Fact]
    public async Task Interactions_WithoutAPublicKey_AreNotTaken()
    {
        await using var bot = await WebBot.StartAsync();

        using var response = await PostAsync(bot, Signer.Sign(Time, Ping), Ping);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [DiscordFact]
    public async Task Interactions_WithAPublicKey_AreAnsweredWhereDiscordSignedThem()
    {
        await using var bot = await WebBot.StartAsync(KeyValuePair.Create<string, string?>("Discord:PublicKey", Signer.PublicKey));

        using var signed = await PostAsync(bot, Signer.Sign(Time, Ping), Ping);
        using var forged = await PostAsync(bot, Signer.Sign(Time, "something else"), Ping);
        using var unsigned = await PostAsync(bot, null, Ping);
        using var endless = await PostAsync(bot, Signer.Sign(Time, Ping), new string(' ', 300 * 1024));

        Assert.Equal("""{"type":1}""", await signed.Content.ReadAsStringAsync());
        Assert.Equal("application/json", signed.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge],
            [signed.StatusCode, forged.StatusCode, unsigned.StatusCode, endless.StatusCode]);
    }

    private static async Task<HttpResponseMessage> PostAsync(WebBot bot, string? signature, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/discord/interactions") { Content = new StringContent(body) };
        request.Headers.Add("X-Signature-Timestamp", Time);
        if (signature is not null)
        {
            request.Headers.Add("X-Signature-Ed25519", signature);
        }

        return await bot.Client.SendAsync(request);
    }
}
