using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Hosting;

public sealed class DiscordTokenTests
{
    [DiscordFact]
    public async Task Run_TokenThatDiscordRefuses_IsOneClearLineAndExitCode2()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var discord = builder.Build();
        discord.Run(context =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            return context.Response.WriteAsJsonAsync(new { message = "401: Unauthorized", code = 0 });
        });
        await discord.StartAsync();

        var (code, output, error) = await BotProcess.RunAsync([], settings: new Dictionary<string, string>
        {
            ["Discord__Token"] = "not.the.token",
            ["Discord__RestUrl"] = $"{discord.Urls.First()}/api/v10/",
            ["Web__Enabled"] = "false",
        });

        Assert.Equal(2, code);
        Assert.Equal("", output);
        var about = error.Split('\n').Where(line => line.Contains("Discord", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("Discord:Token is refused by Discord; copy it again", Assert.Single(about), StringComparison.Ordinal);
        Assert.DoesNotContain("not.the.token", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
