using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Fetching;

/// <summary>Why a fetch failed, in words for whoever looks after the bot. Addresses are never part of them.</summary>
internal static class FetchReason
{
    public static string TooSlow(FetchOptions options) => $"it took longer than {options.Seconds} s";

    public static string TooLarge(int most) => most % (1024 * 1024) == 0
        ? $"it is larger than {most / (1024 * 1024)} MB"
        : $"it is larger than {most.ToString("N0", CultureInfo.InvariantCulture)} bytes";

    public static string Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "the server wants a user name and password (401)",
        HttpStatusCode.Forbidden => "the server forbids it (403)",
        HttpStatusCode.NotFound => "there is nothing at this address (404)",
        HttpStatusCode.Gone => "it is gone for good (410)",
        HttpStatusCode.TooManyRequests => "the server asks for fewer requests (429)",
        >= HttpStatusCode.InternalServerError => $"the server has trouble of its own ({(int)status})",
        _ => $"the server answered with status {(int)status}",
    };

    /// <summary>The reason behind a failure of the network or the other side; null for anything else.</summary>
    public static string? Of(Exception failure, FetchOptions options)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AddressRefusedException:
                    return e.Message;
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return $"its headers are larger than {options.MostHeaderKilobytes} KB";
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return "its certificate is not valid";
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                    or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return "its answer is not proper HTTP";
                case HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
                    or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return "the answer broke off";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "there is no such host";
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown }:
                    return "the answer broke off";
                case SocketException:
                    return "nobody answers there";
                case InvalidDataException:
                    return "it cannot be unpacked";
            }
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "there is no such host",
            HttpRequestException => "the connection failed",
            IOException => "the answer broke off",
            ArgumentException or UriFormatException => "its address is no proper one",
            _ => null,
        };
    }
}
