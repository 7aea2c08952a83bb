namespace Bot.News.Text;

/// <summary>Some words of the <see cref="Lexicon"/>, asked for by their place in it.</summary>
/// <param name="words">The words; those that the lexicon lacks are left out.</param>
internal sealed class WordSet(params string[] words)
{
    private readonly bool[] has = Marked(words);

    public bool Contains(int word) => has[word];

    private static bool[] Marked(string[] words)
    {
        var has = new bool[Lexicon.Count];
        foreach (var word in words)
        {
            has[Lexicon.Find(word)] = true;
        }

        has[0] = false;
        return has;
    }
}
