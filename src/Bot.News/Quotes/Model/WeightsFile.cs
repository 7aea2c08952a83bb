using System.Globalization;
using System.Text;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>
/// The readable form of the weights: a line with a template, then a line for each of its weights with the values it looks at, the heaviest first.
/// Read at every start, so without a string for each line.
/// </summary>
internal static class WeightsFile
{
    /// <summary>The longest line, in code units: a weight and two words.</summary>
    private const int LongestLine = 128;

    private static readonly WordTable Templates = new(Enum.GetNames(typeof(Template)));

    /// <summary>The weights of a file, in the order of their lines.</summary>
    /// <param name="utf8">The bytes of the file; '#' and a space open a comment line.</param>
    public static List<Weight> Read(ReadOnlySpan<byte> utf8)
    {
        var entries = new List<Weight>(utf8.Length / LeastLine);
        var template = Template.None;
        Span<char> buffer = stackalloc char[LongestLine];
        while (!utf8.IsEmpty)
        {
            var end = utf8.IndexOf((byte)'\n');
            var bytes = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
            if (bytes.IsEmpty || bytes.StartsWith("# "u8))
            {
                continue;
            }

            var line = buffer[..Encoding.UTF8.GetChars(bytes, buffer)];
            var space = line.IndexOf(' ');
            if (space < 0)
            {
                template = TemplateNamed(line);
                continue;
            }

            entries.Add(new Weight(Key(template, line[(space + 1)..]), Hundredths(line[..space])));
        }

        return entries;
    }

    /// <summary>The lines that <see cref="Read"/> takes: template by template.</summary>
    public static IEnumerable<string> Write(IEnumerable<(ulong Key, float Value)> entries)
    {
        foreach (var template in entries.GroupBy(entry => (Template)(entry.Key >> 48)).OrderBy(group => group.Key))
        {
            yield return $"{template.Key}";
            foreach (var (key, value) in template.OrderByDescending(entry => Math.Abs(entry.Value)))
            {
                int a = (int)(key >> 24) & 0xFFFFFF, b = (int)key & 0xFFFFFF;
                yield return string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {Value.Name(a)}{(b == 0 ? "" : " ")}{(b == 0 ? "" : Value.Name(b))}");
            }
        }
    }

    /// <summary>"0.1 -" and a line end: no line of a weight is shorter.</summary>
    private const int LeastLine = 6;

    private static Template TemplateNamed(ReadOnlySpan<char> name) => Templates.Find(name) is >= 0 and var template
        ? (Template)template
        : throw new FormatException($"The weights name a template that there is not: {name}.");

    private static ulong Key(Template template, ReadOnlySpan<char> values)
    {
        var space = values.IndexOf(' ');
        return space < 0
            ? Features.Key(template, Value.Parse(values), 0)
            : Features.Key(template, Value.Parse(values[..space]), Value.Parse(values[(space + 1)..]));
    }

    /// <summary>A weight as it is written: a sign, whole ones, and at most two decimals.</summary>
    private static short Hundredths(ReadOnlySpan<char> number)
    {
        var isNegative = number[0] == '-';
        var digits = isNegative ? number[1..] : number;
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i != point && (!char.IsAsciiDigit(digits[i]) || decimals > 2))
            {
                throw new FormatException($"The weights have a number that is not in hundredths: {number}.");
            }

            sum = i == point ? sum : (sum * 10) + (digits[i] - '0');
        }

        for (; decimals < 2; decimals++)
        {
            sum *= 10;
        }

        return checked((short)(isNegative ? -sum : sum));
    }
}
