namespace Bot.News.Reading;

/// <summary>Addresses that a reader can be sent to.</summary>
internal static class WebAddress
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MostLength = 2048;

    /// <summary>
    /// The absolute http or https address in its escaped form, or null. One with a user name in front of the host is
    /// none: it reads like another site's.
    /// </summary>
    public static string? Read(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Length <= MostLength
            && Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Length > 0
            && uri.UserInfo.Length == 0
            && uri.AbsoluteUri is { Length: <= MostLength } address
                ? address
                : null;
    }

    /// <summary>The same for an address that may be relative to another one.</summary>
    public static string? Resolve(string value, Uri? address) =>
        value.Length <= MostLength && address is { IsAbsoluteUri: true } && Uri.TryCreate(address, value.Trim(), out var resolved)
            ? Read(resolved.OriginalString is { Length: > 0 } && resolved.IsAbsoluteUri ? resolved.AbsoluteUri : value)
            : Read(value);
}
