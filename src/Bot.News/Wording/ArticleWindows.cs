using System.Buffers;
using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>A run of words of an article that may have what is remembered.</summary>
internal readonly record struct ArticleWindow(IndexedDocument Document, WordRange Words);

/// <summary>
/// The places in articles that share most with remembered words, said by somebody or not: the articles with the rarest
/// words first, and in each the window with the greatest weight of different words.
/// </summary>
internal static class ArticleWindows
{
    /// <summary>The articles in which a window is looked for.</summary>
    public const int MostArticles = 24;

    /// <summary>After this many postings the common words no longer vote.</summary>
    private const int MostPostings = 60_000;

    private const int FewestVoters = 2;

    /// <summary>How much longer than the remembered words a window is: words were left out.</summary>
    private const int Slack = 8;

    /// <summary>One window for each of the best articles.</summary>
    public static List<ArticleWindow> Find(IndexSnapshot index, RememberedWord[] remembered)
    {
        var known = remembered.Where(r => r.Term != Vocabulary.None).DistinctBy(r => r.Term).ToArray();
        var slots = new TermSlots(Array.ConvertAll(known, r => r.Term));
        var windows = new List<ArticleWindow>();
        foreach (var document in Articles(index, known))
        {
            var window = Best(document.Words, remembered.Length + (remembered.Length / 2) + Slack, known, slots, index.Vocabulary);
            if (window.Length > 0)
            {
                windows.Add(new ArticleWindow(document, window));
            }
        }

        return windows;
    }

    private static IEnumerable<IndexedDocument> Articles(IndexSnapshot index, RememberedWord[] known)
    {
        var best = new BestFirst<IndexedDocument>(MostArticles);
        var voters = Voters(index, known);
        foreach (var segment in index.Segments)
        {
            var count = segment.Documents.Length;
            var votes = ArrayPool<float>.Shared.Rent(PostingBlock.RoundUp(count));
            votes.AsSpan().Clear();
            foreach (var voter in voters)
            {
                segment.Articles[voter.Term].VoteIn(votes, voter.Weight);
            }

            for (var article = 0; article < count; article++)
            {
                if (votes[article] > 0 && votes[article] > best.Least && segment.Has(article))
                {
                    best.Offer(votes[article], segment.Documents[article]);
                }
            }

            ArrayPool<float>.Shared.Return(votes);
        }

        return best.Take().Select(b => b.Item);
    }

    private static List<RememberedWord> Voters(IndexSnapshot index, RememberedWord[] known)
    {
        var voters = new List<RememberedWord>();
        var read = 0;
        foreach (var word in known.OrderByDescending(k => k.Weight))
        {
            var count = index.ArticlesWith(word.Term);
            if (voters.Count >= FewestVoters && read + count > MostPostings)
            {
                break;
            }

            read += count;
            voters.Add(word);
        }

        return voters;
    }

    private static WordRange Best(WordStream words, int length, RememberedWord[] known, TermSlots slots, Vocabulary vocabulary)
    {
        var terms = vocabulary.TermsOfWords;
        Span<int> inside = stackalloc int[RememberedWords.Most];
        inside.Clear();
        var (weight, best, start) = (0f, 0f, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var slot = slots.Of(terms[words[i]]);
            if (slot >= 0 && inside[slot]++ == 0)
            {
                weight += known[slot].Weight;
            }

            if (i >= length)
            {
                slot = slots.Of(terms[words[i - length]]);
                if (slot >= 0 && --inside[slot] == 0)
                {
                    weight -= known[slot].Weight;
                }
            }

            if (weight > best + 1e-4f)
            {
                (best, start) = (weight, i - length + 1);
            }
        }

        return best == 0 ? default : new WordRange(Math.Max(0, start), Math.Min(words.Length, Math.Max(0, start + length)));
    }
}
