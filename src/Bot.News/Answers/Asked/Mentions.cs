using Bot.News.Quotes;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers.Asked;

/// <summary>
/// Tells whether somebody only mentions some words: denies them, asks or supposes them, or tells that others say so
/// ("Many still want to defund the police", "the “inflation is transitory” prediction").
/// </summary>
internal static class Mentions
{
    /// <summary>How far before the words "if", "until" and their like introduce them, in words.</summary>
    private const int Introduction = 3;

    /// <summary>How far before a verb its subject is looked for, in words.</summary>
    private const int SubjectReach = 4;

    /// <summary>How soon after the words they are called false, in words.</summary>
    private const int Verdict = 5;

    /// <summary>How far before the words is looked, in code units.</summary>
    private const int Reach = 400;

    /// <summary>What ends a clause, the comma first; the dots are those of an ellipsis.</summary>
    private const string Breaks = ",;:—–….";

    private static readonly string[] Coordinators = ["and", "but", "so", "then", "because"];

    private static readonly WordSet Verbs = new([.. WordList.Lines("Answers.Asked.others-verbs.txt")]);
    private static readonly WordTable Doubts = WordList.Table("Answers.Asked.doubts.txt");
    private static readonly WordTable Suppositions = WordList.Table("Answers.Asked.suppositions.txt");
    private static readonly WordTable Verdicts = WordList.Table("Answers.Asked.verdicts.txt");

    /// <summary>Whether the words at a place of a quotation are only mentioned.</summary>
    /// <param name="document">The article.</param>
    /// <param name="quote">The quotation.</param>
    /// <param name="run">Where the words stand in its content.</param>
    /// <param name="asked">The words as they were typed.</param>
    public static bool Has(Document document, Quote quote, TextSpan run, string asked)
    {
        var part = quote.Content.First(content => content.Contains(run.Start));
        var number = document.SentenceAt(run.Start);
        var sentence = number < 0 ? part : document.Sentences[number];
        if (run.End > sentence.End)
        {
            // Whatever is said of the first of them, the next sentence is one of its own.
            return false;
        }

        var first = Math.Max(part.Start, run.Start - Reach);
        using var text = document.Article.Text.Open(new TextSpan(first, Math.Max(run.End, Math.Min(quote.Whole.End, sentence.End))));
        var before = text.Units[Math.Max(0, sentence.Start - first)..(run.Start - first)];
        var after = text.Units[(run.End - first)..];
        return (quote.Kind == QuoteKind.Direct && IsQuotedWithin(text.Units[..(run.Start - first)], first == part.Start))
            || IsName(before, after)
            || (HasVerb(asked) && (IsAsked(before, after, asked) || HasVerdict(after) || IsDistanced(before)));
    }

    /// <summary>Whether the words may be a statement: a name for something cannot be denied or supposed.</summary>
    private static bool HasVerb(string asked) => SpokenWords.Of(asked, RememberedWords.Most).Exists(word =>
        Lexicon.Find(word.Folded) is var known && (Lexicon.Of(known) != Lexicon.Forms.None || Lexicon.ClosedClass(known).IsAuxiliary()));

    /// <summary>Whether a quotation within the quotation is open: “They told me ‘you are fired.’”</summary>
    private static bool IsQuotedWithin(ReadOnlySpan<char> before, bool isWhole)
    {
        var isOuterSingle = isWhole && before.TrimStart() is ['‘', ..] or ['\'', not '\'', ..];
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

        var words = SpokenWords.Of(before.ToString(), int.MaxValue);
        return words.Count > 0 && Lexicon.ClosedClass(Lexicon.Find(words[^1].Folded)) is Tag.Determiner or Tag.Possessive;
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"' or '‘' or '’' or '\'';

    /// <summary>Whether they are part of a question, where none was asked for.</summary>
    private static bool IsAsked(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string asked) =>
        after.TrimEnd("”\"’' ").EndsWith('?') && !asked.Contains('?') && (ContainsWord(before) || !OpensQuestion(asked));

    private static bool OpensQuestion(string asked) =>
        SpokenWords.Of(asked, 1) is [var first] && Lexicon.ClosedClass(Lexicon.Find(first.Folded)) is Tag.Wh or Tag.Be or Tag.Have or Tag.Do or Tag.Modal;

    private static bool ContainsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether they are called false: "climate change is a hoax, but that is inaccurate".</summary>
    private static bool HasVerdict(ReadOnlySpan<char> after) =>
        SpokenWords.Of(after.ToString(), Verdict).Exists(word => Verdicts.Contains(word.Folded));

    /// <summary>Whether what stands before them in their clause takes them for somebody else's, or for untrue.</summary>
    private static bool IsDistanced(ReadOnlySpan<char> before)
    {
        var (clause, isApart) = Clause(before);
        var words = SpokenWords.Of(clause.ToString(), int.MaxValue);
        if (isApart)
        {
            // "he said, we will be back": a verb of saying still reaches over the comma.
            return words.Count > 0 && IsOthers(words, words.Count - 1);
        }

        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            if (WordSimilarity.IsNegation(word) || Doubts.Contains(word) || IsOthers(words, i)
                || (words.Count - i <= Introduction && Suppositions.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The clause before the words, and whether they start one of their own: behind a comma or the like and perhaps "and" or "but".
    /// "that" goes on with what stands before a comma: "He told me, on Monday, that …".
    /// </summary>
    private static (string Clause, bool IsApart) Clause(ReadOnlySpan<char> before)
    {
        var rest = WithoutCoordinator(before.TrimEnd());
        var clause = rest.TrimEnd(Breaks).TrimEnd();
        var from = clause.LastIndexOfAny(Breaks);
        if (clause[(from + 1)..].TrimStart() is "that" or ['t', 'h', 'a', 't', ' ', ..])
        {
            from = clause.LastIndexOfAny(Breaks.AsSpan(1));
        }

        return (clause[(from + 1)..].ToString(), rest.Length > 0 && Breaks.Contains(rest[^1]));
    }

    private static ReadOnlySpan<char> WithoutCoordinator(ReadOnlySpan<char> text)
    {
        foreach (var coordinator in Coordinators)
        {
            if (text.EndsWith(coordinator, StringComparison.OrdinalIgnoreCase) && (text.Length == coordinator.Length || text[^(coordinator.Length + 1)] == ' '))
            {
                return text[..^coordinator.Length].TrimEnd();
            }
        }

        return text;
    }

    /// <summary>Whether a word is a verb of saying, thinking or wanting that somebody else than the speaker does.</summary>
    private static bool IsOthers(List<SpokenWord> words, int verb)
    {
        if (!Verbs.Contains(Lexicon.Lemma(Lexicon.Find(words[verb].Folded))))
        {
            return false;
        }

        for (var i = verb - 1; i >= Math.Max(0, verb - SubjectReach); i--)
        {
            if (words[i].Folded is "i" or "we")
            {
                return false;
            }
        }

        return true;
    }
}
