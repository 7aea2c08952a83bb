using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>The sentences of an article as numbered, stemmed terms, and what is known about each term.</summary>
internal sealed class SentenceTerms
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly int[][] _sentences;
    private readonly int[][] _distinct;

    public SentenceTerms(string text, ReadOnlySpan<TextSpan> sentences, string? title)
    {
        _sentences = new int[sentences.Length][];
        _distinct = new int[sentences.Length][];
        for (var i = 0; i < sentences.Length; i++)
        {
            _sentences[i] = Read(sentences[i].In(text), i);
            _distinct[i] = [.. _sentences[i].Distinct()];
            foreach (var term in _distinct[i])
            {
                CollectionsMarshal.AsSpan(_terms)[term].Sentences++;
            }
        }

        foreach (var term in Known(title))
        {
            CollectionsMarshal.AsSpan(_terms)[term].IsInTitle = true;
        }
    }

    /// <summary>How many sentences there are.</summary>
    public int SentenceCount => _sentences.Length;

    /// <summary>How many different terms there are; they are numbered from 0.</summary>
    public int Count => _terms.Count;

    public Term this[int term] => _terms[term];

    /// <summary>A sentence's terms in order, stop words included.</summary>
    public ReadOnlySpan<int> Of(int sentence) => _sentences[sentence];

    /// <summary>A sentence's different terms.</summary>
    public ReadOnlySpan<int> DistinctOf(int sentence) => _distinct[sentence];

    /// <summary>The terms of another text that occur in the sentences, in its order; -1 stands for each that does not.</summary>
    public List<int> Read(ReadOnlySpan<char> text)
    {
        var found = new List<int>();
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new Terms(text, buffer);
        while (words.Next())
        {
            found.Add(lookup.TryGetValue(Stem(words.Folded, buffer), out var id) ? id : -1);
        }

        return found;
    }

    private IEnumerable<int> Known(string? text) => Read(text).Where(id => id >= 0).Distinct();

    private int[] Read(ReadOnlySpan<char> sentence, int index)
    {
        var found = new List<int>(32);
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new Terms(sentence, buffer);
        while (words.Next())
        {
            var isContent = words.Folded.Length > 1 && !StopWords.Contains(words.Folded);
            var first = sentence[words.Start];
            var stem = Stem(words.Folded, buffer);
            if (!lookup.TryGetValue(stem, out var id))
            {
                id = _ids.Count;
                _ids.Add(stem.ToString(), id);
                _terms.Add(new Term { IsContent = isContent, IsNumber = char.IsDigit(first), FirstSentence = index });
            }

            if (char.IsUpper(first) && found.Count > 0)
            {
                CollectionsMarshal.AsSpan(_terms)[id].Names++;
            }

            found.Add(id);
        }

        return [.. found];
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded, Span<char> buffer) =>
        buffer[..Stemmer.Stem(buffer[..folded.Length])];
}
