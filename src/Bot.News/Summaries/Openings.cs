using Bot.News.Text;

namespace Bot.News.Summaries;

/// <summary>Tells sentences that stand alone from those that need another one before them.</summary>
internal static class Openings
{
    /// <summary>The fewest words outside quotation marks that can say whose words they are.</summary>
    private const int FewestWords = 2;

    private static readonly WordTable Pronouns = List("pronouns");
    private static readonly WordTable Pointers = List("pointers");
    private static readonly WordTable Connectives = List("connectives");
    private static readonly WordTable Clauses = List("clauses");
    private static readonly WordTable Times = List("times");
    private static readonly WordTable Months = List("months");

    /// <param name="sentence">The sentence.</param>
    /// <param name="isInQuotation">Whether a quotation that began earlier still goes on where it opens.</param>
    public static Opening Of(ReadOnlySpan<char> sentence, bool isInQuotation)
    {
        var words = new SentenceWords(sentence, isInQuotation);
        var place = 0;
        var first = words.Next();
        while (Connectives.Contains(first) && place++ < 2)
        {
            first = words.Next();
        }

        if (words.IsQuoted)
        {
            return OfQuotation(sentence, isInQuotation);
        }

        if (Pronouns.Contains(first))
        {
            return Opening.Person;
        }

        if (Pointers.Contains(first))
        {
            return Times.Contains(words.Next()) ? Opening.Free : Opening.Sentence;
        }

        return Clauses.Contains(first) ? OfClause(ref words) : Opening.Free;
    }

    // "In his letter, he said" needs the person, and so does "On Monday, he said"; "In his letter, Smith said" does not.
    private static Opening OfClause(ref SentenceWords words)
    {
        var isAboutPerson = false;
        while (words.Next() is { IsEmpty: false } word)
        {
            if (IsName(word) && (words.IsAfterComma || !isAboutPerson))
            {
                return Opening.Free;
            }

            isAboutPerson |= Pronouns.Contains(word);
        }

        return isAboutPerson ? Opening.Person : Opening.Free;
    }

    // “...,” he added.
    private static Opening OfQuotation(ReadOnlySpan<char> sentence, bool isInQuotation)
    {
        var words = new SentenceWords(sentence, isInQuotation);
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

            if (IsName(word))
            {
                return Opening.Free;
            }
        }

        return outside < FewestWords ? Opening.Sentence : Opening.Free;
    }

    /// <summary>Whether a word inside a sentence is a name, but no day or month.</summary>
    internal static bool IsName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && word is not "I" && !Times.Contains(word) && !Months.Contains(word);

    private static WordTable List(string name) => WordList.Table($"Summaries.{name}.txt");
}
