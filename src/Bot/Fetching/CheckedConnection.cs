using System.Net;
using System.Net.Sockets;

namespace Bot.Fetching;

/// <summary>All addresses of a host name.</summary>
internal delegate Task<IPAddress[]> NameLookup(string host, CancellationToken stop);

/// <summary>
/// Connects to the very address that was checked, so that no second look-up can change it: a name that is bound to
/// another address in between gains nothing.
/// </summary>
internal sealed class CheckedConnection(AddressPolicy policy, NameLookup lookup)
{
    /// <summary>How many addresses of one host are tried.</summary>
    private const int MostAddresses = 4;

    /// <summary>How long one address is tried while others are left.</summary>
    private static readonly TimeSpan TimeForOne = TimeSpan.FromSeconds(5);

    /// <exception cref="AddressRefusedException">No address of the host may be fetched from.</exception>
    /// <exception cref="SocketException">Nobody answers at any of them.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, stop);
        var checkedOnes = addresses.Where(address => policy.Refuse(address) is null).Take(MostAddresses).ToList();
        if (checkedOnes.Count == 0 && addresses.Length > 0)
        {
            throw new AddressRefusedException(addresses[0], policy.Refuse(addresses[0])!);
        }

        var failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var (address, i) in checkedOnes.Select((address, i) => (address, i)))
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
            if (i + 1 < checkedOnes.Count)
            {
                time.CancelAfter(TimeForOne);
            }

            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), time.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !stop.IsCancellationRequested))
            {
                socket.Dispose();
                failure = e as SocketException ?? new SocketException((int)SocketError.TimedOut);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure;
    }
}
