using System.Runtime.InteropServices;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>Turns a document into word numbers. One for each thread that analyses; its lists are used again.</summary>
internal sealed class DocumentAnalysis(Vocabulary vocabulary)
{
    private readonly WordStreamBuilder _words = new();
    private readonly List<int> _title = [];
    private readonly List<int> _offsets = [];
    private readonly List<WordRange> _ranges = [];

    public IndexedDocument Analyse(Document document)
    {
        Span<char> buffer = stackalloc char[Terms.MostLetters];
        _offsets.Clear();
        _ranges.Clear();
        var starts = new int[document.Sentences.Length + 1];
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            starts[i] = _words.Length;
            var terms = new Terms(sentence.In(document.Article.Text), buffer);
            while (terms.Next() && _words.Add(vocabulary.Intern(terms.Folded)))
            {
                _offsets.Add(sentence.Start + terms.Start);
            }
        }

        starts[^1] = _words.Length;
        var words = _words.Build();
        var quotes = QuoteRanges(document);
        return new IndexedDocument(
            document, words, starts, Title(document, buffer), quotes, [.. _ranges], StorySketch.Of(words, vocabulary));
    }

    private int[] Title(Document document, Span<char> buffer)
    {
        _title.Clear();
        var terms = new Terms(document.Article.Title, buffer);
        while (terms.Next())
        {
            _title.Add(vocabulary.Intern(terms.Folded));
        }

        return [.. _title];
    }

    private int[] QuoteRanges(Document document)
    {
        var starts = new int[document.Statements.Length + 1];
        var offsets = CollectionsMarshal.AsSpan(_offsets);
        for (var i = 0; i < document.Statements.Length; i++)
        {
            starts[i] = _ranges.Count;
            foreach (var content in document.Statements[i].Content)
            {
                var range = new WordRange(FirstAtOrAfter(offsets, content.Start), FirstAtOrAfter(offsets, content.End));
                if (range.Length > 0)
                {
                    _ranges.Add(range);
                }
            }
        }

        starts[^1] = _ranges.Count;
        return starts;
    }

    private static int FirstAtOrAfter(ReadOnlySpan<int> offsets, int offset)
    {
        var found = offsets.BinarySearch(offset);
        return found < 0 ? ~found : found;
    }
}
