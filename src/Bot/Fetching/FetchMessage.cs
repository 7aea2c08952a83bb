using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Bot.Fetching;

/// <summary>The request as it goes out.</summary>
internal static class FetchMessage
{
    /// <param name="request">What was asked for at first.</param>
    /// <param name="address">Where this hop goes.</param>
    /// <param name="userAgent">Who asks.</param>
    public static HttpRequestMessage Of(FetchRequest request, Uri address, string userAgent)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, WithoutUser(address))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        Add(message, "If-None-Match", request.ETag);
        Add(message, "If-Modified-Since", request.LastModified);
        if (request.Address.UserInfo.Length > 0 && IsSameOrigin(request.Address, address))
        {
            var user = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(request.Address.UserInfo));
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(user));
        }

        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static Uri WithoutUser(Uri address) =>
        address.UserInfo.Length == 0 ? address : new UriBuilder(address) { UserName = "", Password = "" }.Uri;

    private static bool IsSameOrigin(Uri a, Uri b) =>
        a.Scheme == b.Scheme && a.Port == b.Port && a.IdnHost.Equals(b.IdnHost, StringComparison.OrdinalIgnoreCase);
}
