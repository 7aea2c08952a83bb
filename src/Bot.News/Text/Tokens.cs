using System.Collections.Immutable;

namespace Bot.News.Text;

/// <summary>The tokens of an article's paragraphs, made once and shared by every stage that reads it.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="Items">The tokens, ascending. Stages that know better (quotation marks) correct tags in place.</param>
/// <param name="SentenceFirst">For each sentence the place of its first token; one more entry closes the last.</param>
/// <param name="ParagraphFirst">For each paragraph the place of its first token; one more entry closes the last.</param>
internal sealed record Tokens(string Text, Token[] Items, int[] SentenceFirst, int[] ParagraphFirst)
{
    public int Count => Items.Length;

    public static Tokens Of(string text, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> sentences)
    {
        ReadOnlySpan<char> units = text;
        var items = new List<Token>(text.Length / 5);
        var paragraphFirst = new int[paragraphs.Length + 1];
        var sentenceFirst = new int[sentences.Length + 1];
        var sentence = 0;
        for (var p = 0; p < paragraphs.Length; p++)
        {
            paragraphFirst[p] = items.Count;
            var isFirst = true;
            for (; sentence < sentences.Length && sentences[sentence].Start < paragraphs[p].End; sentence++)
            {
                sentenceFirst[sentence] = items.Count;
                Tokenizer.Read(units, isFirst ? WithoutBullet(text, sentences[sentence]) : sentences[sentence], items);
                isFirst = false;
            }
        }

        paragraphFirst[^1] = items.Count;
        sentenceFirst[^1] = items.Count;
        return new Tokens(text, items.ToArray(), sentenceFirst, paragraphFirst);
    }

    /// <summary>A bullet that opens a paragraph is no part of its text.</summary>
    private static TextSpan WithoutBullet(string text, TextSpan sentence)
    {
        var isBullet = sentence.Length > 2 && text[sentence.Start] is '•' or '◦' or '▪' or '‣' or '·' or '●' or '■' or '*' && char.IsWhiteSpace(text[sentence.Start + 1]);
        return isBullet ? new TextSpan(sentence.Start + 2, sentence.End) : sentence;
    }

    /// <summary>The text from one token to another, without the white space around.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">One past the last token; more than <paramref name="first"/>.</param>
    public TextSpan Span(int first, int end) => new(Items[first].Start, Items[end - 1].End);

    /// <summary>The last token before a closing mark that is no mark itself: quotations within close with the one around them ("…it failed,’”").</summary>
    public int LastInside(int close)
    {
        var last = close - 1;
        while (last > 0 && Items[last].Tag is Tag.Symbol or Tag.CloseQuote && this[last] is "'" or "’" or "\"" or "”" or "''" or "’’" or "»" or "›")
        {
            last--;
        }

        return last;
    }

    public ReadOnlySpan<char> this[int token] => Items[token].Span.In(Text);
}
