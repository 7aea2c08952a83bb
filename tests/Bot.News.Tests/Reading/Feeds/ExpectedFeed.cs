using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Bot.News.Reading.Encodings;
using Bot.News.Reading.Feeds;
using Bot.Tests.Shared;

namespace Bot.News.Tests.Reading.Feeds;

/// <summary>A feed of feedparser's own tests with what must come out of it: the <c>Expect:</c> line of its comment, a Python expression.</summary>
internal sealed partial class ExpectedFeed
{
    private readonly byte[] _bytes;
    private readonly string _text;

    private ExpectedFeed(string name, byte[] bytes)
    {
        Name = name;
        _bytes = bytes;
        _text = FeedEncoding.Decode(bytes, null).Text;
        _text = _text.Contains("Expect:", StringComparison.Ordinal) ? _text : Encoding.UTF8.GetString(bytes);
    }

    public string Name { get; }

    public IEnumerable<ExpectedValue> Expectations => ExpectedValue.Parse(Line("Expect:") ?? "");

    public static IEnumerable<ExpectedFeed> All()
    {
        using var file = File.OpenRead(SharedFolder.File("data/feeds/feedparser-tests.tar.gz"));
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(plain);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                var bytes = new byte[data.Length];
                data.ReadExactly(bytes);
                yield return new ExpectedFeed(entry.Name, bytes);
            }
        }
    }

    public FeedOutcome Read()
    {
        var type = Header().Match(_text) is { Success: true } header ? header.Groups[1].Value.Trim() : null;
        var address = new Uri($"http://127.0.0.1:8097/{Name.TrimStart('.', '/')}");
        if (Location().Match(_text) is { Success: true } location && Uri.TryCreate(address, location.Groups[1].Value.Trim(), out var moved) && moved.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            address = moved;
        }

        return FeedReader.Read(_bytes, type, address);
    }

    private string? Line(string name)
    {
        var at = _text.IndexOf(name, StringComparison.Ordinal);
        var end = at < 0 ? -1 : _text.IndexOf("-->", at, StringComparison.Ordinal);
        return end < 0 ? null : _text[(at + name.Length)..end].Trim();
    }

    [GeneratedRegex(@"^Header:\s*Content-type:(.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex(@"^Header:\s*Content-Location:(.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Location();
}

/// <param name="Path">What is looked at: "entries[0].title_detail.value".</param>
/// <param name="Value">A string, an instant, a number, or null.</param>
internal sealed partial record ExpectedValue(string Path, object? Value)
{
    /// <summary>The comparisons of a Python expression that names fields and literals; other conditions are left out.</summary>
    public static IEnumerable<ExpectedValue> Parse(string expression)
    {
        foreach (Match match in Comparison().Matches(expression))
        {
            var paths = match.Groups["path"].Captures.Select(path => Part().Replace(path.Value, ".$1"));
            if (TryLiteral(match.Groups["value"].Value, out var value))
            {
                foreach (var path in paths)
                {
                    yield return new ExpectedValue(path, value);
                }
            }
        }

        foreach (Match match in Absence().Matches(expression))
        {
            yield return new ExpectedValue($"{match.Groups["path"].Value}.{match.Groups["key"].Value}", null);
        }
    }

    private static bool TryLiteral(string literal, out object? value)
    {
        value = null;
        if (literal == "None")
        {
            return true;
        }

        if (literal[0] == '(')
        {
            var n = literal.Trim('(', ')').Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            value = new DateTimeOffset(n[0], n[1], n[2], n[3], n[4], n[5], TimeSpan.Zero);
            return n.Length == 9;
        }

        if (char.IsDigit(literal[0]))
        {
            value = int.Parse(literal, CultureInfo.InvariantCulture);
            return true;
        }

        value = string.Concat(StringLiteral().Matches(literal).Select(part => Unescape(part.Groups["text"].Value)));
        return true;
    }

    private static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'u' or 'x' or 'U' => char.ConvertFromUtf32(int.Parse(match.Value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        var c => c.ToString(),
    });

    private const string Text = """u?(?:\"\"\"(?:.|\n)*?\"\"\"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')""";

    [GeneratedRegex(@"(?:(?<path>(?:ord\(|len\()?(?:entries\[\d\]|feed|encoding|entries)(?:\[[^\]]+\]|\.\w+)*\)?)\s*==\s*)+(?<value>None|\([\d, ]+\)|\d+|" + Text + @"(?:\s*\+\s*" + Text + ")*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"not (?<path>entries\[0\]|feed)\.has_key\('(?<key>\w+)'\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Absence();

    [GeneratedRegex(@"\['([^']+)'\]", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex("""u?(?:\"\"\"(?<text>(?:.|\n)*?)\"\"\"|"(?<text>(?:[^"\\\n]|\\.)*)"|'(?<text>(?:[^'\\\n]|\\.)*)')""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StringLiteral();

    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
