using System.Text;
using Bot.News.Text;
using Bot.News.Text.Furniture;

namespace Bot.News.Tests.Text.Furniture;

/// <summary>The quick ways past the patterns give what trying every pattern gives.</summary>
public class FurniturePatternsTests
{
    private static readonly string[] Fillers =
        ["Ann Lee", "“read”", "follow", "@paper", "mail@paper.example", "https://paper.example/a:b", "www.paper.example", "12", "The", ":", "—", "don’t"];

    private static readonly string[] Patterns = [.. WordList.Lines("Text.Furniture.furniture.txt")];

    private static readonly LinePattern[] Parsed = [.. Patterns.Select(p => new LinePattern(p))];

    [Fact]
    public void Match_LinesAroundPatterns_IsWhatTryingEveryPatternGives()
    {
        var random = new Random(20261126);
        var fitting = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var line = Bent(Patterns[random.Next(Patterns.Length)], random);
            var expected = FitsAny(line);
            Assert.True(expected == FurniturePatterns.Match(line), line);
            fitting += expected ? 1 : 0;
        }

        Assert.InRange(fitting, 5_000, 15_000);
    }

    [Fact]
    public void Patterns_EachWord_IsAsALineHasIt()
    {
        foreach (var pattern in Patterns)
        {
            var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("*" or "?") && part[0] != '{').ToArray();
            var words = new LineWords(string.Join(' ', parts), new TextSpan[LineWords.Most]);
            Assert.Equal(parts.Length, words.Count);
            for (var i = 0; i < parts.Length; i++)
            {
                Assert.Equal(parts[i], words[i].ToString());
            }
        }
    }

    [Fact]
    public void First_RandomLines_IsTheFirstOfAllWords()
    {
        var random = new Random(4711);
        const string Alphabet = "aB1 .:/—-–@©“\"'’()&_\t\u00a0\0,";
        var room = new TextSpan[LineWords.Most];
        var line = new StringBuilder();
        for (var round = 0; round < 50_000; round++)
        {
            line.Clear();
            for (var length = random.Next(1, 12); length > 0; length--)
            {
                line.Append(random.Next(8) == 0 ? "://" : Alphabet[random.Next(Alphabet.Length)].ToString());
            }

            var words = new LineWords(line.ToString(), room);
            Assert.Equal(words.Count == 0 ? "" : words[0].ToString(), LineWords.First(line.ToString()).ToString());
        }
    }

    private static bool FitsAny(string line)
    {
        var words = new LineWords(line, new TextSpan[LineWords.Most]);
        foreach (var pattern in words.IsTooLong || words.Count == 0 ? [] : Parsed)
        {
            if (pattern.Matches(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line that fits a pattern, or just not: something is put in front or behind, or a word is left out.</summary>
    private static string Bent(string pattern, Random random)
    {
        var words = pattern.Split(' ').Select(part => part switch
        {
            "*" => string.Join(' ', Enumerable.Range(0, random.Next(3)).Select(_ => Fillers[random.Next(Fillers.Length)])),
            "?" => "one",
            "{number}" => "7",
            "{email}" => Fillers[4],
            "{handle}" => Fillers[3],
            "{url}" => Fillers[random.Next(5, 7)],
            _ => random.Next(3) == 0 ? part.ToUpperInvariant().Replace('\'', '’') : part,
        }).ToList();
        switch (random.Next(6))
        {
            case 0: words.Insert(0, Fillers[random.Next(Fillers.Length)]); break;
            case 1: words.RemoveAt(random.Next(words.Count)); break;
            case 2: words.Add(Fillers[random.Next(Fillers.Length)]); break;
            case 3: words[0] = "“" + words[0]; break;
        }

        return string.Join(' ', words);
    }
}
