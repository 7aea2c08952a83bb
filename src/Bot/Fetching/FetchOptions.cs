using System.Net;
using Bot.Settings;

namespace Bot.Fetching;

/// <summary>The section <c>Fetching</c>: what may be fetched from the network, and how much of it.</summary>
internal sealed class FetchOptions : ICheckedOptions
{
    private const int MostContact = 200;

    public static string Section => "Fetching";

    /// <summary>The largest body after unpacking, in megabytes (1,048,576 bytes), 1 to 100.</summary>
    public int MostMegabytes { get; set; } = 10;

    /// <summary>The longest that one fetch may take, redirects and all, in seconds, 1 to 300.</summary>
    public int Seconds { get; set; } = 20;

    /// <summary>How many redirects are followed, 0 to 20.</summary>
    public int MostRedirects { get; set; } = 5;

    /// <summary>The largest response headers, in kilobytes, 1 to 256.</summary>
    public int MostHeaderKilobytes { get; set; } = 32;

    /// <summary>The pause between two requests to one host, in seconds, 0 to 60.</summary>
    public double SecondsBetweenRequests { get; set; } = 1;

    /// <summary>
    /// Networks that may be fetched from though they are not public: <c>192.168.1.0/24</c>, or a single address. Empty:
    /// only public addresses.
    /// </summary>
    public IList<string> AllowedNetworks { get; set; } = [];

    /// <summary>An address that goes into the User-Agent, so that a site can say when something is wrong; may be empty.</summary>
    public string Contact { get; set; } = "";

    public int MostBytes => MostMegabytes * 1024 * 1024;

    public TimeSpan Time => TimeSpan.FromSeconds(Seconds);

    public TimeSpan Pause => TimeSpan.FromSeconds(SecondsBetweenRequests);

    public IReadOnlyList<IPNetwork> Networks => [.. AllowedNetworks.Select(Network).OfType<IPNetwork>()];

    public IEnumerable<string> Faults()
    {
        if (MostMegabytes is < 1 or > 100)
        {
            yield return $"Fetching:MostMegabytes is {MostMegabytes}; it takes 1 to 100.";
        }

        if (Seconds is < 1 or > 300)
        {
            yield return $"Fetching:Seconds is {Seconds}; it takes 1 to 300.";
        }

        if (MostRedirects is < 0 or > 20)
        {
            yield return $"Fetching:MostRedirects is {MostRedirects}; it takes 0 to 20.";
        }

        if (MostHeaderKilobytes is < 1 or > 256)
        {
            yield return $"Fetching:MostHeaderKilobytes is {MostHeaderKilobytes}; it takes 1 to 256.";
        }

        if (SecondsBetweenRequests is not (>= 0 and <= 60))
        {
            yield return $"Fetching:SecondsBetweenRequests is {SecondsBetweenRequests}; it takes 0 to 60.";
        }

        foreach (var (network, i) in AllowedNetworks.Select((network, i) => (network, i)).Where(n => Network(n.network) is null))
        {
            yield return $"Fetching:AllowedNetworks:{i} is \"{network}\"; it takes a network such as 192.168.1.0/24 or an address.";
        }

        if (Contact.Length > MostContact || Contact.Any(c => c is < ' ' or > '~' or '(' or ')'))
        {
            yield return $"Fetching:Contact takes up to {MostContact} plain characters without brackets, such as mailto:me@example.org.";
        }
    }

    private static IPNetwork? Network(string written)
    {
        if (IPNetwork.TryParse(written, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(written, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : null;
    }
}
