using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>The sentences of an article as numbered, stemmed terms, and what is known about each term.</summary>
internal sealed class SentenceTerms
{
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly List<int> _lastSentences = [];
    private readonly int[][] _sentences;
    private readonly int[][] _distinct;

    public SentenceTerms(string text, ReadOnlySpan<TextSpan> sentences, string? title)
    {
        _sentences = new int[sentences.Length][];
        _distinct = new int[sentences.Length][];
        for (var i = 0; i < sentences.Length; i++)
        {
            (_sentences[i], _distinct[i]) = Read(sentences[i].In(text), i);
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
        var lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new Terms(text, buffer);
        while (words.Next())
        {
            found.Add(lookup.TryGetValue(Stem(words.Folded, buffer), out var id) ? id : -1);
        }

        return found;
    }

    private IEnumerable<int> Known(string? text) => Read(text).Where(id => id >= 0).Distinct();

    private (int[] All, int[] Distinct) Read(ReadOnlySpan<char> sentence, int index)
    {
        var all = new List<int>(32);
        var distinct = new List<int>(32);
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new Terms(sentence, buffer);
        while (words.Next())
        {
            var first = sentence[words.Start];
            if (!known.TryGetValue(words.Folded, out var id))
            {
                id = Add(words.Folded, buffer, first, index);
            }

            if (_lastSentences[id] != index)
            {
                _lastSentences[id] = index;
                distinct.Add(id);
                CollectionsMarshal.AsSpan(_terms)[id].Sentences++;
            }

            if (char.IsUpper(first) && all.Count > 0)
            {
                CollectionsMarshal.AsSpan(_terms)[id].Names++;
            }

            all.Add(id);
        }

        return ([.. all], [.. distinct]);
    }

    private int Add(ReadOnlySpan<char> folded, Span<char> buffer, char first, int sentence)
    {
        var word = folded.ToString();
        var stem = Stem(folded, buffer);
        if (!_stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(stem, out var id))
        {
            id = _terms.Count;
            _stems.Add(stem.ToString(), id);
            _terms.Add(new Term
            {
                IsContent = word.Length > 1 && !StopWords.Contains(word),
                IsNumber = char.IsDigit(first),
                FirstSentence = sentence,
            });
            _lastSentences.Add(-1);
        }

        _words.Add(word, id);
        return id;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> folded, Span<char> buffer) =>
        buffer[..Stemmer.Stem(buffer[..folded.Length])];
}
