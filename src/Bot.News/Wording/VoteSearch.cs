using System.Numerics;
using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>A term that votes for the units that have it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Worth">What its vote is worth.</param>
internal readonly record struct Voter(int Term, float Worth)
{
    /// <summary>Whether a term is that of one of the voters.</summary>
    public static bool IsAmong(ReadOnlySpan<Voter> voters, int term)
    {
        foreach (var voter in voters)
        {
            if (voter.Term == term)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// The units with the greatest worth of votes, exactly. As <see cref="RankedSearch"/> does, a block that can bring nothing
/// is passed over, the first voters of another are counted, and the later, common ones are looked up only for units that
/// may still get in. Nothing is allocated.
/// </summary>
internal static class VoteSearch
{
    /// <summary>Fills <paramref name="best"/> with the best units, best first, among equals those that come first; says how many there are.</summary>
    /// <param name="index">The snapshot.</param>
    /// <param name="ofQuotations">Whether the units are quotations; otherwise articles.</param>
    /// <param name="voters">Different terms, the rarest first; votes are added up in this order.</param>
    /// <param name="best">Where the best go.</param>
    public static int Find(IndexSnapshot index, bool ofQuotations, ReadOnlySpan<Voter> voters, Span<FoundUnit> best)
    {
        scoped var top = new TopUnits(best);
        Span<Cursor> cursors = stackalloc Cursor[voters.Length];
        Span<Ballot> ballots = stackalloc Ballot[voters.Length];
        Span<float> votes = stackalloc float[PostingBlock.Units];
        for (var number = 0; number < index.Segments.Length; number++)
        {
            var segment = index.Segments[number];
            var postings = ofQuotations ? segment.Quotations : segment.Articles;
            var open = Open(postings, voters, cursors);
            while (Next(postings.Arrays, open, ballots, out var block) is { IsEmpty: false } cast)
            {
                Count(segment, ofQuotations, cast, votes, number, block, ref top);
            }
        }

        return top.Count;
    }

    private static Span<Cursor> Open(Postings postings, ReadOnlySpan<Voter> voters, Span<Cursor> cursors)
    {
        var count = 0;
        foreach (var voter in voters)
        {
            var slot = postings.Find(voter.Term);
            if (slot >= 0)
            {
                var list = postings.At(slot);
                cursors[count++] = new Cursor { Block = list.First, End = list.End, Worth = voter.Worth };
            }
        }

        return cursors[..count];
    }

    /// <summary>The votes in the first block that still has some; empty at the end.</summary>
    private static Span<Ballot> Next(PostingArrays arrays, Span<Cursor> cursors, Span<Ballot> ballots, out int number)
    {
        number = int.MaxValue;
        foreach (var cursor in cursors)
        {
            if (cursor.Block < cursor.End)
            {
                number = Math.Min(number, arrays.BlockNumbers[cursor.Block]);
            }
        }

        var count = 0;
        foreach (ref var cursor in cursors)
        {
            if (cursor.Block < cursor.End && arrays.BlockNumbers[cursor.Block] == number)
            {
                ballots[count++] = new Ballot { Block = cursor.Block++, Worth = cursor.Worth };
            }
        }

        var rest = 0f;
        for (var i = count - 1; i >= 0; i--)
        {
            ballots[i].Rest = rest += ballots[i].Worth * RankedSearch.Slack;
        }

        return ballots[..count];
    }

    private static void Count(
        Segment segment, bool ofQuotations, scoped ReadOnlySpan<Ballot> ballots, scoped Span<float> votes, int number, int block, ref TopUnits top)
    {
        var arrays = (ofQuotations ? segment.Quotations : segment.Articles).Arrays;
        var least = Math.Max(0, top.Least);
        if (ballots[0].Rest <= least)
        {
            return;
        }

        var counted = ballots.Length;
        while (ballots[counted - 1].Rest <= least)
        {
            counted--;
        }

        votes.Clear();
        foreach (var ballot in ballots[..counted])
        {
            arrays.Block(ballot.Block).VoteIn(votes, ballot.Worth);
        }

        var later = ballots[counted..];
        var rest = later.IsEmpty ? 0 : later[0].Rest;
        for (var start = 0; start < votes.Length; start += Vector<float>.Count)
        {
            if (!Vector.GreaterThanAny(new Vector<float>(votes[start..]), new Vector<float>(Math.Max(0, least - rest))))
            {
                continue;
            }

            for (var place = start; place < start + Vector<float>.Count; place++)
            {
                var worth = votes[place] > 0 ? Complete(arrays, later, votes[place], (byte)place, top.Least) : 0;
                var unit = (block << PostingBlock.Shift) + place;
                if (worth > 0 && worth > top.Least && (ofQuotations ? segment.HasQuotation(unit) : segment.Has(unit)))
                {
                    top.Insert(new FoundUnit(worth, worth, number, unit));
                }
            }
        }
    }

    /// <summary>A unit's votes together with those that were not counted yet; 0 where it cannot get in.</summary>
    private static float Complete(PostingArrays arrays, ReadOnlySpan<Ballot> later, float worth, byte place, float least)
    {
        foreach (var ballot in later)
        {
            if (worth + ballot.Rest <= least)
            {
                return 0;
            }

            worth += arrays.Block(ballot.Block).ImpactOn(place) > 0 ? ballot.Worth : 0;
        }

        return worth;
    }

    /// <summary>Where a voter's postings are being read.</summary>
    private struct Cursor
    {
        public int Block;
        public int End;
        public float Worth;
    }

    /// <summary>A voter in one block.</summary>
    private struct Ballot
    {
        public int Block;
        public float Worth;

        /// <summary>At least what it and the voters after it can bring together.</summary>
        public float Rest;
    }
}
