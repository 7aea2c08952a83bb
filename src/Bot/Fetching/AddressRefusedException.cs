using System.Net;

namespace Bot.Fetching;

/// <summary>A host has no address that may be fetched from.</summary>
internal sealed class AddressRefusedException(IPAddress address, string kind)
    : IOException($"its address {address} is {kind}, and only public addresses are fetched (see Fetching:AllowedNetworks)");
