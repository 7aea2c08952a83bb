using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Text;

namespace Bot.News.Answers.Asking;

/// <summary>The words of a sentence that a question asked for.</summary>
internal static class TermMarks
{
    public static ImmutableArray<TextSpan> Of(IndexedDocument document, int sentence, QuestionTerms terms, Vocabulary vocabulary) =>
        Of(document, document.WordsOf(sentence), terms, vocabulary);

    /// <summary>The same of some words in a row.</summary>
    public static ImmutableArray<TextSpan> Of(IndexedDocument document, WordRange range, QuestionTerms terms, Vocabulary vocabulary)
    {
        var spans = document.SpansOf(range);
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < spans.Length; i++)
        {
            if (terms.Slots.Of(vocabulary.TermOf(document.Words[range.Start + i])) >= 0)
            {
                marks.Add(spans[i]);
            }
        }

        return marks.ToImmutable();
    }
}
