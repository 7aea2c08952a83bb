using System.Text;

namespace Bot.Discord.Replies;

/// <summary>A link to an article that shows where it leads: its label is the host of the address and nothing else, in the
/// letters that the network uses, so that no look-alike can stand there.</summary>
internal static class SourceLink
{
    /// <summary>A longer address is left out.</summary>
    private const int MaxLength = 1000;

    /// <summary>These would end the link, or mean something in markdown.</summary>
    private const string Special = "()[]<>*_~`|\\\"'";

    /// <summary>Markdown for the link, or null where the address is none that a browser opens.</summary>
    public static string? To(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.IdnHost.Length == 0
            || !address.IdnHost.All(IsHostCharacter)
            || address.UserInfo.Length > 0)
        {
            return null;
        }

        var target = new StringBuilder();
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        foreach (var one in $"{address.Scheme}://{address.IdnHost}{port}{address.PathAndQuery}{address.Fragment}")
        {
            target.Append(Special.Contains(one) || !char.IsAscii(one) ? Uri.HexEscape(one) : one.ToString());
        }

        return target.Length <= MaxLength ? $"[{address.IdnHost}]({target})" : null;
    }

    private static bool IsHostCharacter(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '-';
}
