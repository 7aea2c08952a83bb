using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bot.Tests.Web;

/// <summary>A test in a real browser: skipped, visibly, where there is no Chromium or nothing to drive it with.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] UsualPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The environment variable CHROMIUM where it is set, else the first of the usual paths, else null.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : UsualPaths.FirstOrDefault(File.Exists);

    /// <summary>Why no test can run in a browser here, or null.</summary>
    public static string? Missing { get; } =
        Path is null || !File.Exists(Path) ? "needs Chromium: install it, or set CHROMIUM to its path"
        : !DriverStarts() ? "needs Playwright's driver, which does not start here"
        : null;

    private static bool DriverStarts()
    {
        var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var node = System.IO.Path.Combine(
            AppContext.BaseDirectory, ".playwright", "node", $"{system}-{machine}", OperatingSystem.IsWindows() ? "node.exe" : "node");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true })!;
            if (process.WaitForExit(Patience))
            {
                return process.ExitCode == 0;
            }

            process.Kill();
            return false;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
