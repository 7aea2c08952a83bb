using System.Collections.Immutable;
using Bot.News.Quotes;
using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// Who is behind a quotation that stands without a source: whoever its own paragraph says right after it, else whoever the
/// sentence before it is about, else whoever said the quotation before it. Only words in quotation marks are given to
/// somebody so.
/// </summary>
internal sealed class FloatingQuotation(
    WordSequence words, List<Mention> mentions, SourceParser sources, Salience salience, ImmutableArray<TextSpan> paragraphs)
{
    private const string OpeningMarks = "\"“‘'«„`";

    private const string ClosingMarks = "\"”’'»“`";

    private readonly ClauseSubjects clauses = new(words);

    /// <summary>The quotation it goes on from, as an index; or who is named beside it; neither where the text does not tell.</summary>
    public (int Previous, Entity? Named) Owner(ImmutableArray<Quote> quotes, int i)
    {
        var content = quotes[i].Content;
        if (content.IsDefaultOrEmpty || quotes[i].Kind == QuoteKind.Indirect || content[0].IsEmpty
            || !OpeningMarks.Contains(words.Text[content[0].Start]) || IsSaidByOthers(quotes[i].Cue))
        {
            return (-1, null);
        }

        int start = content[0].Start, paragraph = ParagraphAt(start);
        if (paragraph < paragraphs.Length && NamedAfter(content[^1].End, paragraphs[ParagraphAt(content[^1].End - 1)].End) is { } after)
        {
            return (-1, after);
        }

        var previous = i - 1;
        while (previous >= 0 && (quotes[previous].Content.IsDefaultOrEmpty || quotes[previous].Content[0].Start >= start))
        {
            previous--;
        }

        var opens = paragraph < paragraphs.Length && paragraphs[paragraph].Start >= start;
        var reach = previous >= 0 ? SentenceEndOf(quotes[previous]) : 0;
        var distance = previous >= 0 ? paragraph - ParagraphAt(quotes[previous].Content[^1].Start) : int.MaxValue;
        if (distance == 0 || (opens && (distance == 1 || (distance == 2 && IsWhole(content[^1].End) && !IsSignature(paragraph - 1)))))
        {
            var (named, isUnsure) = NamedBetween(reach, words.At(start));
            return isUnsure ? (-1, null) : named is null ? (previous, null) : (-1, named);
        }

        // "Smith shrugged. “I don't know.”"
        if (!opens && paragraph < paragraphs.Length)
        {
            var (named, isUnsure) = NamedBetween(Math.Max(words.At(paragraphs[paragraph].Start), reach), words.At(start));
            return (-1, isUnsure ? null : named);
        }

        return (-1, null);
    }

    // "Roe was asked, “Why?”", "chants of “Jump!”": a cue of its own and nobody beside it. A participle goes on with who spoke: "Adding, “…”".
    private bool IsSaidByOthers(ImmutableArray<TextSpan> cue) =>
        !cue.IsDefaultOrEmpty && !cue[0].IsEmpty && words.At(cue[0].Start) is var first && first < words.Count && !words.Letters(first).EndsWith("ing");

    // "“Where are you?” Beck wondered.": the sentence after it says so.
    private Entity? NamedAfter(int offset, int paragraphEnd)
    {
        var first = words.At(offset);
        if (first >= words.Count || words[first].Start >= paragraphEnd || !words[first].IsCapital)
        {
            return null;
        }

        var at = sources.MentionAt(first);
        return at < mentions.Count && mentions[at].First == first && mentions[at].Entity is { Kind: MentionKind.Person } entity
            && (clauses.Reports(mentions[at]) || (AsksOrExclaims(offset) && clauses.IsSubject(mentions[at]) && words.IsWord(mentions[at].End) && !words[mentions[at].End].Is(WordClass.Function)))
            ? entity
            : null;
    }

    // A paragraph that is nothing but the quotation goes on behind a caption, too.
    private bool IsWhole(int end) =>
        ParagraphAt(end - 1) is var at && at < paragraphs.Length && words.At(end) is var next && (next >= words.Count || words[next].Start >= paragraphs[at].End);

    // "— Jane Roe": of the words before it.
    private bool IsSignature(int paragraph) => words.Text[paragraphs[paragraph].Start] is '—' or '–' or '-';

    // Only a mark that ends a sentence, not a full stop: that would have been a comma.
    private bool AsksOrExclaims(int end)
    {
        var last = words.Text.AsSpan(0, end).TrimEnd(ClosingMarks);
        return last.Length > 0 && last[^1] is '?' or '!';
    }

    // One past the sentence in which the quotation is said.
    private int SentenceEndOf(Quote quote)
    {
        var end = Math.Max(quote.Content[^1].End, Math.Max(EndOf(quote.Source), EndOf(quote.Cue)));
        var word = words.At(end - 1);
        var sentence = word < words.Count ? words[word].Sentence : -1;
        while (word < words.Count && words[word].Sentence == sentence)
        {
            word++;
        }

        return word;
    }

    private static int EndOf(ImmutableArray<TextSpan> spans) => spans.IsDefaultOrEmpty ? 0 : spans[^1].End;

    // Whom the last sentence is about, else the only one named at all.
    private (Entity? Named, bool IsUnsure) NamedBetween(int first, int end)
    {
        // "Will Roe play?": whoever answers is mostly not the one of whom it is asked.
        if (end <= first || words.IsMark(end - 1, '?'))
        {
            return (null, false);
        }

        Entity? only = null;
        var several = false;
        for (var at = sources.MentionAt(first); at < mentions.Count && mentions[at].End <= end; at++)
        {
            if (mentions[at].First < first || mentions[at].Entity is not { Kind: MentionKind.Person, IsHardlyPerson: false } entity || words[mentions[at].End - 1].IsPossessive)
            {
                continue;
            }

            if (words[mentions[at].First].Sentence == words[end - 1].Sentence && clauses.IsSubject(mentions[at]))
            {
                return (entity, false);
            }

            several |= only is not null && only != entity;
            only ??= entity;
        }

        return several ? (null, true)
            : only is not null || Pronoun(first, end) is not (>= 0 and var pronoun) ? (only, false)
            : (salience.Antecedent(clauses.SexOf(pronoun), words[pronoun].Sentence), false);
    }

    // "He shrugged."
    private int Pronoun(int first, int end)
    {
        for (var i = end - 1; i >= first && words[i].Sentence == words[end - 1].Sentence; i--)
        {
            if (words[i].IsOpening && clauses.IsSubjectPronoun(i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first paragraph that does not end before the offset, as an index.</summary>
    public int ParagraphAt(int offset)
    {
        int low = 0, high = paragraphs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (paragraphs[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
