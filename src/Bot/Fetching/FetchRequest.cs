namespace Bot.Fetching;

/// <summary>What to fetch.</summary>
/// <param name="Address">An absolute http or https address; a user name and password in it become Basic authentication, for its own origin alone.</param>
/// <param name="Accept">The media types that are wanted.</param>
internal sealed record FetchRequest(Uri Address, string Accept)
{
    public const string Feeds =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.1";

    public const string Pages = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    public const string Text = "text/plain, */*;q=0.1";

    /// <summary>The validator of what is there already, as it came, byte for byte (Latin-1); or null.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    /// <summary>A smaller cap than the configured one, in bytes, or null.</summary>
    public int? MostBytes { get; init; }
}
