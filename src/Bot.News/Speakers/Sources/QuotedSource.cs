using Bot.News.Quotes;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// Whom a source only quotes: "the agency quoted [Hale] as saying", "[Hale] was quoted by the Times as saying". Hale said it, the agency passed it on.
/// </summary>
internal sealed class QuotedSource(WordSequence words, SourceParser sources)
{
    /// <summary>How many words the quoted one may be called by.</summary>
    private const int LongestName = 24;

    /// <summary>Who is quoted; null where the source speaks for itself.</summary>
    public SourceHead? Find(Quote quote)
    {
        if (quote.Cue.IsDefaultOrEmpty)
        {
            return null;
        }

        int first = words.At(quote.Cue[0].Start), end = Math.Min(words.Count, words.At(quote.Cue[^1].End - 1) + 1);
        for (var i = first; i < end; i++)
        {
            if (IsQuoting(i))
            {
                return IsPassive(i) ? Subject(i, quote.Source[0]) : Object(i);
            }
        }

        // "the agency quoted Hale as [saying] that"
        return first > 1 && words.Letters(first - 1) is "as" && IsSaying(first) && QuotingBefore(first - 1) is var verb and >= 0 && !IsPassive(verb) ? Object(verb) : null;
    }

    private bool IsQuoting(int i) => words.IsWord(i) && words.Letters(i) is "quoted" or "quotes" or "quoting" or "cited" or "cites" or "citing" or "reported";

    private bool IsSaying(int i) => words.IsWord(i) && words.Letters(i) is "saying" or "telling" or "adding" or "writing";

    private int QuotingBefore(int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - LongestName) && words[i].Sentence == words[end].Sentence; i--)
        {
            if (IsQuoting(i))
            {
                return i;
            }
        }

        return -1;
    }

    // "was quoted", "has also been quoted", "is being widely quoted"
    private bool IsPassive(int verb) => Auxiliary(verb) >= 0;

    private int Auxiliary(int verb)
    {
        var i = verb - 1;
        while (words.IsWord(i) && (words.Letters(i).EndsWith("ly") || words.Letters(i) is "also" or "later" or "being"))
        {
            i--;
        }

        return words.IsWord(i) && words.Letters(i) is "was" or "were" or "is" or "are" or "been" or "be" ? i : -1;
    }

    // What stands between the verb and "as saying".
    private SourceHead? Object(int verb) => SayingBehind(verb) is var end && end > verb + 1 ? Head(verb + 1, end) : null;

    private int SayingBehind(int verb)
    {
        for (var i = verb + 1; i + 1 < words.Count && i <= verb + LongestName && words[i].Sentence == words[verb].Sentence; i++)
        {
            if (words.Letters(i) is "as" && IsSaying(i + 1))
            {
                return i;
            }
        }

        return -1;
    }

    // The name or phrase before "was quoted", where the source that was found is who passed it on, behind it.
    private SourceHead? Subject(int verb, TextSpan source)
    {
        var end = Auxiliary(verb);
        while (end > 0 && words.IsWord(end - 1) && words.Letters(end - 1) is "has" or "have" or "had" or "also")
        {
            end--;
        }

        if (source.Start < words[verb].Start || end <= 0 || words[end - 1].IsMark || SayingBehind(verb) < 0)
        {
            return null;
        }

        var first = end;
        while (first > 0 && end - first < LongestName && words.IsWord(first - 1) && words[first - 1].Sentence == words[verb].Sentence && !words[first - 1].Is(WordClass.SpeechVerb))
        {
            first--;
        }

        return Head(first, end);
    }

    private SourceHead? Head(int first, int end) => sources.Parse(words.Span(first, end)) is { Kind: not SourceKind.None } head ? head : null;
}
