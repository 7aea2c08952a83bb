using System.Buffers;
using System.Text;
using Bot.News.Text;

namespace Bot.News;

/// <summary>
/// The text of an article, in one of two forms that no reader can tell apart: a string, as it was read, or compact, as an
/// index keeps it. Offsets and lengths are UTF-16 code units in both. Immutable.
/// </summary>
public sealed class ArticleText : IEquatable<ArticleText>
{
    private readonly string? _text;
    private readonly CompactText _compact;

    private ArticleText(string text) => _text = text;

    private ArticleText(CompactText compact) => _compact = compact;

    /// <summary>How many code units it has.</summary>
    public int Length => _text?.Length ?? _compact.Codes.Length;

    /// <summary>The bytes that are kept of it.</summary>
    public long Bytes => _text is null ? _compact.Bytes : (long)sizeof(char) * _text.Length;

    /// <summary>What is kept: of a compact text a code for each unit and the units of its table, otherwise no codes and all units.</summary>
    internal (byte[] Codes, string Units) Kept => _text is null ? (_compact.Codes, _compact.Others) : ([], _text);

    /// <summary>A part of it as a string.</summary>
    public string this[Range range]
    {
        get
        {
            var (start, length) = range.GetOffsetAndLength(Length);
            return _text?.Substring(start, length)
                ?? string.Create(length, (_compact, start), static (units, from) => from._compact.Decode(from.start, units));
        }
    }

    public static implicit operator ArticleText(string text) => new(text);

    public static bool operator ==(ArticleText? a, ArticleText? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(ArticleText? a, ArticleText? b) => !(a == b);

    /// <summary>The text of some UTF-8, compact from the first; what is not UTF-8 becomes U+FFFD.</summary>
    /// <param name="bytes">Given away: those of ASCII are kept as they are.</param>
    public static ArticleText FromUtf8(byte[] bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return new ArticleText(new CompactText(bytes, ""));
        }

        var units = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(bytes.Length));
        ReadOnlySpan<char> text = units.AsSpan(0, Encoding.UTF8.GetChars(bytes, units));
        var kept = CompactText.TryEncode(text, out var compact) ? new ArticleText(compact) : new ArticleText(text.ToString());
        ArrayPool<char>.Shared.Return(units);
        return kept;
    }

    /// <summary>
    /// The same text in about as many bytes as UTF-8 takes: half of a string's, unless it has more than 128 different units
    /// beside ASCII, as Chinese has, where UTF-8 would take three bytes for a string's two.
    /// </summary>
    public ArticleText Compact() => _text is not null && CompactText.TryEncode(_text, out var compact) ? new ArticleText(compact) : this;

    /// <summary>The code units, for as long as they are looked at.</summary>
    public OpenText Open() => Open(new TextSpan(0, Length));

    /// <summary>The code units of a part, for as long as they are looked at.</summary>
    public OpenText Open(TextSpan part)
    {
        if (_text is not null)
        {
            return new OpenText(part.In(_text), null);
        }

        var units = ArrayPool<char>.Shared.Rent(part.Length);
        _compact.Decode(part.Start, units.AsSpan(0, part.Length));
        return new OpenText(units.AsSpan(0, part.Length), units);
    }

    /// <summary>The whole text; a string of its own each time where it is compact.</summary>
    public override string ToString() => _text ?? this[..];

    public bool Equals(ArticleText? other)
    {
        if (other is null || other.Length != Length)
        {
            return false;
        }

        if (_text is null && other._text is null)
        {
            return _compact.Equals(other._compact);
        }

        using var ours = Open();
        using var theirs = other.Open();
        return ours.Units.SequenceEqual(theirs.Units);
    }

    public override bool Equals(object? obj) => Equals(obj as ArticleText);

    public override int GetHashCode()
    {
        using var text = Open();
        return string.GetHashCode(text.Units);
    }
}
