using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Shared;

namespace Bot.Discord.Tests.Text;

/// <summary>Text that tries to be more than text.</summary>
internal static partial class HostileText
{
    /// <summary>Our own payloads.</summary>
    public static IReadOnlyList<string> Payloads { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", "hostile.txt"))
            .Skip(1)
            .Select(line => Escapes().Replace(line, escape => escape.Value switch
            {
                "\\n" => "\n",
                "\\r" => "\r",
                var code => ((char)int.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            })),
    ];

    /// <summary>The big list of naughty strings, where it is at hand.</summary>
    public static IReadOnlyList<string> Naughty { get; } = SharedFolder.Root is null
        ? []
        : JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedFolder.File("data/hostile/naughty-strings.json")))!;

    [GeneratedRegex(@"\\n|\\r|\\u[0-9a-f]{4}")]
    private static partial Regex Escapes();
}
