using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>A run of words of an article that may have what is remembered.</summary>
/// <param name="Segment">The segment's place among those of the snapshot.</param>
/// <param name="Document">The article's place in the segment.</param>
/// <param name="Words">The run.</param>
internal readonly record struct ArticleWindow(int Segment, int Document, WordRange Words);

/// <summary>
/// The places in articles that share most with remembered words, said by somebody or not: the articles with the rarest
/// words first, and in each the window with the greatest weight of different words.
/// </summary>
internal static class ArticleWindows
{
    /// <summary>The articles in which a window is looked for.</summary>
    public const int MostArticles = 24;

    /// <summary>How much longer than the remembered words a window is: words were left out.</summary>
    private const int Slack = 8;

    /// <summary>Fills <paramref name="windows"/> with one window for each of the best articles, best first; says how many there are.</summary>
    public static int Find(IndexSnapshot index, RememberedWord[] remembered, Span<ArticleWindow> windows)
    {
        Span<Voter> known = stackalloc Voter[RememberedWords.Most];
        known = known[..Voters.Different(remembered, known)];
        Span<int> terms = stackalloc int[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            terms[i] = known[i].Term;
        }

        var slots = new TermSlots(terms);
        Span<Voter> voters = stackalloc Voter[known.Length];
        Span<FoundUnit> articles = stackalloc FoundUnit[windows.Length];
        var count = 0;
        foreach (var found in articles[..VoteSearch.Find<ArticleBallots>(index, voters[..Choose(index, known, voters)], articles)])
        {
            var words = index.Segments[found.Segment].Documents[found.Unit].Words;
            var window = Best(words, remembered.Length + (remembered.Length / 2) + Slack, known, slots, index.Vocabulary);
            if (window.Length > 0)
            {
                windows[count++] = new ArticleWindow(found.Segment, found.Unit, window);
            }
        }

        return count;
    }

    private static int Choose(IndexSnapshot index, ReadOnlySpan<Voter> known, Span<Voter> voters)
    {
        for (var i = 0; i < known.Length; i++)
        {
            var at = i;
            for (; at > 0 && voters[at - 1].Worth < known[i].Worth; at--)
            {
                voters[at] = voters[at - 1];
            }

            voters[at] = known[i];
        }

        Span<int> postings = stackalloc int[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            postings[i] = index.ArticlesWith(voters[i].Term);
        }

        return Voters.Affordable(postings);
    }

    private static WordRange Best(WordStream words, int length, ReadOnlySpan<Voter> known, TermSlots slots, Vocabulary vocabulary)
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
                weight += known[slot].Worth;
            }

            if (i >= length)
            {
                slot = slots.Of(terms[words[i - length]]);
                if (slot >= 0 && --inside[slot] == 0)
                {
                    weight -= known[slot].Worth;
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
