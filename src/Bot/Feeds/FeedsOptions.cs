using Bot.Settings;

namespace Bot.Feeds;

/// <summary>The section <c>Feeds</c>: what is followed, and how often it is asked.</summary>
internal sealed class FeedsOptions : ICheckedOptions
{
    public static string Section => "Feeds";

    /// <summary>Feeds, or pages that link to one, that are always followed; <c>/feeds add</c> adds others. Empty ones are passed over.</summary>
    public IList<string> Urls { get; set; } = [];

    /// <summary>How often a feed is asked for news, in minutes, unless it asks to be left alone for longer; 1 to 1440.</summary>
    public int Minutes { get; set; } = 30;

    /// <summary>No feed is asked more often than this, whatever it says, in minutes; 1 to 1440.</summary>
    public int LeastMinutes { get; set; } = 15;

    /// <summary>How many feeds are asked at the same time, 1 to 64.</summary>
    public int AtOnce { get; set; } = 8;

    /// <summary>Whether the pages of items that are only teasers are fetched.</summary>
    public bool FetchPages { get; set; } = true;

    /// <summary>How many pages are fetched for one feed before its next poll, 0 to 500.</summary>
    public int MostPages { get; set; } = 50;

    public TimeSpan Interval => TimeSpan.FromMinutes(Minutes);

    public TimeSpan LeastInterval => TimeSpan.FromMinutes(LeastMinutes);

    public IEnumerable<string> Faults()
    {
        foreach (var (url, i) in Urls.Select((url, i) => (url, i)))
        {
            if (url.Length > 0 && FeedAddress.Read(url) is (null, { } fault))
            {
                // The address itself may hold a password.
                yield return $"Feeds:Urls:{i} cannot be followed: {fault}";
            }
        }

        if (Minutes is < 1 or > 1440)
        {
            yield return $"Feeds:Minutes is {Minutes}; it takes 1 to 1440.";
        }

        if (LeastMinutes is < 1 or > 1440)
        {
            yield return $"Feeds:LeastMinutes is {LeastMinutes}; it takes 1 to 1440.";
        }

        if (AtOnce is < 1 or > 64)
        {
            yield return $"Feeds:AtOnce is {AtOnce}; it takes 1 to 64.";
        }

        if (MostPages is < 0 or > 500)
        {
            yield return $"Feeds:MostPages is {MostPages}; it takes 0 to 500.";
        }
    }
}
