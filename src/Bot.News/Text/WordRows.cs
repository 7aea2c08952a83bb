namespace Bot.News.Text;

/// <summary>A word list whose lines tell more of their first word: "council a", "club united city fc".</summary>
internal sealed class WordRows
{
    private readonly string[][] rows;

    private readonly WordTable words;

    /// <param name="list">The embedded list; the parts of a line are parted by single blanks.</param>
    public WordRows(string list)
    {
        rows = [.. WordList.Lines(list).Select(line => line.Split(' '))];
        words = new WordTable([.. rows.Select(row => row[0])]);
    }

    /// <summary>The whole line of a word, in any case; null where the list does not have it.</summary>
    public string[]? Find(ReadOnlySpan<char> word) => words.Find(word) is >= 0 and var place ? rows[place] : null;
}
