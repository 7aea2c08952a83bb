using System.Buffers;
using System.Collections.Immutable;
using Bot.News.Index;
using Bot.News.Text;
using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>Quotations about some words, whoever said them: BM25 over what quotations say.</summary>
internal static class QuotationsAbout
{
    /// <summary>The share of the words' weight that a quotation must have to be about them.</summary>
    private const double LeastShare = 0.5;

    public static ImmutableArray<Match> Find(IndexSnapshot index, RememberedWord[] words, AnswerFilter filter, int most)
    {
        Span<Voter> topics = stackalloc Voter[RememberedWords.Most];
        topics = topics[..Topics(words, topics, out var whole)];
        var best = new TopUnits(stackalloc FoundUnit[most]);
        for (var number = 0; number < index.Segments.Length; number++)
        {
            Offer(index, number, topics, LeastShare * whole, filter, ref best);
        }

        var matches = new List<Match>();
        for (var i = 0; i < best.Count; i++)
        {
            var found = best[i];
            Add(ToMatch(index.Segments[found.Segment].Quotation(found.Unit), found.Score, topics, index.Vocabulary), matches);
        }

        return [.. matches];
    }

    /// <summary>Adds a match, to the one with the very same words of the same speaker where there is one: many articles quote an agency's sentence.</summary>
    private static void Add(Match match, List<Match> matches)
    {
        var same = matches.FindIndex(m => m.Passage.Quote?.Speaker?.Name == match.Passage.Quote?.Speaker?.Name && m.Passage.Text == match.Passage.Text);
        if (same < 0)
        {
            matches.Add(match);
        }
        else if (matches[same].Passage.Article.Id != match.Passage.Article.Id)
        {
            matches[same] = matches[same] with { AlsoIn = matches[same].AlsoIn.Add(match.Passage) };
        }
    }

    /// <summary>The different words that carry a topic and are in articles; <paramref name="whole"/> is the weight of the others too.</summary>
    private static int Topics(RememberedWord[] words, Span<Voter> topics, out float whole)
    {
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (StopWords.Contains(word.Folded))
            {
                continue;
            }

            if (word.Term == Vocabulary.None)
            {
                sum += IsAmong(words.AsSpan(0, i), word.Folded) ? 0 : word.Weight;
            }
            else if (!Voter.IsAmong(topics[..count], word.Term))
            {
                sum += word.Weight;
                topics[count++] = new Voter(word.Term, word.Weight);
            }
        }

        whole = (float)sum;
        return count;
    }

    private static bool IsAmong(ReadOnlySpan<RememberedWord> words, string folded)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Folded == folded)
            {
                return true;
            }
        }

        return false;
    }

    private static void Offer(
        IndexSnapshot index, int number, ReadOnlySpan<Voter> topics, double least, AnswerFilter filter, ref TopUnits best)
    {
        var segment = index.Segments[number];
        Span<float> weights = stackalloc float[topics.Length];
        for (var i = 0; i < topics.Length; i++)
        {
            weights[i] = (float)Bm25.Idf(index.Counts.Quotations, index.QuotationsWith(topics[i].Term)) / Bm25.MostImpact;
        }

        Span<QuotationBallots> ballots = stackalloc QuotationBallots[topics.Length];
        Span<float> shares = stackalloc float[VoteCount<QuotationBallots>.MostUnits];
        var count = new VoteCount<QuotationBallots>(segment, topics, ballots, shares);
        while (count.MoveNext())
        {
            for (var i = 0; i < count.Votes.Length; i++)
            {
                var quote = count.First + i;
                if (count.Votes[i] < least || count.Votes[i] == 0 || !segment.HasQuotation(quote))
                {
                    continue;
                }

                var found = segment.Quotation(quote);
                var score = Score(found, topics, weights, index.Vocabulary.TermsOfWords);
                if (score > best.Least && filter.Accepts(found.Document.Document, found.Quote))
                {
                    best.Insert(new FoundUnit(score, score, number, quote));
                }
            }
        }
    }

    /// <summary>The sum of weight × impact of the topics in a quotation.</summary>
    private static float Score(IndexedQuote quote, ReadOnlySpan<Voter> topics, ReadOnlySpan<float> weights, ReadOnlySpan<int> terms)
    {
        Span<int> times = stackalloc int[topics.Length];
        times.Clear();
        var ranges = quote.Document.RangesOf(quote.Number);
        foreach (var range in ranges)
        {
            for (var place = range.Start; place < range.End; place++)
            {
                var term = terms[quote.Document.Words[place]];
                for (var i = 0; i < topics.Length; i++)
                {
                    times[i] += topics[i].Term == term ? 1 : 0;
                }
            }
        }

        var (score, length) = (0f, Bm25.Length(ranges.Words, Bm25.QuotationWords));
        for (var i = 0; i < topics.Length; i++)
        {
            score += times[i] > 0 ? weights[i] * Bm25.Impact(times[i], 0, length) : 0;
        }

        return score;
    }

    private static Match ToMatch(IndexedQuote found, float score, ReadOnlySpan<Voter> topics, Vocabulary vocabulary)
    {
        var document = found.Document;
        var ranges = document.RangesOf(found.Number);
        var places = ArrayPool<int>.Shared.Rent(ranges.Words);
        var count = 0;
        foreach (var range in ranges)
        {
            for (var place = range.Start; place < range.End; place++)
            {
                if (Voter.IsAmong(topics, vocabulary.TermOf(document.Words[place])))
                {
                    places[count++] = place;
                }
            }
        }

        var passage = WordingPassage.Of(document, found.Quote, places.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(places);
        return new Match(passage, score, [], [new("terms", score)]);
    }
}
