namespace Bot.News.Reading.Pages;

/// <summary>The text of a block while it is gathered: white space folded, what is not seen left out.</summary>
internal sealed class BlockText
{
    /// <summary>The longest block, in UTF-16 code units; what is more is left out.</summary>
    public const int Most = 1024 * 1024;

    private char[] _text = new char[1024];

    public int Length { get; private set; }

    private bool EndsInSpace => Length == 0 || _text[Length - 1] is ' ' or '\n';

    public void Append(ReadOnlySpan<char> data)
    {
        data = data[..Math.Min(data.Length, Most - Length)];
        if (_text.Length - Length < data.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, Length + data.Length));
        }

        foreach (var c in data)
        {
            if (c is > ' ' and < '\u007F')
            {
                _text[Length++] = c;
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD'))
            {
                AppendOther(c);
            }
        }
    }

    /// <summary>A line break in place of the blank before it; false where there is one already or nothing to break.</summary>
    public bool Break()
    {
        while (Length > 0 && _text[Length - 1] == ' ')
        {
            Length--;
        }

        if (Length == 0 || _text[Length - 1] == '\n')
        {
            return false;
        }

        Append(" ");
        _text[Length - 1] = _text[Length - 1] == ' ' ? '\n' : _text[Length - 1];
        return true;
    }

    /// <summary>The text without blanks around it; empties it.</summary>
    public string Take()
    {
        var text = _text.AsSpan(0, Length).Trim();
        Length = 0;
        return text.IsEmpty ? "" : text.ToString();
    }

    private void AppendOther(char c)
    {
        if (!char.IsWhiteSpace(c) && !char.IsControl(c))
        {
            _text[Length++] = c;
        }
        else if (!EndsInSpace)
        {
            _text[Length++] = ' ';
        }
    }
}
