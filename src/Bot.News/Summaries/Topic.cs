using System.Collections.Immutable;
using Bot.News.Answers.Asking;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>What a summary is asked to be about.</summary>
internal sealed class Topic(QuestionTerms terms, Vocabulary vocabulary)
{
    /// <summary>How much of the topic a sentence names, 0 to 1: its terms by their rarity.</summary>
    public double Share(IndexedDocument document, int sentence) =>
        Share(document.Words.Read(document.WordsOf(sentence)));

    /// <summary>The same of a title.</summary>
    public double TitleShare(IndexedDocument document) => Share(document.TitleWords);

    /// <summary>The words of a sentence that the topic has.</summary>
    public ImmutableArray<TextSpan> Marks(IndexedDocument document, int sentence) =>
        TermMarks.Of(document, sentence, terms, vocabulary);

    private double Share(ReadOnlySpan<int> words)
    {
        var named = 0UL;
        foreach (var word in words)
        {
            var slot = terms.Slots.Of(vocabulary.TermOf(word));
            named |= slot >= 0 ? 1UL << slot : 0;
        }

        return terms.AllIdf == 0 ? 0 : terms.IdfOf(named) / terms.AllIdf;
    }
}
