using System.Collections.Frozen;
using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Tells sentences that stand alone from those that need another one before them.</summary>
internal static class Openings
{
    /// <summary>The fewest words outside quotation marks that can say whose words they are.</summary>
    private const int FewestWords = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = List("pronouns");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointers = List("pointers");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Connectives = List("connectives");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clauses = List("clauses");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = List("times");

    public static Opening Of(ReadOnlySpan<char> sentence)
    {
        var words = new SentenceWords(sentence);
        var place = 0;
        var first = words.Next();
        while (Connectives.Contains(first) && place++ < 2)
        {
            first = words.Next();
        }

        if (words.IsQuoted)
        {
            return OfQuotation(sentence);
        }

        if (Pronouns.Contains(first))
        {
            return Opening.Person;
        }

        if (Pointers.Contains(first))
        {
            return Times.Contains(words.Next()) ? Opening.Free : Opening.Sentence;
        }

        return Clauses.Contains(first) ? OfClause(sentence, ref words) : OfLater(sentence);
    }

    // "In his letter, he said" needs the person; "In his letter, Smith said" does not.
    private static Opening OfClause(ReadOnlySpan<char> sentence, ref SentenceWords words)
    {
        while (words.Next() is { IsEmpty: false } word)
        {
            if (char.IsUpper(word[0]) && word is not "I")
            {
                return Opening.Free;
            }

            if (Pronouns.Contains(word))
            {
                return words.HasName() ? Opening.Free : Opening.Person;
            }
        }

        return OfLater(sentence);
    }

    // “...,” he added.
    private static Opening OfQuotation(ReadOnlySpan<char> sentence)
    {
        var words = new SentenceWords(sentence);
        var outside = 0;
        while (words.Next() is { IsEmpty: false } word)
        {
            if (words.IsQuoted)
            {
                continue;
            }

            outside++;
            if (Pronouns.Contains(word) || word is "they")
            {
                return Opening.Person;
            }

            if (char.IsUpper(word[0]))
            {
                return Opening.Free;
            }
        }

        return outside < FewestWords ? Opening.Sentence : Opening.Free;
    }

    // The end of a quotation that began earlier.
    private static Opening OfLater(ReadOnlySpan<char> sentence)
    {
        var opening = sentence.IndexOfAny('"', '“');
        var closing = sentence.IndexOf('”');
        var isEnd = closing >= 0 && (opening < 0 || closing < opening);
        var isStraightEnd = sentence.Count('"') % 2 == 1 && sentence[^1] == '"' && opening == sentence.Length - 1;
        return isEnd || isStraightEnd ? Opening.Sentence : Opening.Free;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> List(string name) =>
        WordList.Set($"Summaries.{name}.txt").GetAlternateLookup<ReadOnlySpan<char>>();
}
