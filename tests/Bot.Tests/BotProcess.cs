using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests;

/// <summary>The program as people run it, in a process of its own; ended at the end of the test whatever happens.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "bot.dll");

    private readonly Process _process;
    private readonly Task<string> _error;

    private BotProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>
    /// Starts the program where no file may become larger than so many kilobytes, as on a disk that fills up:
    /// writing fails, and nothing else does.
    /// </summary>
    public static BotProcess StartOnSmallDisk(int kilobytes, IReadOnlyDictionary<string, string> settings)
    {
        // The runtime's own code pages are such a file too.
        var all = new Dictionary<string, string>(settings) { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" };
        return Start("sh", ["-c", $"trap '' XFSZ; ulimit -S -f {kilobytes * 2}; exec dotnet \"$0\"", Program], all, null);
    }

    /// <summary>Makes room on the small disk.</summary>
    public void MakeRoom() => Process.Start("prlimit", ["--pid", $"{_process.Id}", "--fsize=unlimited"]).WaitForExit();

    /// <summary>Starts the program in a folder of its own choice, with settings as environment variables.</summary>
    public static BotProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null, string? folder = null) =>
        Start("dotnet", [Program, .. arguments], settings, folder);

    private static BotProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings, string? folder)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? settings = null, string? folder = null)
    {
        using var bot = Start(arguments, settings, folder);
        var output = bot._process.StandardOutput.ReadToEndAsync();
        await bot._process.StandardInput.WriteAsync(input);
        bot._process.StandardInput.Close();
        var code = await bot.ExitAsync();
        return (code, await output, await bot._error);
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until something holds; a program that does not listen yet, or is not ready, is asked again.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(2 * Patience);
        while (true)
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        return _process.ExitCode;
    }

    public async Task<string> ErrorAsync() => await _error.WaitAsync(Patience);

    public void Terminate() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
