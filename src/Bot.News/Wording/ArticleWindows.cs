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

    /// <summary>More words than any window has.</summary>
    private const int MostLength = 2 * RememberedWords.Most;

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

        var slots = new WordSlots(new TermSlots(terms), index.Vocabulary, stackalloc sbyte[WordStream.Common]);
        Span<Voter> voters = stackalloc Voter[known.Length];
        Span<FoundUnit> articles = stackalloc FoundUnit[windows.Length];
        var count = 0;
        foreach (var found in articles[..VoteSearch.Find<ArticleBallots>(index, voters[..Choose(index, known, voters)], articles)])
        {
            var words = index.Segments[found.Segment].Documents[found.Unit].Words;
            var window = Best(words, remembered.Length + (remembered.Length / 2) + Slack, known, slots);
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

    /// <summary>
    /// The window of so many words with the greatest weight of different words, the first of equals. It is looked at only where a
    /// word that is known comes in or goes out.
    /// </summary>
    private static WordRange Best(WordStream words, int length, ReadOnlySpan<Voter> known, WordSlots slots)
    {
        var (units, rare) = (words.Units, words.Rare);
        Span<int> inside = stackalloc int[RememberedWords.Most];
        Span<(int Out, int Slot)> going = stackalloc (int, int)[MostLength];
        inside.Clear();
        var (weight, best, start) = (0f, 0f, -1);
        var (first, end, goesNext) = (0, 0, int.MaxValue);
        for (var i = 0; i < units.Length; i++)
        {
            var slot = slots.Of(units[i], rare);
            if (slot < 0 && i < goesNext)
            {
                continue;
            }

            if (slot >= 0)
            {
                weight += inside[slot]++ == 0 ? known[slot].Worth : 0;
            }

            if (i == goesNext)
            {
                var gone = going[first++ % MostLength].Slot;
                weight -= --inside[gone] == 0 ? known[gone].Worth : 0;
                goesNext = first < end ? going[first % MostLength].Out : int.MaxValue;
            }

            if (slot >= 0)
            {
                going[end++ % MostLength] = (i + length, slot);
                goesNext = Math.Min(goesNext, i + length);
            }

            if (weight > best + 1e-4f)
            {
                (best, start) = (weight, i - length + 1);
            }
        }

        return best == 0 ? default : new WordRange(Math.Max(0, start), Math.Min(words.Length, Math.Max(0, start + length)));
    }
}
