using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Turns a document into word numbers. One for each thread that analyses; its lists are used again.</summary>
internal sealed class DocumentAnalysis(Vocabulary vocabulary)
{
    private readonly ShortWords _vocabulary = new(vocabulary);
    private readonly WordStreamBuilder _words = new();
    private readonly List<int> _title = [];
    private readonly List<int> _ranges = [];
    private int[] _offsets = [];

    public IndexedDocument Analyse(Document document)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        _words.Clear();
        using var text = document.Article.Text.Open();
        _ranges.Clear();
        var starts = new int[document.Sentences.Length + 1];
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            starts[i] = _words.Length;
            Reserve(sentence.Length);
            var terms = new Terms(sentence.In(text.Units), buffer);
            while (terms.Next() && _words.Add(_vocabulary.Intern(terms.Folded)))
            {
                _offsets[_words.Length - 1] = sentence.Start + terms.Start;
            }
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
            StorySketch.Of(words, vocabulary));
    }

    /// <summary>Makes room for the words of so many code units: no more than these.</summary>
    private void Reserve(int length)
    {
        _words.Reserve(length);
        if (_offsets.Length < _words.Length + length)
        {
            Array.Resize(ref _offsets, 2 * (_words.Length + length));
        }
    }

    private int[] Title(Document document, Span<char> buffer)
    {
        _title.Clear();
        var terms = new Terms(document.Article.Title, buffer);
        while (terms.Next())
        {
            _title.Add(_vocabulary.Intern(terms.Folded));
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
