using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.News.Text;

namespace Bot.News.Quotes.Model;

/// <summary>What a feature looks at, as one number of 24 bits: a word, up to three tags, or a count. Weights are written with the names.</summary>
internal static class Value
{
    private static readonly WordTable Tags = new(Enum.GetNames(typeof(Tag)));

    private const int TagBit = 1 << 20, TagsBit = 1 << 22, NumberBit = 1 << 23;

    public static int Of(Tag tag) => TagBit + (int)tag;

    public static int Of(Tag first, Tag second) => TagsBit + ((int)first << 6) + (int)second;

    public static int Of(Tag first, Tag second, Tag third) => TagsBit + ((int)first << 12) + ((int)second << 6) + (int)third;

    public static int Of(int number) => NumberBit + number;

    public static int Of(bool yes) => NumberBit + (yes ? 1 : 0);

    /// <summary>A length or distance in eight steps that widen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(int count) => NumberBit + Buckets[Math.Clamp(count, 0, Buckets.Length - 1)];

    private static ReadOnlySpan<byte> Buckets =>
    [
        0, 1, 2, 3, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7,
        8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9,
    ];

    public static string Name(int value)
    {
        if (value >= NumberBit)
        {
            return $"#{value - NumberBit}";
        }

        if (value >= TagsBit)
        {
            var tags = value - TagsBit;
            return tags >> 12 == 0
                ? $"<{(Tag)(tags >> 6)}|{(Tag)(tags & 63)}>"
                : $"<{(Tag)(tags >> 12)}|{(Tag)((tags >> 6) & 63)}|{(Tag)(tags & 63)}>";
        }

        return value >= TagBit ? $"<{(Tag)(value - TagBit)}>" : value == 0 ? "-" : Lexicon.Word(value);
    }

    /// <summary>The value that <see cref="Name"/> wrote; an unknown word is a fault of the weights file.</summary>
    public static int Parse(ReadOnlySpan<char> name)
    {
        if (name[0] == '#' && name.Length > 1)
        {
            return Of(int.Parse(name[1..], CultureInfo.InvariantCulture));
        }

        if (name[0] == '<')
        {
            Span<Tag> tags = stackalloc Tag[3];
            var count = 0;
            foreach (var part in name[1..^1].Split('|'))
            {
                tags[count++] = TagNamed(name[1..^1][part]);
            }

            return count switch
            {
                1 => Of(tags[0]),
                2 => Of(tags[0], tags[1]),
                _ => Of(tags[0], tags[1], tags[2]),
            };
        }

        var word = name is "-" ? 0 : Lexicon.Find(name);
        return word != 0 || name is "-" ? word : throw new FormatException($"The weights name a word that no list has: {name}.");
    }

    private static Tag TagNamed(ReadOnlySpan<char> name) => Tags.Find(name) is >= 0 and var tag
        ? (Tag)tag
        : throw new FormatException($"The weights name a word class that there is not: {name}.");
}
