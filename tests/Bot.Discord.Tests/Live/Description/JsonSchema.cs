using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Discord.Tests.Live.Description;

/// <summary>Holds JSON against the part of JSON Schema (2020-12) that Discord's description uses. Stricter in one thing: an
/// object that lists its properties may have no others, so that a misspelt name is found.</summary>
/// <param name="root">The document that references point into.</param>
internal sealed class JsonSchema(JsonNode root)
{
    private static readonly TimeSpan PatternPatience = TimeSpan.FromSeconds(1);

    /// <summary>Discord.Net always sends these on commands; Discord knows them, its description does not.</summary>
    private static readonly HashSet<string> KnownExtras = ["nsfw", "default_permission"];

    /// <summary>What is wrong, each with its place; none where the value fits.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value, JsonNode schema, string place = "")
    {
        var rules = schema.AsObject();
        if ((string?)rules["$ref"] is { } reference)
        {
            return Faults(value, Resolve(reference), place);
        }

        List<string> faults = [.. Types(value, rules, place), .. Enumerated(value, rules, place)];
        if (faults.Count > 0)
        {
            return faults;
        }

        faults.AddRange(value switch
        {
            JsonObject fields => Fields(fields, rules, place),
            JsonArray items => Items(items, rules, place),
            JsonValue one when one.TryGetValue<string>(out var text) => Text(text, rules, place),
            JsonValue one when one.TryGetValue<double>(out var number) => Number(number, rules, place),
            _ => [],
        });
        faults.AddRange((rules["allOf"] as JsonArray ?? []).SelectMany(part => Faults(value, part!, place)));
        faults.AddRange(Alternatives(value, rules["oneOf"], place));
        faults.AddRange(Alternatives(value, rules["anyOf"], place));
        return faults;
    }

    private static IEnumerable<string> Types(JsonNode? value, JsonObject rules, string place)
    {
        var types = rules["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToList(),
            JsonValue one => [(string)one!],
            _ => [],
        };
        return types.Count == 0 || types.Any(type => Is(value, type)) ? [] : [$"{place} is no {string.Join(" or ", types)}"];
    }

    /// <summary>Discord takes numbers that are written as text.</summary>
    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "integer" => value is JsonValue number
            && ((number.TryGetValue<double>(out var whole) && double.IsInteger(whole)) || (number.TryGetValue<string>(out var digits) && long.TryParse(digits, out _))),
        "number" => value is JsonValue number && number.TryGetValue<double>(out _),
        _ => false,
    };

    private static IEnumerable<string> Enumerated(JsonNode? value, JsonObject rules, string place) =>
        rules["enum"] is JsonArray known && !known.Any(one => JsonNode.DeepEquals(one, value)) ? [$"{place} is none of the known values"] : [];

    private IEnumerable<string> Fields(JsonObject fields, JsonObject rules, string place)
    {
        foreach (var name in (rules["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !fields.ContainsKey(name)))
        {
            yield return $"{place}/{name} is missing";
        }

        var properties = rules["properties"] as JsonObject;
        foreach (var (name, field) in fields)
        {
            var schema = properties?[name] ?? rules["additionalProperties"] as JsonObject;
            foreach (var fault in schema is null ? [] : Faults(field, schema, $"{place}/{name}"))
            {
                yield return fault;
            }

            var isOpen = properties is null || rules.ContainsKey("additionalProperties")
                || rules.ContainsKey("allOf") || rules.ContainsKey("oneOf") || rules.ContainsKey("anyOf");
            if (schema is null && !isOpen && !KnownExtras.Contains(name))
            {
                yield return $"{place}/{name} is not known";
            }
        }
    }

    private IEnumerable<string> Items(JsonArray items, JsonObject rules, string place)
    {
        var range = Range(items.Count, rules["minItems"], rules["maxItems"], $"{place} has {items.Count} items");
        var repeated = (bool?)rules["uniqueItems"] == true && items.Select(item => item?.ToJsonString()).Distinct().Count() < items.Count
            ? [$"{place} repeats an item"]
            : Array.Empty<string>();
        return [.. range, .. repeated, .. rules["items"] is { } item ? items.SelectMany((one, at) => Faults(one, item, $"{place}/{at}")) : []];
    }

    private static IEnumerable<string> Text(string text, JsonObject rules, string place)
    {
        var length = text.EnumerateRunes().Count();
        var pattern = (string?)rules["pattern"] is { } rule && !Regex.IsMatch(text, rule.Replace(@"\p{sc=Deva}\p{sc=Thai}", "", StringComparison.Ordinal), RegexOptions.None, PatternPatience)
            ? [$"{place} does not match {rule}"]
            : Array.Empty<string>();
        return [.. Range(length, rules["minLength"], rules["maxLength"], $"{place} has {length} characters"), .. pattern];
    }

    private static IEnumerable<string> Number(double number, JsonObject rules, string place) =>
        Range(number, rules["minimum"], rules["maximum"], $"{place} is {number}");

    private static IEnumerable<string> Range(double size, JsonNode? least, JsonNode? most, string what) =>
        (least is not null && size < (double)least) || (most is not null && size > (double)most) ? [what] : [];

    /// <summary>At least one must fit; otherwise the faults of the one that comes nearest.</summary>
    private IEnumerable<string> Alternatives(JsonNode? value, JsonNode? schemas, string place)
    {
        var faults = (schemas as JsonArray ?? []).Select(schema => Faults(value, schema!, place)).ToList();
        return faults.Count == 0 || faults.Any(list => list.Count == 0) ? [] : faults.MaxBy(list => list.Max(fault => fault.Length))!;
    }

    private JsonNode Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(root, (node, name) => node[name]!);
}
