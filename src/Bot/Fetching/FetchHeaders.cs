using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Bot.Fetching;

/// <summary>What the headers of an answer say.</summary>
internal static class FetchHeaders
{
    /// <summary>A validator longer than this, in bytes, is not kept.</summary>
    private const int MostValidator = 4096;

    public static FetchOutcome Read(HttpResponseMessage response, Uri address, DateTimeOffset now) =>
        new(address, response.StatusCode, null)
        {
            ContentType = Raw(response.Content.Headers, "Content-Type"),
            ETag = Validator(Raw(response.Headers, "ETag")),
            LastModified = Validator(Raw(response.Content.Headers, "Last-Modified")),
            LeaveAlone = Longest(RetryAfter(response, now), MaxAge(response), Expires(response, now)),
        };

    /// <summary>Where the answer redirects to, without a user name; or null where it does not redirect or does not say where.</summary>
    public static Uri? Redirect(HttpResponseMessage response, Uri address) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && Raw(response.Headers, "Location") is { } location
        && Uri.TryCreate(address, Utf8(location), out var next)
            ? next.UserInfo.Length == 0 ? next : new UriBuilder(next) { UserName = "", Password = "" }.Uri
            : null;

    /// <summary>A Content-Encoding that was not taken off, or null.</summary>
    public static string? Packing(HttpResponseMessage response) =>
        response.Content.Headers.ContentEncoding.FirstOrDefault(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string? Validator(string? value) => value is { Length: > 0 and <= MostValidator } ? value : null;

    // Addresses in headers should be ASCII; where they are not, they are UTF-8 in practice.
    private static string Utf8(string latin1)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(latin1));
        }
        catch (DecoderFallbackException)
        {
            return latin1;
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var value = Raw(response.Headers, "Retry-After")?.Trim();
        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Seconds(seconds)
            : Date(value) - Date(response, now);
    }

    private static TimeSpan? MaxAge(HttpResponseMessage response)
    {
        if (response.Headers.CacheControl is not { MaxAge: { } maxAge, NoCache: false, NoStore: false })
        {
            return null;
        }

        return maxAge - (response.Headers.Age ?? TimeSpan.Zero);
    }

    // Cache-Control comes before Expires, RFC 9111.
    private static TimeSpan? Expires(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.CacheControl is { MaxAge: not null } or { NoCache: true } or { NoStore: true }
            ? null
            : Date(Raw(response.Content.Headers, "Expires")) - Date(response, now);

    // Counted by the server's own clock where it tells, so that a wrong clock on either side does no harm.
    private static DateTimeOffset Date(HttpResponseMessage response, DateTimeOffset now) => Date(Raw(response.Headers, "Date")) ?? now;

    private static DateTimeOffset? Date(string? value) =>
        value is { Length: < 64 }
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;

    private static TimeSpan Seconds(long seconds) => TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));

    private static TimeSpan? Longest(params ReadOnlySpan<TimeSpan?> times)
    {
        TimeSpan? longest = null;
        foreach (var time in times)
        {
            longest = time > TimeSpan.Zero && (longest is null || time > longest) ? time : longest;
        }

        return longest;
    }
}
