using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Bot.News.Reading.Feeds;

/// <summary>
/// References in XML: characters, HTML's names, and names that a document type declares as plain text. What refers to
/// others or to a file is not read, so that nothing unfolds (XML entity expansion) and nothing is fetched.
/// </summary>
internal sealed partial class XmlEntities
{
    /// <summary>The most entities that a document type may declare.</summary>
    public const int MostDeclared = 300;

    /// <summary>The longest text of a declared entity, in UTF-16 code units.</summary>
    public const int MostLength = 200;

    /// <summary>What declared entities may unfold to in one feed, in UTF-16 code units.</summary>
    public const int MostUnfolded = 1024 * 1024;

    private const int MostNameLength = 40;

    private readonly Dictionary<string, string> _declared = [];
    private int _unfolded;

    /// <summary>Why the document should not be read on, or null.</summary>
    public string? Fault { get; private set; }

    public void Declare(string declarations)
    {
        foreach (Match match in Declaration().Matches(declarations))
        {
            var value = match.Groups["value"].Value;
            if (value.AsSpan().IndexOfAny("&%") >= 0 && !CharacterReferences().IsMatch(value))
            {
                Fault = "its document type declares entities made of entities";
                return;
            }

            if (_declared.Count == MostDeclared || value.Length > MostLength)
            {
                Fault = $"its document type declares more than {MostDeclared} entities, or one longer than {MostLength} characters";
                return;
            }

            _declared.TryAdd(match.Groups["name"].Value, Decode(value));
        }
    }

    /// <summary>Text with its references replaced. What is no reference stays.</summary>
    public string Decode(ReadOnlySpan<char> text)
    {
        var next = text.IndexOf('&');
        if (next < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (next >= 0 && Fault is null)
        {
            decoded.Append(text[..next]);
            text = text[next..];
            var length = Append(decoded, text);
            if (length == 0)
            {
                decoded.Append('&');
                length = 1;
            }

            text = text[length..];
            next = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private int Append(StringBuilder decoded, ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MostNameLength)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = text[1..end];
        if (name[0] == '#')
        {
            return Character(decoded, name[1..]) ? end + 1 : 0;
        }

        if (_declared.TryGetValue(name.ToString(), out var value))
        {
            _unfolded += value.Length;
            if (_unfolded > MostUnfolded)
            {
                Fault = $"its entities unfold to more than {MostUnfolded} characters";
                return 0;
            }

            decoded.Append(value);
            return end + 1;
        }

        if (HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")) is { } symbol)
        {
            decoded.Append(symbol);
            return end + 1;
        }

        return 0;
    }

    private static bool Character(StringBuilder decoded, ReadOnlySpan<char> number)
    {
        var isHex = number is ['x' or 'X', ..];
        if (!int.TryParse(isHex ? number[1..] : number, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
        {
            return false;
        }

        decoded.Append(new Rune(code).ToString());
        return true;
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[\w.-]+)\s+(?:"(?<value>[^"]*)"|'(?<value>[^']*)')\s*>""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:[^&%]|&#x?[0-9A-Fa-f]+;|&(?:amp|lt|gt|quot|apos);)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CharacterReferences();
}
