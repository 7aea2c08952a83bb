using System.Net;
using System.Text;

namespace Bot.Fetching;

/// <summary>What the robots.txt of each site allows; fetched when first asked for and kept for a day. Thread-safe.</summary>
internal sealed class Robots(Fetcher fetcher, TimeProvider clock)
{
    /// <summary>RFC 9309 asks for at least 500 KiB; what is longer is cut off by treating it as unreadable.</summary>
    private const int MostBytes = 512 * 1024;

    /// <summary>How many sites are remembered; then the oldest are forgotten.</summary>
    private const int MostSites = 2000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptWhenUnreachable = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, (RobotsRules Rules, long Read, TimeSpan Kept)> _sites = new(StringComparer.Ordinal);

    /// <summary>Whether the page may be fetched. Where the site is out of reach, it may not for now.</summary>
    public async Task<bool> AllowAsync(Uri page, CancellationToken stop)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        lock (_sites)
        {
            if (_sites.TryGetValue(site, out var known) && clock.GetElapsedTime(known.Read) < known.Kept)
            {
                return known.Rules.Allows(page);
            }
        }

        var request = new FetchRequest(new Uri(page, "/robots.txt"), FetchRequest.Text) { MostBytes = MostBytes };
        var outcome = await fetcher.FetchAsync(request, stop);
        var rules = Read(outcome);
        lock (_sites)
        {
            if (_sites.Count >= MostSites)
            {
                foreach (var oldest in _sites.OrderBy(s => s.Value.Read).Take(MostSites / 2).Select(s => s.Key).ToList())
                {
                    _sites.Remove(oldest);
                }
            }

            _sites[site] = (rules, clock.GetTimestamp(), rules == RobotsRules.AllowNothing ? KeptWhenUnreachable : Kept);
        }

        return rules.Allows(page);
    }

    // No file (4xx) allows everything; a site in trouble (5xx, no answer) allows nothing until it is back.
    private static RobotsRules Read(FetchOutcome outcome) => outcome switch
    {
        { IsOk: true } => RobotsRules.Parse(Encoding.UTF8.GetString(outcome.Body.Span), UserAgent.Product),
        { Status: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests } => RobotsRules.AllowAll,
        _ => RobotsRules.AllowNothing,
    };
}
