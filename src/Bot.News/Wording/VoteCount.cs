using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>
/// Counts the votes for the units of a segment, some thousand units at a time: so many that their votes stay in the
/// processor's nearest memory. Votes are added up in the order of the voters. Nothing is allocated.
/// </summary>
/// <typeparam name="TBallots">What is voted for.</typeparam>
internal ref struct VoteCount<TBallots>
    where TBallots : unmanaged, IBallots<TBallots>
{
    /// <summary>How many units are counted at a time: 16 KB of votes, half of what is nearest to a core.</summary>
    public const int MostUnits = 4096;

    private readonly Segment _segment;
    private readonly ReadOnlySpan<Voter> _voters;
    private readonly Span<TBallots> _ballots;
    private readonly Span<float> _votes;
    private int _next;

    /// <param name="segment">The segment.</param>
    /// <param name="voters">Different terms.</param>
    /// <param name="ballots">Memory for as many.</param>
    /// <param name="votes">Memory for <see cref="MostUnits"/>.</param>
    public VoteCount(Segment segment, ReadOnlySpan<Voter> voters, Span<TBallots> ballots, Span<float> votes)
    {
        _segment = segment;
        _voters = voters;
        _ballots = ballots;
        _votes = votes[..Math.Min(MostUnits, PostingBlock.RoundUp(TBallots.UnitsOf(segment)))];
        for (var i = 0; i < voters.Length; i++)
        {
            ballots[i] = TBallots.Of(segment, voters[i].Term);
        }
    }

    /// <summary>The first unit that <see cref="Votes"/> is about.</summary>
    public int First { get; private set; }

    /// <summary>The votes of some units in a row; those past the segment's last have none.</summary>
    public readonly ReadOnlySpan<float> Votes => _votes;

    /// <summary>Counts the votes of the next units of which some have any; false where there are none.</summary>
    public bool MoveNext()
    {
        for (var units = TBallots.UnitsOf(_segment); _next < units;)
        {
            (First, _next) = (_next, _next + _votes.Length);
            _votes.Clear();
            var isAny = false;
            for (var i = 0; i < _voters.Length; i++)
            {
                isAny |= _ballots[i].Count(_segment, First, _votes, _voters[i].Worth);
            }

            if (isAny)
            {
                return true;
            }
        }

        return false;
    }
}
