using Bot.News.Text;

namespace Bot.News.Tests.Text;

public sealed class WordTableTests
{
    private static readonly WordTable Table = new(["said", "U.S.", "prime-minister", "Élysée", "isn’t", "Ōsaka", "a", ""]);

    [Theory]
    [InlineData("said", 0)]
    [InlineData("SAID", 0)]
    [InlineData("u.s.", 1)]
    [InlineData("Prime-Minister", 2)]
    [InlineData("élysée", 3)]
    [InlineData("ÉLYSÉE", 3)]
    [InlineData("ISN’T", 4)]
    [InlineData("ōsaka", 5)]
    [InlineData("A", 6)]
    [InlineData("", 7)]
    [InlineData("sai", -1)]
    [InlineData("saids", -1)]
    [InlineData("elysee", -1)]
    [InlineData("prime-ministers", -1)]
    [InlineData("b", -1)]
    public void Find_InWhateverCase_GivesThePlace(string word, int place) => Assert.Equal(place, Table.Find(word));

    [Fact]
    public void Find_InAnEmptyTable_GivesNothing() => Assert.Equal(-1, new WordTable([]).Find("said"));

    [Fact]
    public void Find_OfManyWords_GivesWhatADictionaryGives()
    {
        var random = new Random(1);
        var known = Enumerable.Range(0, 8000).Select(_ => Word(random)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var places = known.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.OrdinalIgnoreCase);
        var table = new WordTable(known);
        foreach (var word in known.Concat(Enumerable.Range(0, 20_000).Select(_ => Word(random))))
        {
            Assert.Equal(places.GetValueOrDefault(word, -1), table.Find(word));
        }
    }

    // "mr" and "mrs", "do" and "don": the length and the last letter must not make up for each other.
    [Fact]
    public void Find_OfEveryShortWord_TellsThemApart()
    {
        var letters = Enumerable.Range('a', 26).Select(c => $"{(char)c}").ToArray();
        var pairs = letters.SelectMany(first => letters, string.Concat).ToArray();
        string[] words = [.. letters, .. pairs, .. pairs.SelectMany(pair => letters, string.Concat)];
        var table = new WordTable(words);
        Assert.Equal(Enumerable.Range(0, words.Length), words.Select(word => table.Find(word)));
    }

    private static string Word(Random random) =>
        string.Create(random.Next(1, 10), random, (letters, r) => r.GetItems("abcdeABCDE-'.9éÉšŠ’", letters));
}
