using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

        var matches = new Match[best.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            var found = best[i];
            matches[i] = ToMatch(index.Segments[found.Segment].Quotation(found.Unit), found.Score, topics, index.Vocabulary);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(matches);
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
        var count = segment.AllQuotations;
        var scores = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
        var shares = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
        scores.AsSpan().Clear();
        shares.AsSpan().Clear();
        foreach (var topic in topics)
        {
            var postings = segment.Quotations[topic.Term];
            var idf = Bm25.Idf(index.Counts.Quotations, index.QuotationsWith(topic.Term));
            postings.AddTo(scores, (float)idf / Bm25.MostImpact);
            postings.VoteIn(shares, topic.Worth);
        }

        for (var quote = 0; quote < count; quote++)
        {
            if (shares[quote] < least || shares[quote] == 0 || scores[quote] <= best.Least || !segment.HasQuotation(quote))
            {
                continue;
            }

            var found = segment.Quotation(quote);
            if (filter.Accepts(found.Document.Document, found.Quote))
            {
                best.Insert(new FoundUnit(scores[quote], scores[quote], number, quote));
            }
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(shares);
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
