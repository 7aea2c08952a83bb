using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Json;

/// <summary>JSON lines on standard input and output: one value a line, UTF-8, nothing else.</summary>
internal static class JsonLines
{
    /// <summary>The longest line that is read, in characters: a question, or an article of 5 MB with its escapes.</summary>
    public const int MostCharacters = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TextReader Input() => new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, true, 1 << 16);

    public static Stream Output() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>An object as a line, given what writes its fields.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write) => ValueLine(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });

    /// <summary>One value as a line, given what writes it whole.</summary>
    public static byte[] ValueLine(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The answer to a bad line.</summary>
    public static byte[] Error(string id, string reason) => Line(json =>
    {
        json.WriteString("id", id);
        json.WriteString("error", reason);
    });
}
