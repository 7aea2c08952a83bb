namespace Bot.Discord;

/// <summary>The section <c>Discord:Shards</c> of the settings: a bot in very many servers takes several connections, each for
/// a part of the servers, and several processes may share these.</summary>
public sealed class ShardOptions
{
    /// <summary>More than Discord gives out.</summary>
    private const int MostShards = 16_384;

    /// <summary>How many parts there are over all processes, from 1.</summary>
    public int Total { get; set; } = 1;

    /// <summary>The parts of this process, from 0; where none is named, all.</summary>
    public int[] Ids { get; set; } = [];

    /// <summary>The parts of this process.</summary>
    internal IReadOnlyList<int> Here => Ids.Length == 0 ? [.. Enumerable.Range(0, Total)] : Ids;

    /// <summary>Whether this process is the one that tells Discord the commands: one of several is enough.</summary>
    internal bool RegistersCommands => Here.Contains(0);

    internal IEnumerable<string> Faults()
    {
        if (Total is < 1 or > MostShards)
        {
            yield return $"Discord:Shards:Total is {Total}; it takes 1 to {MostShards}.";
        }

        foreach (var id in Ids.Where(id => id < 0 || id >= Total))
        {
            yield return $"Discord:Shards:Ids holds {id}; it takes numbers from 0 up to one less than Discord:Shards:Total.";
        }

        if (Ids.Distinct().Count() < Ids.Length)
        {
            yield return "Discord:Shards:Ids holds a number twice.";
        }
    }
}
