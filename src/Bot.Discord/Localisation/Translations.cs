using System.Collections.Frozen;

namespace Bot.Discord.Localisation;

/// <summary>The names and descriptions of the commands in other languages; the answers stay in the language of the articles.
/// Keys: <c>who-said</c>, <c>who-said.words</c>, <c>summary.length.short</c>, or the English name of a message command.</summary>
internal static class Translations
{
    /// <summary>Discord's locales, and the file that each is read from. (Discord.Net 3.16 refuses "es-419".)</summary>
    private static readonly (string Locale, string File)[] Locales =
        [("de", "de"), ("fr", "fr"), ("es-ES", "es"), ("pt-BR", "pt"), ("tr", "tr"), ("ja", "ja")];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Text>> Texts =
        Locales.ToFrozenDictionary(locale => locale.Locale, locale => Read(locale.File));

    /// <summary>A key's name in each language that has one, by Discord's locale.</summary>
    public static Dictionary<string, string> Names(string key) => Of(key, text => text.Name);

    /// <summary>A key's description in each language that has one, by Discord's locale.</summary>
    public static Dictionary<string, string> Descriptions(string key) => Of(key, text => text.Description);

    /// <summary>Every key of every language.</summary>
    public static IEnumerable<(string Locale, string Key)> Keys => Texts.SelectMany(locale => locale.Value.Keys.Select(key => (locale.Key, key)));

    private static Dictionary<string, string> Of(string key, Func<Text, string?> part) => Texts
        .Select(locale => (Locale: locale.Key, Part: locale.Value.TryGetValue(key, out var text) ? part(text) : null))
        .Where(found => found.Part is not null)
        .ToDictionary(found => found.Locale, found => found.Part!);

    private static FrozenDictionary<string, Text> Read(string file)
    {
        using var stream = typeof(Translations).Assembly.GetManifestResourceStream($"Bot.Discord.Localisation.{file}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToFrozenDictionary(entry => entry[0], entry => Parse(entry[1]));
    }

    private static Text Parse(string entry) => entry.Split(" | ", 2) is [var name, var description] ? new Text(name, description) : new Text(entry, null);

    private readonly record struct Text(string Name, string? Description);
}
