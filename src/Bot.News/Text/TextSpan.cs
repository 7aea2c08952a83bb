namespace Bot.News.Text;

/// <summary>A part of a text: offsets are UTF-16 code units, <paramref name="End"/> is exclusive.</summary>
/// <param name="Start">The first code unit, from 0.</param>
/// <param name="End">One past the last code unit, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The part as a string; <see cref="ArticleText.Open(TextSpan)"/> makes none.</summary>
    public string In(ArticleText text) => text[Start..End];

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    public bool Contains(int offset) => Start <= offset && offset < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    // The comparers that the compiler would ask are virtual calls in code compiled ahead.
    public bool Equals(TextSpan other) => Start == other.Start && End == other.End;

    public override int GetHashCode() => HashCode.Combine(Start, End);

    public override string ToString() => $"[{Start},{End})";
}
