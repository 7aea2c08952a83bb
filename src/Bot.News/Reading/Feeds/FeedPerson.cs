using System.Text;
using System.Text.RegularExpressions;

namespace Bot.News.Reading.Feeds;

/// <summary>An author that is being read: Atom's elements, or RSS's "jane@example.org (Jane Doe)".</summary>
internal sealed partial class FeedPerson
{
    private const int MostLength = 500;

    private readonly StringBuilder _text = new();
    private string? _name;
    private string? _mail;

    public void Add(string text)
    {
        if (_text.Length < MostLength)
        {
            _text.Append(text);
        }
    }

    public void Set(string field, string value)
    {
        if (field == "name")
        {
            _name ??= value;
        }
        else if (field == "email")
        {
            _mail ??= value;
        }
    }

    public void AddTo(FeedDraft draft, int rank = 0)
    {
        if (_name is not null || _mail is not null)
        {
            draft.AddAuthor(_name, _mail, rank);
        }
        else
        {
            var text = string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var (name, mail) = Split(text.Length > MostLength ? text[..MostLength] : text);
            draft.AddAuthor(name, mail, rank);
        }
    }

    private static (string? Name, string? Mail) Split(string text)
    {
        var match = Mail().Match(text);
        if (!match.Success)
        {
            return (text, null);
        }

        var name = text.Remove(match.Index, match.Length).Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Replace("&lt;&gt;", "", StringComparison.Ordinal).Trim();
        name = name is ['(', .., ')'] ? name[1..^1].Trim() : name;
        return (name, match.Value);
    }

    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+(?:\?subject=\S+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
