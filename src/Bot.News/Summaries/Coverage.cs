namespace Bot.News.Summaries;

/// <summary>The terms and pairs that the sentences chosen so far have.</summary>
internal sealed class Coverage(int terms, int pairs)
{
    private readonly bool[] _terms = new bool[terms];
    private readonly bool[] _pairs = new bool[pairs];

    public bool HasTerm(int term) => _terms[term];

    public bool HasPair(int pair) => _pairs[pair];

    public void Add(ReadOnlySpan<int> terms, ReadOnlySpan<int> pairs)
    {
        foreach (var term in terms)
        {
            _terms[term] = true;
        }

        foreach (var pair in pairs)
        {
            _pairs[pair] = true;
        }
    }
}
