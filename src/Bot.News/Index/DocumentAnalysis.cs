using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Turns a document into word numbers. One for each thread that analyses; its lists are used again.</summary>
internal sealed class DocumentAnalysis(Vocabulary vocabulary)
{
    private readonly ShortWords _vocabulary = new(vocabulary);
    private readonly WordBounds _bounds = new();
    private readonly WordStreamBuilder _words = new();
    private readonly List<int> _title = [];
    private readonly List<int> _ranges = [];
    private int[] _offsets = [];
    private uint[] _hashes = [];

    public IndexedDocument Analyse(Document document)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        _words.Clear();
        using var text = document.Article.Text.Open();
        _ranges.Clear();
        _bounds.Read(text.Units);
        var starts = new int[document.Sentences.Length + 1];
        var bound = 0;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            starts[i] = _words.Length;
            Reserve(sentence.Length);
            bound = AddWords(text.Units[..sentence.End], sentence.Start, bound, buffer);
        }

        starts[^1] = _words.Length;
        var offsets = _offsets.AsSpan(0, _words.Length);
        var words = _words.Build();
        var quotes = QuoteRanges(document, offsets);
        return new IndexedDocument(
            document.Compact(),
            words,
            new ShortNumbers(starts),
            Title(document, buffer),
            new ShortNumbers(quotes),
            new ShortNumbers(CollectionsMarshal.AsSpan(_ranges)),
            StorySketch.Of(_hashes.AsSpan(0, words.Length)));
    }

    /// <summary>Adds the words of a sentence.</summary>
    /// <param name="text">The text up to the sentence's end.</param>
    /// <param name="start">Where the sentence starts.</param>
    /// <param name="bound">The bound to go on from.</param>
    /// <param name="buffer">For <see cref="Terms"/>.</param>
    /// <returns>The bound to go on from with the next sentence.</returns>
    private int AddWords(ReadOnlySpan<char> text, int start, int bound, Span<char> buffer)
    {
        var bounds = _bounds.All;
        var folded = _bounds.Folded;
        while (bound < bounds.Length)
        {
            start = Math.Max(start, WordBounds.PlaceOf(bounds[bound]));
            var endsAt = WordBounds.PlaceOf(bounds[bound + 1]);
            var end = Math.Min(text.Length, endsAt);
            if (start >= text.Length)
            {
                break;
            }

            if (start < end)
            {
                (int Word, uint Hash) word;
                if (WordBounds.NeedsCare(bounds[bound + 1]))
                {
                    var terms = new Terms(text, buffer, start);
                    terms.Next();
                    word = _vocabulary.Intern(terms.Folded);
                    end = terms.End;
                }
                else
                {
                    word = _vocabulary.Intern(folded[start..], Math.Min(end - start, Terms.MostLetters));
                }

                if (!_words.Add(word.Word))
                {
                    break;
                }

                _offsets[_words.Length - 1] = start;
                _hashes[_words.Length - 1] = word.Hash;
                start = end;
            }

            bound += endsAt <= start ? 2 : 0;
        }

        return bound;
    }

    /// <summary>Makes room for the words of so many code units: no more than these.</summary>
    private void Reserve(int length)
    {
        _words.Reserve(length);
        if (_offsets.Length < _words.Length + length)
        {
            Array.Resize(ref _offsets, 2 * (_words.Length + length));
            Array.Resize(ref _hashes, _offsets.Length);
        }
    }

    private int[] Title(Document document, Span<char> buffer)
    {
        _title.Clear();
        var terms = new Terms(document.Article.Title, buffer);
        while (terms.Next())
        {
            _title.Add(_vocabulary.Intern(terms.Folded).Word);
        }

        return [.. _title];
    }

    private int[] QuoteRanges(Document document, ReadOnlySpan<int> offsets)
    {
        var starts = new int[document.Statements.Length + 1];
        for (var i = 0; i < document.Statements.Length; i++)
        {
            starts[i] = _ranges.Count / 2;
            foreach (var content in document.Statements[i].Content)
            {
                var (start, end) = (FirstAtOrAfter(offsets, content.Start), FirstAtOrAfter(offsets, content.End));
                if (end > start)
                {
                    _ranges.Add(start);
                    _ranges.Add(end);
                }
            }
        }

        starts[^1] = _ranges.Count / 2;
        return starts;
    }

    private static int FirstAtOrAfter(ReadOnlySpan<int> offsets, int offset)
    {
        var found = offsets.BinarySearch(offset);
        return found < 0 ? ~found : found;
    }
}
