using System.Net;
using Bot.Settings;

namespace Bot.Web;

/// <summary>Who may change what the bot does for everybody, of those who use the page.</summary>
internal static class WebManagers
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    /// <summary>
    /// Whether the request comes from somebody who may. From this machine means: straight from it, not passed on by a
    /// proxy, and asked for by a name of this machine, so that no page elsewhere can have a browser do it.
    /// </summary>
    public static bool Include(HttpContext context) => context.RequestServices.GetService<WebOptions>()?.Managers switch
    {
        WebManagement.Everyone => true,
        WebManagement.Local => IsLocal(context),
        _ => false,
    };

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey)
        && IsLocalName(context.Request.Host.Host)
        && context.Request.Headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin" or "none");

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
