using System.Net;
using System.Net.Sockets;

namespace Bot.Fetching;

/// <summary>The IPv4 address that an IPv6 address leads to.</summary>
internal static class EmbeddedIPv4
{
    // Prefix, and the byte at which the four bytes begin.
    private static readonly (IPNetwork Prefix, int At)[] Forms =
    [
        (IPNetwork.Parse("::ffff:0:0:0/96"), 12), // IPv4-translated, RFC 2765
        (IPNetwork.Parse("64:ff9b::/96"), 12),    // NAT64, RFC 6052
        (IPNetwork.Parse("2002::/16"), 2),        // 6to4, RFC 3056
    ];

    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    /// <summary>
    /// The address inside a mapped, translated, NAT64, 6to4, IPv4-compatible or ISATAP address, or null. Teredo (RFC 4380)
    /// is left to the policy, which refuses it whole: it leads to two addresses.
    /// </summary>
    public static IPAddress? Of(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        foreach (var (prefix, at) in Forms)
        {
            if (prefix.Contains(address))
            {
                return new IPAddress(bytes.AsSpan(at, 4));
            }
        }

        var isCompatible = Compatible.Contains(address) && bytes.AsSpan(12, 3).ContainsAnyExcept((byte)0);
        return isCompatible || IsIsatap(bytes) ? new IPAddress(bytes.AsSpan(12, 4)) : null;
    }

    // An interface identifier of 0000:5efe or 0200:5efe before the IPv4 address, RFC 5214.
    private static bool IsIsatap(byte[] bytes) => bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == 0xfe;
}
