namespace Bot.Settings;

/// <summary>The section <c>Web</c>: the chat page and the HTTP API.</summary>
internal sealed class WebOptions : ICheckedOptions
{
    public static string Section => "Web";

    public bool Enabled { get; set; } = true;

    /// <summary>Where to listen, such as <c>http://localhost:5080</c>, or <c>http://0.0.0.0:5080</c> for every network; port 0 takes a free one.</summary>
    public string Url { get; set; } = "http://localhost:5080";

    /// <summary>Who may change what is followed, on the page: those on this very machine, everyone who sees the page, or nobody.</summary>
    public WebManagement Managers { get; set; } = WebManagement.Local;

    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.PathAndQuery != "/")
        {
            yield return $"Web:Url is \"{Url}\"; it takes an address such as http://localhost:5080.";
        }
    }
}

/// <summary>Who may change what the bot does for everybody.</summary>
internal enum WebManagement
{
    /// <summary>Whoever sits at the machine that the bot runs on.</summary>
    Local,

    /// <summary>Everyone who can open the page.</summary>
    Everyone,

    /// <summary>Nobody.</summary>
    Nobody,
}
