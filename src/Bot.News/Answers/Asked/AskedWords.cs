using System.Buffers;
using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers.Asked;

/// <summary>Tells whether what is found has the words that were asked for, or only words near them. Nothing is allocated.</summary>
public static class AskedWords
{
    /// <summary>
    /// How the words stand in the passage's quotation. They stand in a row where nothing but spelling, case, punctuation and
    /// contractions differ: words between them or other endings may change what is said.
    /// </summary>
    /// <param name="passage">What was found; the article's own words are only near.</param>
    /// <param name="words">What was asked.</param>
    public static AskedWording In(Passage passage, string words)
    {
        if (passage.Quote is not { } quote)
        {
            return AskedWording.Near;
        }

        var units = ArrayPool<char>.Shared.Rent(quote.Whole.Length + quote.Content.Length);
        var wording = In(passage.Document, quote, Join(passage.Article.Text, quote, units), words);
        ArrayPool<char>.Shared.Return(units);
        return wording;
    }

    private static AskedWording In(Document document, Quote quote, ReadOnlySpan<char> content, ReadOnlySpan<char> words)
    {
        var wording = AskedWording.Near;
        var said = new SpokenWords(content, stackalloc char[SpokenWords.Buffer]);
        while (wording != AskedWording.Said && said.Next())
        {
            if (EndOfRun(content[said.Start..], words) is > 0 and var length)
            {
                var run = new TextSpan(OffsetOf(said.Start, quote), OffsetOf(said.Start + length - 1, quote) + 1);
                wording = Mentions.Has(document, quote, run, words) ? AskedWording.Mentioned : AskedWording.Said;
            }
        }

        return wording;
    }

    /// <summary>Where the words end with which the text begins, or 0 where it begins otherwise: "we do" is not in "we don't".</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        var said = new SpokenWords(text, stackalloc char[SpokenWords.Buffer]);
        var asked = new SpokenWords(words, stackalloc char[SpokenWords.Buffer]);
        while (asked.Next())
        {
            if (!said.Next() || !SpokenSpelling.IsSame(asked.Word, said.Word))
            {
                return 0;
            }
        }

        return said.IsCut ? 0 : said.End;
    }

    /// <summary>The parts of the content behind one another, with a space between two.</summary>
    private static ReadOnlySpan<char> Join(ArticleText text, Quote quote, Span<char> units)
    {
        var length = 0;
        foreach (var part in quote.Content)
        {
            using var open = text.Open(part);
            open.Units.CopyTo(units[length..]);
            length += part.Length;
            units[length++] = ' ';
        }

        return units[..length];
    }

    /// <summary>Where a code unit of the joined content stands in the article.</summary>
    private static int OffsetOf(int unit, Quote quote)
    {
        var part = 0;
        while (unit > quote.Content[part].Length)
        {
            unit -= quote.Content[part++].Length + 1;
        }

        return quote.Content[part].Start + unit;
    }
}
