namespace Bot.News.Index;

/// <summary>A run of an article's words, by their place among them; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public int Length => End - Start;
}
