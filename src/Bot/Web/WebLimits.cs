namespace Bot.Web;

/// <summary>What the web side takes from outside, at most.</summary>
internal static class WebLimits
{
    /// <summary>A request line, in bytes: room for every option of a command at its longest, percent-encoded.</summary>
    public const int RequestLine = 64 * 1024;

    /// <summary>All headers of a request, in bytes.</summary>
    public const int Headers = 16 * 1024;

    /// <summary>A request body, in bytes: a typed line that is far too long still gets the reply that says so.</summary>
    public const int Body = 256 * 1024;

    /// <summary>How many items of a long list one page of the API has.</summary>
    public const int ItemsPerPage = 100;
}
