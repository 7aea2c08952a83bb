using System.Net;

namespace Bot.Fetching;

/// <summary>What a fetch came to.</summary>
/// <param name="Address">The last address, after redirects.</param>
/// <param name="Status">The last status, or null where there was no answer.</param>
/// <param name="Reason">Why there is no body, in words that can stand after "because", or null where all is well.</param>
internal sealed record FetchOutcome(Uri Address, HttpStatusCode? Status, string? Reason)
{
    public bool IsOk => Reason is null && Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    /// <summary>Nothing has changed since the validators were given.</summary>
    public bool IsNotModified => Status == HttpStatusCode.NotModified;

    /// <summary>The body, unpacked; empty unless <see cref="IsOk"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>As it came, byte for byte (Latin-1); or null.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    /// <summary>How long the server asks to be left alone, the longest of Retry-After, Cache-Control and Expires; or null.</summary>
    public TimeSpan? LeaveAlone { get; init; }
}
