using Bot.News.Quotes;
using Bot.News.Text;

namespace Bot.News.Answers.Asked;

/// <summary>
/// Tells whether somebody only mentions some words: denies them, asks or supposes them, or tells that others say so
/// ("Many still want to defund the police", "the “inflation is transitory” prediction").
/// </summary>
internal static class Mentions
{
    /// <summary>How soon after the words they are called false, in words.</summary>
    private const int VerdictReach = 5;

    /// <summary>How far before the words is looked, in code units.</summary>
    private const int Reach = 400;

    private static readonly WordTable Verdicts = WordList.Table("Answers.Asked.verdicts.txt");

    /// <summary>Whether the words at a place of a quotation are only mentioned.</summary>
    /// <param name="document">The article.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="run">Where the words stand in its content.</param>
    /// <param name="asked">The words as they were typed.</param>
    public static bool Has(Document document, Quote quote, TextSpan run, ReadOnlySpan<char> asked)
    {
        var part = PartOf(quote, run.Start);
        var number = document.SentenceAt(run.Start);
        var sentence = number < 0 ? part : document.Sentences[number];
        if (run.End > sentence.End)
        {
            // Whatever is said of the first of them, the next sentence is one of its own.
            return false;
        }

        var first = Math.Max(part.Start, run.Start - Reach);
        using var text = document.Article.Text.Open(new TextSpan(first, Math.Max(run.End, Math.Min(quote.Whole.End, sentence.End))));
        var all = text.Units[..(run.Start - first)];
        var after = text.Units[(run.End - first)..];
        var before = all[Math.Clamp(sentence.Start - first, 0, all.Length)..];
        return (quote.Kind == QuoteKind.Direct && IsQuotedWithin(all, first == part.Start))
            || IsName(before, after)
            || (HasVerb(asked) && (IsAsked(before, after, asked) || IsDenied(after) || Distance.IsKept(before)));
    }

    private static TextSpan PartOf(Quote quote, int offset)
    {
        var part = 0;
        while (quote.Content[part].End <= offset)
        {
            part++;
        }

        return quote.Content[part];
    }

    /// <summary>
    /// Whether the words may be a statement or a demand, which may open with an unknown verb ("defund"): a name for something cannot
    /// be denied or supposed.
    /// </summary>
    private static bool HasVerb(ReadOnlySpan<char> asked)
    {
        var words = new SpokenWords(asked, stackalloc char[SpokenWords.Buffer]);
        for (var isFirst = true; words.Next(); isFirst = false)
        {
            var word = Lexicon.Find(words.Word);
            if (Lexicon.Of(word) != Lexicon.Forms.None || Lexicon.ClosedClass(word).IsAuxiliary() || (isFirst && word == 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a quotation within the quotation is open: “They told me ‘you are fired.’”</summary>
    /// <param name="before">The quotation up to the words.</param>
    /// <param name="isWhole">Whether from its beginning.</param>
    private static bool IsQuotedWithin(ReadOnlySpan<char> before, bool isWhole)
    {
        var isOuterSingle = isWhole && before.TrimStart() is ['‘', ..] or ['\''] or ['\'', not '\'', ..];
        var isOpen = false;
        for (var i = 0; i < before.Length; i++)
        {
            var c = before[i];
            if (isOuterSingle ? c is not ('“' or '”' or '"') : c is not ('‘' or '’' or '\''))
            {
                continue;
            }

            var isDoubled = !isOuterSingle && ((i > 0 && before[i - 1] == c) || (i + 1 < before.Length && before[i + 1] == c));
            var isBeforeWord = i + 1 == before.Length || char.IsLetterOrDigit(before[i + 1]);
            var opens = (i == 0 || char.IsWhiteSpace(before[i - 1]) || before[i - 1] is '(' or '—' or '–') && isBeforeWord;
            isOpen = !isDoubled && (opens || (isOpen && isBeforeWord));
        }

        return isOpen;
    }

    /// <summary>Whether the words stand between marks as a name for something: the “inflation is transitory” prediction.</summary>
    private static bool IsName(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before is not [.., var opening] || !IsMark(opening) || after is not [var closing, ' ', var next, ..] || !IsMark(closing) || !char.IsLower(next))
        {
            return false;
        }

        var word = before[..^1].TrimEnd();
        return ClassOf(word[(word.LastIndexOf(' ') + 1)..]) is Tag.Determiner or Tag.Possessive;
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"' or '‘' or '’' or '\'';

    /// <summary>Whether they are part of a question, where none was asked for.</summary>
    private static bool IsAsked(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> asked)
    {
        if (!after.TrimEnd("”\"’' ").EndsWith("?") || asked.Contains('?'))
        {
            return false;
        }

        var first = new SpokenWords(asked, stackalloc char[SpokenWords.Buffer]);
        var opensQuestion = first.Next() && ClassOf(first.Word) is Tag.Wh or Tag.Be or Tag.Have or Tag.Do or Tag.Modal;
        return !opensQuestion || new SpokenWords(before, stackalloc char[SpokenWords.Buffer]).Next();
    }

    private static Tag ClassOf(ReadOnlySpan<char> word) => Lexicon.ClosedClass(Lexicon.Find(word));

    /// <summary>Whether what follows takes them back: "we do" before "not agree", "climate change is a hoax, but that is inaccurate".</summary>
    private static bool IsDenied(ReadOnlySpan<char> after)
    {
        var words = new SpokenWords(after, stackalloc char[SpokenWords.Buffer]);
        for (var i = 0; i < VerdictReach && words.Next(); i++)
        {
            if (Verdicts.Contains(words.Word) || (i == 0 && words.Word is "not"))
            {
                return true;
            }
        }

        return false;
    }
}
