namespace Bot.Feeds;

/// <summary>Addresses of feeds: what is taken, and how they are shown without the secrets they may hold.</summary>
internal static class FeedAddress
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MostLength = 2000;

    /// <summary>From this length on, a part of a path that mixes letters and digits is taken for a key.</summary>
    private const int KeyLength = 16;

    private const string Hidden = "…";

    /// <summary>The address in its escaped form, or what is wrong with it. A missing <c>https://</c> is added.</summary>
    public static (Uri? Address, string? Fault) Read(string typed)
    {
        var trimmed = typed.Trim();
        if (trimmed.Length is 0 or > MostLength)
        {
            return (null, trimmed.Length == 0 ? "it is empty." : $"it is longer than {MostLength} characters.");
        }

        if (trimmed.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
        {
            trimmed = trimmed["feed:".Length..] is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
        }

        if (!trimmed.Contains("://", StringComparison.Ordinal) && trimmed.Contains('.', StringComparison.Ordinal))
        {
            trimmed = "https://" + trimmed;
        }

        return Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
                ? (new UriBuilder(address) { Fragment = "" }.Uri, null)
                : (null, "it is no http or https address.");
    }

    /// <summary>The address for people: no user name, no password, no values of a query, no long keys in the path.</summary>
    public static string Shown(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return Hidden;
        }

        var path = string.Join('/', uri.AbsolutePath.Split('/').Select(part => IsKey(part) ? Hidden : part));
        var query = uri.Query.Length > 1 ? "?" + string.Join('&', uri.Query[1..].Split('&').Select(Name)) : "";
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{uri.Scheme}://{uri.Host}{port}{path}{query}";
    }

    /// <summary>What must not be written anywhere: the address as it stands, where it has secrets, and its password.</summary>
    public static IEnumerable<string> Secrets(string url)
    {
        if (Read(url).Address is not { } address || Shown(address.AbsoluteUri) == address.AbsoluteUri)
        {
            return [];
        }

        var password = address.UserInfo.Split(':', 2).ElementAtOrDefault(1);
        return new[] { url.Trim(), address.AbsoluteUri, address.Query.Length > 1 ? address.PathAndQuery : "", password ?? "" }.Where(secret => secret.Length > 3);
    }

    private static string Name(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Hidden : parameter[..(equals + 1)] + Hidden;
    }

    private static bool IsKey(string part) =>
        part.Length >= KeyLength && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetter) && !part.AsSpan().ContainsAny('-', '.');
}
