using Bot.Hosting;

namespace Bot.Fetching;

/// <summary>Who the bot says it is.</summary>
internal static class UserAgent
{
    /// <summary>The name that a robots.txt calls it by.</summary>
    public const string Product = "NewsBot";

    public static string Of(FetchOptions options)
    {
        var contact = options.Contact.Length > 0 ? $"; +{options.Contact}" : "";
        return $"{Product}/{ProgramVersion.Text} (self-hosted news reader{contact})";
    }
}
