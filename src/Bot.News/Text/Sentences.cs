using System.Buffers;
using System.Collections.Immutable;

namespace Bot.News.Text;

/// <summary>Splits paragraphs into sentences.</summary>
public static class Sentences
{
    private static readonly string[] Listed = [.. WordList.Lines("Text.abbreviations.txt")];

    private static readonly WordTable Abbreviations = new(Listed);

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…");

    /// <summary>How far into a sentence the verb that ties it to the quotation before it is looked for, in words.</summary>
    private const int MostNameWords = 7;

    /// <summary>How far back the mark is looked for that opens a quotation, in code units.</summary>
    private const int LongestQuotation = 4000;

    private static readonly WordTable Reporting = WordList.Table("Text.reporting-verbs.txt");

    /// <summary>The sentences of the paragraphs, in order, without surrounding white space; none crosses a paragraph.</summary>
    public static ImmutableArray<TextSpan> Of(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            Split(text, paragraph, found);
        }

        return found.ToImmutable();
    }

    private static void Split(string text, TextSpan paragraph, ImmutableArray<TextSpan>.Builder found)
    {
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var mark = text.AsSpan(i..paragraph.End).IndexOfAny(Marks);
            if (mark < 0)
            {
                break;
            }

            i += mark;
            var end = i + 1;
            while (end < paragraph.End && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            {
                end++;
            }

            if (end >= paragraph.End || !char.IsWhiteSpace(text[end]))
            {
                continue;
            }

            var next = end;
            while (next < paragraph.End && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (Ends(text, paragraph.Start, start, i, end, next, paragraph.End))
            {
                found.Add(new TextSpan(start, end));
                start = next;
                i = next - 1;
            }
        }

        if (start < paragraph.End)
        {
            found.Add(new TextSpan(start, paragraph.End));
        }
    }

    private static bool Ends(string text, int paragraph, int start, int mark, int end, int next, int limit)
    {
        if (next >= limit)
        {
            return true;
        }

        var first = next;
        while (first < limit && text[first] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '„' or '`')
        {
            first++;
        }

        if (first < limit && char.IsLower(text[first]))
        {
            return false;
        }

        if (text[mark] != '.' || end > mark + 1)
        {
            return !IsQuote(text[end - 1]) || first > next || !TagsSpeaker(text, next, limit, isAlone: text[mark] == '.' || IsIntroduced(text, paragraph, mark));
        }

        var word = mark;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
        {
            word--;
        }

        var letters = text.AsSpan(word, mark - word);
        return letters.Contains('.') ? OpensSentence(text, first, limit) : !IsAbbreviation(letters);
    }

    /// <summary>After "U.S." or "a.m." only a closed-class word says that a new sentence begins.</summary>
    private static bool OpensSentence(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        return Lexicon.ClosedClass(Lexicon.Find(text.AsSpan(start, end - start))) is Tag.Determiner or Tag.SubjectPronoun or Tag.Possessive
            or Tag.Preposition or Tag.Subordinator or Tag.Coordinator or Tag.Wh or Tag.Pronoun or Tag.Adverb or Tag.That;
    }

    private static bool IsQuote(char c) => c is '"' or '”' or '’' or '\'' or '»';

    /// <summary>Whether the quotation that ends there has words before it: "She asked, “Why?” Roe said that …" names its speaker there.</summary>
    private static bool IsIntroduced(string text, int paragraph, int mark)
    {
        for (var i = mark - 1; i > Math.Max(paragraph, mark - LongestQuotation); i--)
        {
            if (text[i] is '“' or '«' or '„' || (text[i] is '"' && char.IsWhiteSpace(text[i - 1])))
            {
                return text.AsSpan(paragraph..i).TrimEnd() is [.., not ('.' or '!' or '?' or '"' or '”')];
            }
        }

        return false;
    }

    /// <summary>Whether what follows a quotation's question or exclamation mark says who asked: "…?” Mr. Jones said".</summary>
    /// <param name="isAlone">Whether it must say nothing else, as after a full stop: "….” Mr. Jones said."</param>
    private static bool TagsSpeaker(string text, int start, int limit, bool isAlone)
    {
        var words = 0;
        for (var i = start; i < limit && words < MostNameWords; words++)
        {
            var end = i;
            while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or ':' or '"' or '“'))
            {
                end++;
            }

            if (Reporting.Contains(text.AsSpan(i, end - i).TrimEnd('.')))
            {
                return words > 0 && (!isAlone || text[end - 1] == '.');
            }

            if (end >= limit || !char.IsWhiteSpace(text[end]))
            {
                return false;
            }

            i = end + 1;
        }

        return false;
    }

    /// <summary>Whether a word, without its stop, is an initial or a listed abbreviation.</summary>
    internal static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') || (Abbreviations.Find(word) is >= 0 and var place && (char.IsUpper(word[0]) || char.IsLower(Listed[place][0])) && (word.Length < 3 || !char.IsUpper(word[^1])));
}
