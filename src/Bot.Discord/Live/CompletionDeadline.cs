using Microsoft.Extensions.Logging;

namespace Bot.Discord.Live;

/// <summary>Completion that takes too long offers nothing: somebody is typing, and Discord does not wait.</summary>
internal sealed class CompletionDeadline(TimeProvider clock, ILogger log)
{
    /// <summary>Discord waits three seconds, for the way there and back as well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What completing gives, or nothing where it is not done in time.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> KeepAsync(Func<IReadOnlyList<(string Name, string Value)>> complete)
    {
        try
        {
            return await Task.Run(complete).WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            log.LogWarning("Completing took too long");
            return [];
        }
    }
}
