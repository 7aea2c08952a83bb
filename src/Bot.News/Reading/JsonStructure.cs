namespace Bot.News.Reading;

internal enum JsonStep
{
    /// <summary>The byte belongs to the value that is being read.</summary>
    Inside,

    /// <summary>The byte opens the outermost array.</summary>
    ArrayBegins,

    /// <summary>A comma: an element of the outermost array ends before it.</summary>
    ElementEnds,

    /// <summary>The byte closes the outermost array.</summary>
    ArrayEnds,
}

/// <summary>Follows brackets and strings of JSON just far enough to see where the elements of the outermost array end.</summary>
internal sealed class JsonStructure
{
    private int _depth;
    private bool _hasBegun;
    private bool _isInString;
    private bool _isEscaped;

    public bool HasArray { get; private set; }

    public bool IsInArray { get; private set; }

    public JsonStep Step(byte next)
    {
        if (_isInString)
        {
            _isInString = _isEscaped || next != (byte)'"';
            _isEscaped = !_isEscaped && next == (byte)'\\';
            return JsonStep.Inside;
        }

        if (!_hasBegun && next > (byte)' ')
        {
            _hasBegun = true;
            if (next == (byte)'[')
            {
                HasArray = IsInArray = true;
                return JsonStep.ArrayBegins;
            }
        }

        switch (next)
        {
            case (byte)'"':
                _isInString = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)']' when IsInArray && _depth == 0:
                IsInArray = false;
                return JsonStep.ArrayEnds;
            case (byte)'}' or (byte)']':
                _depth = Math.Max(0, _depth - 1);
                break;
            case (byte)',' when IsInArray && _depth == 0:
                return JsonStep.ElementEnds;
        }

        return JsonStep.Inside;
    }
}
