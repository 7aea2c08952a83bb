using System.Buffers;
using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>Where a question's terms stand in one article: a mask of terms for each sentence and for the title.</summary>
/// <param name="Document">The article.</param>
/// <param name="Bm25">Its BM25 score, as a share of the highest possible.</param>
/// <param name="Sentences">For each sentence, bit i for term i of the question.</param>
/// <param name="Pairs">For each sentence the weight of the question's pairs that it has.</param>
/// <param name="Title">The terms in the title.</param>
internal sealed record ScannedArticle(
    IndexedDocument Document, double Bm25, ulong[] Sentences, float[] Pairs, ulong Title)
{
    /// <summary>All terms of text and title.</summary>
    public ulong All { get; } = Sentences.Aggregate(Title, (all, mask) => all | mask);

    public static ScannedArticle Of(IndexedDocument document, double bm25, QuestionTerms terms, Vocabulary vocabulary)
    {
        var stems = vocabulary.TermsOfWords;
        var all = ArrayPool<int>.Shared.Rent(document.Words.Length);
        document.Words.Read(new WordRange(0, document.Words.Length), all);
        var masks = new ulong[document.SentenceStarts.Length - 1];
        var pairs = new float[masks.Length];
        for (var i = 0; i < masks.Length; i++)
        {
            var words = all.AsSpan(document.SentenceStarts[i]..document.SentenceStarts[i + 1]);
            (masks[i], pairs[i]) = Scan(words, terms, stems);
        }

        ArrayPool<int>.Shared.Return(all);
        return new ScannedArticle(document, bm25, masks, pairs, Scan(document.TitleWords, terms, stems).Mask);
    }

    private static (ulong Mask, float Pairs) Scan(ReadOnlySpan<int> words, QuestionTerms terms, ReadOnlySpan<int> stems)
    {
        ulong mask = 0;
        var pairs = 0f;
        int last = -1, lastPlace = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = terms.Slots.Of(stems[words[i]]);
            if (slot < 0)
            {
                continue;
            }

            if (last >= 0 && i - lastPlace <= 2 && terms.IsPair(last, slot))
            {
                pairs += (float)terms.PairWorth(last, slot);
            }

            mask |= 1ul << slot;
            (last, lastPlace) = (slot, i);
        }

        return (mask, pairs);
    }
}
