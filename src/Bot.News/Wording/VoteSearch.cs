using System.Numerics;
using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>The units with the greatest worth of votes, exactly. Nothing is allocated.</summary>
internal static class VoteSearch
{
    /// <summary>Fills <paramref name="best"/> with the best units, best first, among equals those that come first; says how many there are.</summary>
    /// <param name="index">The snapshot.</param>
    /// <param name="voters">Different terms; votes are added up in this order.</param>
    /// <param name="best">Where the best go.</param>
    /// <typeparam name="TBallots">What is voted for.</typeparam>
    public static int Find<TBallots>(IndexSnapshot index, ReadOnlySpan<Voter> voters, Span<FoundUnit> best)
        where TBallots : unmanaged, IBallots<TBallots>
    {
        scoped var top = new TopUnits(best);
        Span<TBallots> ballots = stackalloc TBallots[voters.Length];
        Span<float> votes = stackalloc float[VoteCount<TBallots>.MostUnits];
        for (var number = 0; number < index.Segments.Length; number++)
        {
            var count = new VoteCount<TBallots>(index.Segments[number], voters, ballots, votes);
            while (count.MoveNext())
            {
                Offer<TBallots>(index.Segments[number], number, count.First, count.Votes, ref top);
            }
        }

        return top.Count;
    }

    private static void Offer<TBallots>(Segment segment, int number, int first, ReadOnlySpan<float> votes, scoped ref TopUnits top)
        where TBallots : unmanaged, IBallots<TBallots>
    {
        for (var start = 0; start < votes.Length; start += Vector<float>.Count)
        {
            if (!Vector.GreaterThanAny(new Vector<float>(votes[start..]), new Vector<float>(Math.Max(0, top.Least))))
            {
                continue;
            }

            for (var place = start; place < start + Vector<float>.Count; place++)
            {
                if (votes[place] is > 0 and var worth && worth > top.Least && TBallots.Has(segment, first + place))
                {
                    top.Insert(new FoundUnit(worth, worth, number, first + place));
                }
            }
        }
    }
}
