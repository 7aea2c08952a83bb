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

    /// <summary>
    /// The sentence with those that it needs and that are not chosen yet, in order; null where the article does not have
    /// them, or where something would then be misunderstood.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="chosen">Those that are shown already.</param>
    /// <param name="most">The most sentences to add.</param>
    public List<int>? With(int sentence, IReadOnlyCollection<int> chosen, int most)
    {
        var added = new List<int>();
        for (var needed = sentence; !chosen.Contains(needed); needed = _antecedents[needed])
        {
            if (added.Count == most || (_openings[needed] != Opening.Free && _antecedents[needed] < 0))
            {
                return null;
            }

            added.Insert(0, needed);
            if (_openings[needed] == Opening.Free)
            {
                break;
            }
        }

        return AreClear([.. chosen.Concat(added).Order()]) ? added : null;
    }

    /// <summary>Whether every sentence has what it needs right before it.</summary>
    private bool AreClear(List<int> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            if (_openings[sentences[i]] != Opening.Free && (i == 0 || !Leads(sentences[i - 1], sentences[i])))
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
            if (_openings[i] == Opening.Free && HasName(sentences[i].In(text)))
            {
                return i;
            }
        }

        return None;
    }

    /// <summary>Whether a name stands in the sentence; its first word is capitalised anyway and tells nothing.</summary>
    private static bool HasName(ReadOnlySpan<char> sentence)
    {
        var words = new SentenceWords(sentence);
        words.Next();
        while (words.Next() is { IsEmpty: false } word)
        {
            if (Openings.IsName(word))
            {
                return true;
            }
        }

        return false;
    }
}
