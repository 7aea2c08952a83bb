
namespace Bot.News.Reading.Feeds;

/// <summary>
/// Reads XML the way it is found on the web: a start or end tag, or text, at a time. Takes what a strict parser refuses
/// (bare ampersands, unquoted values, HTML's entities, tags that never end), builds no tree, and reads no document type
/// but for short entities of plain text that it declares.
/// </summary>
internal sealed class XmlScanner(string xml)
{
    /// <summary>The most attributes of one element.</summary>
    public const int MostAttributes = 200;

    /// <summary>The longest name of an element or attribute, in UTF-16 code units.</summary>
    public const int MostNameLength = 200;

    private int _at;

    /// <summary>The tag's name with its prefix, as written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The start tag's attributes, decoded, as written; the first of a name counts.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];

    public bool IsEmptyElement { get; private set; }

    /// <summary>Decoded text; nobody wants most of what stands between elements.</summary>
    public string Text
    {
        get
        {
            var text = _isLiteral ? xml[_text] : Entities.Decode(xml.AsSpan(_text));
            Fault ??= Entities.Fault;
            return text;
        }
    }

    /// <summary>Where the tag stands in the source.</summary>
    public ReadOnlySpan<char> Source => xml.AsSpan(_start.._at);

    public XmlEntities Entities { get; } = new();

    private int _start;
    private Range _text;
    private bool _isLiteral;

    /// <summary>Why the scan ended before the source did, or null.</summary>
    public string? Fault { get; private set; }

    public XmlPiece Next()
    {
        while (_at < xml.Length && Fault is null)
        {
            _start = _at;
            if (xml[_at] != '<')
            {
                var end = xml.IndexOf('<', _at);
                end = end < 0 ? xml.Length : end;
                return GiveText(_at..end, isLiteral: false, end);
            }

            var rest = xml.AsSpan(_at);
            if (rest.StartsWith("<![CDATA["))
            {
                var end = xml.IndexOf("]]>", _at + 9, StringComparison.Ordinal);
                return GiveText((_at + 9)..(end < 0 ? xml.Length : end), isLiteral: true, end < 0 ? xml.Length : end + 3);
            }

            if (rest.StartsWith("<!--"))
            {
                var end = xml.IndexOf("-->", _at + 4, StringComparison.Ordinal);
                _at = end < 0 ? xml.Length : end + 3;
            }
            else if (rest is ['<', '?', ..])
            {
                var end = xml.IndexOf('>', _at);
                _at = end < 0 ? xml.Length : end + 1;
            }
            else if (rest is ['<', '!', ..])
            {
                _at = SkipDeclaration(_at);
            }
            else if (rest.Length > 1 && (rest[1] == '/' || IsNameStart(rest[1])))
            {
                return Tag();
            }
            else
            {
                return GiveText(_at..(_at + 1), isLiteral: true, _at + 1);
            }
        }

        return XmlPiece.Finish;
    }

    private XmlPiece GiveText(Range text, bool isLiteral, int end)
    {
        (_text, _isLiteral, _at) = (text, isLiteral, end);
        return XmlPiece.Text;
    }

    private XmlPiece Tag()
    {
        var isEnd = xml[_at + 1] == '/';
        _at += isEnd ? 2 : 1;
        Name = ReadName();
        Attributes.Clear();
        IsEmptyElement = false;
        while (_at < xml.Length && Fault is null && xml[_at] is not ('>' or '<'))
        {
            if (xml[_at] == '/')
            {
                IsEmptyElement = _at + 1 < xml.Length && xml[_at + 1] == '>';
                _at++;
            }
            else if (char.IsWhiteSpace(xml[_at]) || !IsNameStart(xml[_at]))
            {
                _at++;
            }
            else
            {
                ReadAttribute();
            }
        }

        // "<title<b>" begins the next tag where the last one should have ended.
        _at += _at < xml.Length && xml[_at] == '>' ? 1 : 0;
        return isEnd ? XmlPiece.End : XmlPiece.Start;
    }

    private void ReadAttribute()
    {
        var name = ReadName();
        while (_at < xml.Length && char.IsWhiteSpace(xml[_at]))
        {
            _at++;
        }

        var value = "";
        if (_at < xml.Length && xml[_at] == '=')
        {
            _at++;
            while (_at < xml.Length && char.IsWhiteSpace(xml[_at]))
            {
                _at++;
            }

            value = ReadValue();
        }

        if (Attributes.Count >= MostAttributes)
        {
            Fault = $"an element has more than {MostAttributes} attributes";
        }
        else
        {
            Attributes.Add((name, value));
        }
    }

    private string ReadValue()
    {
        if (_at < xml.Length && xml[_at] is '"' or '\'')
        {
            var end = xml.IndexOf(xml[_at], _at + 1);
            end = end < 0 ? xml.Length : end;
            var quoted = Entities.Decode(xml.AsSpan((_at + 1)..end));
            _at = Math.Min(end + 1, xml.Length);
            return quoted;
        }

        var start = _at;
        while (_at < xml.Length && !char.IsWhiteSpace(xml[_at]) && xml[_at] is not ('>' or '<'))
        {
            _at++;
        }

        return Entities.Decode(xml.AsSpan(start.._at));
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < xml.Length && IsName(xml[_at]))
        {
            _at++;
        }

        return xml[start..Math.Min(_at, start + MostNameLength)];
    }

    // A document type ends with the '>' outside of its brackets; what it declares stands inside of them.
    private int SkipDeclaration(int at)
    {
        var bracket = xml.AsSpan(at).IndexOfAny('[', '>');
        if (bracket < 0)
        {
            return xml.Length;
        }

        bracket += at;
        if (xml[bracket] == '>')
        {
            return bracket + 1;
        }

        var end = xml.IndexOf(']', bracket);
        if (end < 0)
        {
            return xml.Length;
        }

        Entities.Declare(xml[(bracket + 1)..end]);
        Fault = Entities.Fault;
        end = xml.IndexOf('>', end);
        return end < 0 ? xml.Length : end + 1;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or ':' or '-' or '.';
}
