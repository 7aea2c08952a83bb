namespace Bot.News.Quotes;

/// <summary>Where tokens of one kind stand, to ask from any token for the next one and the last one.</summary>
/// <param name="count">How many tokens the article has.</param>
internal sealed class Occurrences(int count)
{
    /// <summary>What <see cref="Next"/> gives where none follows: behind every token.</summary>
    public const int None = int.MaxValue;

    private readonly int[] next = new int[count + 1];
    private readonly int[] last = new int[count + 1];
    private int latest = -1;

    /// <summary>Adds a token; they come in ascending order.</summary>
    public void Add(int token)
    {
        next.AsSpan((latest + 1)..(token + 1)).Fill(token);
        last.AsSpan(Math.Max(0, latest)..token).Fill(latest);
        latest = token;
    }

    /// <summary>Says that no more come.</summary>
    public void Close()
    {
        next.AsSpan(latest + 1).Fill(None);
        last.AsSpan(Math.Max(0, latest)).Fill(latest);
    }

    /// <summary>The first at the token or behind it, or <see cref="None"/>.</summary>
    public int Next(int token) => next[token];

    /// <summary>The last at the token or before it, or -1.</summary>
    public int Last(int token) => token < 0 ? -1 : last[token];
}
