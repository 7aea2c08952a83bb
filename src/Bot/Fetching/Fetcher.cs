using System.Net;
using System.Text;

namespace Bot.Fetching;

/// <summary>
/// Fetches over http and https, one request to a host at a time, within the caps of <see cref="FetchOptions"/>. Never
/// throws for what the other side does: there is a reason instead. Thread-safe.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private static readonly TimeSpan IdleConnections = TimeSpan.FromSeconds(15);

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HostQueue _hosts;
    private readonly HttpMessageInvoker _client;
    private readonly string _userAgent;

    /// <param name="options">The caps, checked.</param>
    /// <param name="clock">For the pause between requests and the age of what came.</param>
    /// <param name="lookup">Finds the addresses of a host; the system's where it is left out.</param>
    public Fetcher(FetchOptions options, TimeProvider clock, NameLookup? lookup = null)
    {
        _options = options;
        _clock = clock;
        _hosts = new HostQueue(clock, options.Pause);
        _userAgent = UserAgent.Of(options);
        var connection = new CheckedConnection(
            new AddressPolicy(options.Networks), lookup ?? ((host, stop) => Dns.GetHostAddressesAsync(host, stop)));
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = connection.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = options.MostHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = IdleConnections,
            ActivityHeadersPropagator = null,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken stop)
    {
        var left = _options.Time;
        var address = request.Address;
        for (var hop = 0; ; hop++)
        {
            if (!IsWeb(address))
            {
                return new FetchOutcome(address, null, "it leads to something that is neither http nor https");
            }

            using var turn = await _hosts.EnterAsync(address.IdnHost, stop);
            var began = _clock.GetTimestamp();
            using var time = new CancellationTokenSource(left);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, time.Token);
            FetchOutcome outcome;
            Uri? next;
            try
            {
                (outcome, next) = await HopAsync(request, address, either.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return new FetchOutcome(address, null, FetchReason.TooSlow(_options));
            }
            catch (Exception e) when (FetchReason.Of(e, _options) is { } reason)
            {
                // A read that the time limit cut off can also end in an I/O error.
                stop.ThrowIfCancellationRequested();
                return new FetchOutcome(address, null, time.IsCancellationRequested ? FetchReason.TooSlow(_options) : reason);
            }

            if (next is null)
            {
                return outcome;
            }

            if (hop == _options.MostRedirects)
            {
                return outcome with { Reason = $"it redirects more than {_options.MostRedirects} times" };
            }

            left -= _clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
            {
                return new FetchOutcome(address, null, FetchReason.TooSlow(_options));
            }

            address = next;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<(FetchOutcome Outcome, Uri? Next)> HopAsync(FetchRequest request, Uri address, CancellationToken stop)
    {
        using var message = FetchMessage.Of(request, address, _userAgent);
        using var response = await _client.SendAsync(message, stop);
        var outcome = FetchHeaders.Read(response, address, _clock.GetUtcNow());
        if (FetchHeaders.Redirect(response, address) is { } next)
        {
            return (outcome with { Reason = "it redirects" }, next);
        }

        if (!response.IsSuccessStatusCode)
        {
            return (outcome.IsNotModified ? outcome : outcome with { Reason = FetchReason.Of(response.StatusCode) }, null);
        }

        if (FetchHeaders.Packing(response) is { } packing)
        {
            return (outcome with { Reason = $"it is packed as \"{packing}\", which is unknown" }, null);
        }

        var most = Math.Min(request.MostBytes ?? int.MaxValue, _options.MostBytes);
        await using var content = await response.Content.ReadAsStreamAsync(stop);
        var body = await CappedBody.ReadAsync(content, most, stop);
        return (body is { } whole ? outcome with { Body = whole } : outcome with { Reason = FetchReason.TooLarge(most) }, null);
    }

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && address.Host.Length > 0 && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
