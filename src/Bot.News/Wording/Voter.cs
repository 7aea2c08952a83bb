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
