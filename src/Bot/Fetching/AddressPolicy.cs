using System.Net;

namespace Bot.Fetching;

/// <summary>
/// Which addresses may be fetched from: public ones, and what is configured. An address that carries an IPv4 address is
/// judged by that one. After the IANA registries of special-purpose addresses (RFC 6890).
/// </summary>
internal sealed class AddressPolicy(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly (IPNetwork Network, string Kind)[] SpecialPurpose =
    [
        .. Kind("\"this network\"", "0.0.0.0/8"),
        .. Kind("loopback", "127.0.0.0/8", "::1/128"),
        .. Kind("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
        .. Kind("shared by a provider's customers", "100.64.0.0/10"),
        .. Kind("link-local", "169.254.0.0/16", "fe80::/10"),
        .. Kind("a cloud's metadata service", "168.63.129.16/32"),
        .. Kind("multicast", "224.0.0.0/4", "ff00::/8"),
        .. Kind("for documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
        .. Kind("for tests", "198.18.0.0/15"),
        .. Kind("for network infrastructure", "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24", "2620:4f:8000::/48"),
        .. Kind("a tunnel's", "2001::/32"),
        .. Kind("for network infrastructure", "2001::/23"),
        .. Kind("reserved", "240.0.0.0/4"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What kind of address it is where it may not be fetched from ("loopback"), or null where it may.</summary>
    public string? Refuse(IPAddress address)
    {
        var meant = EmbeddedIPv4.Of(address) ?? address;
        if (allowed.Any(network => Holds(network, meant) || Holds(network, address)))
        {
            return null;
        }

        foreach (var (network, kind) in SpecialPurpose)
        {
            if (Holds(network, meant) || Holds(network, address))
            {
                return kind;
            }
        }

        return meant.GetAddressBytes().Length == 4 || GlobalUnicast.Contains(meant) ? null : "reserved";
    }

    // A mapped address is an IPv4 address and nothing else; networks of IPv6 know nothing about it.
    private static bool Holds(IPNetwork network, IPAddress address) =>
        network.BaseAddress.AddressFamily == address.AddressFamily && !address.IsIPv4MappedToIPv6 && network.Contains(address);

    private static IEnumerable<(IPNetwork, string)> Kind(string kind, params IEnumerable<string> networks) =>
        networks.Select(network => (IPNetwork.Parse(network), kind));
}
