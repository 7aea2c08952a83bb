using System.Collections.Immutable;
using Bot.News.Text;

namespace Bot.News.Quotes;

/// <summary>Ties quotations and reported clauses to cue verbs and their subjects.</summary>
internal sealed class Attribution(Tokens tokens, List<Quotation> quotations)
{
    private static readonly HashSet<string> Speech = ["say", "tell", "add", "state", "tweet", "write", "estimate", "announce", "claim", "argue", "warn", "note", "explain", "insist", "deny", "declare", "report", "confirm", "suggest", "reply", "respond", "continue", "ask", "admit", "acknowledge", "think", "believe", "predict", "promise", "pledge", "vow", "point"];

    private readonly List<Quote> found = [];
    private readonly int[] inside = new int[tokens.Count + 1];

    public ImmutableArray<Quote> Find()
    {
        for (var q = 0; q < quotations.Count; q++)
        {
            for (var i = quotations[q].Open; i < quotations[q].End; i++)
            {
                inside[i] = q + 1;
            }
        }

        for (var s = 0; s + 1 < tokens.SentenceFirst.Length; s++)
        {
            var (first, end) = (tokens.SentenceFirst[s], tokens.SentenceFirst[s + 1]);
            for (var i = first; i < end; i++)
            {
                var word = tokens.Items[i];
                if (inside[i] > 0)
                {
                    continue;
                }

                if (word.Tag.IsVerb() && word.Tag is not (Tag.VerbIng or Tag.VerbParticiple) && Speech.Contains(Lexicon.Word(Lexicon.Lemma(word.Word))))
                {
                    TryVerb(first, end, i);
                }
                else if (i + 2 < end && tokens[i] is "according" or "According" && tokens[i + 1] is "to")
                {
                    var source = PhraseAfter(i + 2, end);
                    if (!source.IsEmpty)
                    {
                        AddLeft(first, i, source, tokens.Span(i, i + 2));
                    }
                }
            }
        }

        found.Sort((a, b) => a.Content[0].CompareTo(b.Content[0]));
        return [.. found];
    }

    private void TryVerb(int first, int end, int verb)
    {
        var cue = tokens.Span(verb, verb + 1);
        var subject = PhraseBefore(first, verb);
        var after = verb + 1;
        if (subject.IsEmpty)
        {
            if (verb > first && tokens.Items[verb - 1].Tag is Tag.CloseQuote or Tag.Comma && PhraseAfter(after, end) is { IsEmpty: false } inverted)
            {
                AddLeft(first, verb, inverted, cue);
            }

            return;
        }

        var place = after;
        while (place < end && place < after + 12 && tokens.Items[place].Tag is not (Tag.That or Tag.OpenQuote or Tag.Stop or Tag.Wh or Tag.Colon))
        {
            place++;
        }

        if (place < end && place < after + 12 && tokens.Items[place].Tag is Tag.OpenQuote or Tag.That)
        {
            AddRight(place, end, subject, cue);
        }
        else if (after < end && tokens.Items[after].Tag.IsNominal() && tokens.Items[verb].Word is var w && Lexicon.Word(Lexicon.Lemma(w)) is "say" or "think" or "claim" or "add")
        {
            AddRight(after, end, subject, cue);
        }
        else if (subject.Start > tokens.Items[first].Start)
        {
            AddLeft(first, tokens.Items[verb].Start > subject.Start ? TokenAt(subject.Start, verb) : verb, subject, cue);
        }
    }

    private int TokenAt(int start, int from)
    {
        while (from > 0 && tokens.Items[from - 1].Start >= start)
        {
            from--;
        }

        return from;
    }

    private TextSpan PhraseBefore(int first, int end)
    {
        var i = end;
        while (i > first && inside[i - 1] == 0 && (tokens.Items[i - 1].Tag.IsNominal() || tokens[i - 1] is "of"))
        {
            i--;
        }

        while (i > first && i < end && false)
        {
            i++;
        }

        return i < end ? tokens.Span(i, end) : default;
    }

    private TextSpan PhraseAfter(int first, int end)
    {
        var i = first;
        while (i < end && inside[i] == 0 && (tokens.Items[i].Tag.IsNominal() || tokens[i] is "of" or "from"))
        {
            i++;
        }

        return i > first ? tokens.Span(first, i) : default;
    }

    private void AddRight(int first, int end, TextSpan source, TextSpan cue)
    {
        var last = end;
        if (tokens.Items[first].Tag == Tag.OpenQuote)
        {
            last = quotations[inside[first] - 1].End;
        }
        else if (last - 1 > first && tokens.Items[last - 1].Tag == Tag.Stop)
        {
            last--;
        }

        if (last > first)
        {
            Add(first, last, source, cue);
        }
    }

    private void AddLeft(int first, int end, TextSpan source, TextSpan cue)
    {
        var last = end;
        while (last > first && tokens.Items[last - 1].Tag == Tag.Comma)
        {
            last--;
        }

        if (last > first && inside[last - 1] is > 0 and var q && tokens.Items[last - 1].Tag == Tag.CloseQuote && quotations[q - 1].Open < first)
        {
            first = quotations[q - 1].Open;
        }

        if (last > first + 1)
        {
            Add(first, last, source, cue);
        }
    }

    private void Add(int first, int end, TextSpan source, TextSpan cue)
    {
        var quoted = 0;
        for (var i = first; i < end; i++)
        {
            quoted += inside[i] > 0 ? 1 : 0;
        }

        var kind = quoted == 0 ? QuoteKind.Indirect : quoted == end - first ? QuoteKind.Direct : QuoteKind.Mixed;
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        content.Add(tokens.Span(first, end));
        foreach (var q in quotations)
        {
            // A quotation that opens the next sentence of the paragraph goes on with the same speaker.
            if (kind == QuoteKind.Direct && q.Open > end && Array.BinarySearch(tokens.SentenceFirst, q.Open) >= 0
                && Array.BinarySearch(tokens.ParagraphFirst, q.Open) < 0 && q.Open - end < 30
                && (q.End >= tokens.Count || Array.BinarySearch(tokens.ParagraphFirst, q.End) >= 0))
            {
                content.Add(tokens.Span(q.Open, q.End));
                break;
            }
        }

        found.Add(new Quote(kind, content.DrainToImmutable(), [source], [cue], null, 0.5, "draft"));
    }
}
