using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Hosting;

public sealed class BotProgramTests
{
    [Fact]
    public async Task Run_WrongSettings_NamesEveryFaultAtOnceAndExitsWith2()
    {
        var (code, output, error) = await BotProcess.RunAsync([], settings: new Dictionary<string, string>
        {
            ["Articles__Path"] = "no/such/folder",
            ["Web__Url"] = "localhost",
            ["Web__Colour"] = "blue",
            ["Log__Level"] = "Loud",
            ["Log__MostFiles"] = "0",
            ["Terminal__Prompt"] = "perhaps",
        });

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains("Articles:Path is \"no/such/folder\"", error, StringComparison.Ordinal);
        Assert.Contains("Log:Level is \"Loud\"", error, StringComparison.Ordinal);
        Assert.Contains("Log:MostFiles is 0", error, StringComparison.Ordinal);
        Assert.Contains("Terminal:Prompt", error, StringComparison.Ordinal);
        Assert.Contains("Colour", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokenSettingsFile_SaysSoAndExitsWith2()
    {
        var folder = Directory.CreateTempSubdirectory("bot-tests");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), "{ \"Web\": ");

            var (code, _, error) = await BotProcess.RunAsync([], folder: folder.FullName);

            Assert.Equal(2, code);
            Assert.Contains("appsettings.json", error, StringComparison.Ordinal);
            Assert.DoesNotContain(" at ", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Run_AddressTaken_SaysSoAndExitsWith2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await BotProcess.RunAsync(
            [], settings: new Dictionary<string, string> { ["Web__Url"] = $"http://127.0.0.1:{port}" });

        Assert.Equal(2, code);
        Assert.Contains("Web:Url", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToldToStop_SaysWhatItHasAndEndsCleanly()
    {
        var port = BotProcess.FreePort();
        var settings = new Dictionary<string, string> { ["Web__Url"] = $"http://127.0.0.1:{port}" };
        using var bot = BotProcess.Start([], settings);
        await ReadyAsync(port);
        var (healthCode, _, _) = await BotProcess.RunAsync(["health"], settings: settings);

        var watch = Stopwatch.StartNew();
        bot.Terminate();
        var code = await bot.ExitAsync();

        Assert.Equal(0, healthCode);
        Assert.Equal(0, code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"It took {watch.Elapsed} to end.");
        var log = await bot.ErrorAsync();
        Assert.Contains("1 article,", log, StringComparison.Ordinal);
        Assert.Contains($"Chat page: http://127.0.0.1:{port}", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToldToStopWhileARequestIsHalfThere_EndsCleanlyAllTheSame()
    {
        var port = BotProcess.FreePort();
        using var bot = BotProcess.Start([], new Dictionary<string, string> { ["Web__Url"] = $"http://127.0.0.1:{port}" });
        await ReadyAsync(port);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync("POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
        await Task.Delay(TimeSpan.FromMilliseconds(500)); // until it is being read

        bot.Terminate();

        // The server waits for the other half longer than the command line would wait for the server.
        Assert.Equal(0, await bot.ExitAsync());
    }

    [Fact]
    public async Task Health_NobodyThere_ExitsWith1()
    {
        var settings = new Dictionary<string, string> { ["Web__Url"] = $"http://127.0.0.1:{BotProcess.FreePort()}" };

        var (code, _, error) = await BotProcess.RunAsync(["health"], settings: settings);

        Assert.Equal(1, code);
        Assert.StartsWith("Nobody answers at", error, StringComparison.Ordinal);
    }

    private static async Task ReadyAsync(int port)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await BotProcess.UntilAsync(async () =>
        {
            using var response = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return response.IsSuccessStatusCode;
        });
    }
}
