using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Which sentence each sentence needs before it on the screen.</summary>
internal sealed class Antecedents
{
    /// <summary>How many sentences back a person may have been named.</summary>
    private const int MostSentencesBack = 4;

    private const int None = -1;

    private readonly Opening[] _openings;
    private readonly int[] _antecedents;

    public Antecedents(string text, ReadOnlySpan<TextSpan> sentences)
    {
        _openings = new Opening[sentences.Length];
        _antecedents = new int[sentences.Length];
        var quotation = new QuotationState();
        for (var i = 0; i < sentences.Length; i++)
        {
            var isInParagraph = i > 0 && !text.AsSpan(sentences[i - 1].End, sentences[i].Start - sentences[i - 1].End).Contains('\n');
            _openings[i] = Openings.Of(sentences[i].In(text), quotation.IsOpenBefore(isInParagraph));
            quotation.Read(sentences[i].In(text));
            _antecedents[i] = _openings[i] switch
            {
                Opening.Sentence => i - 1,
                Opening.Person => Named(text, sentences, i),
                _ => None,
            };
        }
    }

    /// <summary>The sentence with those that it needs, in order; null where the article does not have them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="most">The most sentences wanted.</param>
    public List<int>? With(int sentence, int most)
    {
        var needed = new List<int> { sentence };
        while (_openings[needed[0]] != Opening.Free)
        {
            var antecedent = _antecedents[needed[0]];
            if (antecedent < 0 || needed.Count == most)
            {
                return null;
            }

            needed.Insert(0, antecedent);
        }

        return needed;
    }

    /// <summary>Whether every sentence has what it needs right before it.</summary>
    /// <param name="sentences">In reading order.</param>
    public bool AreClear(IReadOnlyList<int> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (_openings[sentence] != Opening.Free && (i == 0 || !Leads(sentences[i - 1], sentence)))
            {
                return false;
            }
        }

        return true;
    }

    // "He" may follow "he", where both go back to one sentence.
    private bool Leads(int before, int sentence) =>
        _antecedents[sentence] == before
        || (_openings[sentence] == Opening.Person && _openings[before] == Opening.Person && _antecedents[sentence] == _antecedents[before]);

    private int Named(string text, ReadOnlySpan<TextSpan> sentences, int sentence)
    {
        for (var i = sentence - 1; i >= Math.Max(0, sentence - MostSentencesBack); i--)
        {
            if (_openings[i] == Opening.Free)
            {
                var words = new SentenceWords(sentences[i].In(text));
                words.Next();
                if (words.HasName())
                {
                    return i;
                }
            }
        }

        return None;
    }
}
