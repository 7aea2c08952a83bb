using System.Globalization;

namespace Bot.News.Reading;

/// <summary>
/// Lone surrogates in JSON escapes ("\ud83d" without its other half): legal JSON (RFC 8259, section 8.2), but no
/// Unicode text. Each becomes U+FFFD, which is one code unit too, so that offsets into the text stay what they were.
/// </summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The same bytes, or a copy with the lone surrogates replaced.</summary>
    public static ReadOnlySpan<byte> Mend(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return json;
        }

        var mended = json.ToArray();
        for (var at = 0; at < mended.Length; at++)
        {
            if (mended[at] != (byte)'\\')
            {
                continue;
            }

            var unit = EscapeAt(mended, at);
            if (unit is null)
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit.Value) && EscapeAt(mended, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += (2 * EscapeLength) - 1;
            }
            else
            {
                if (char.IsSurrogate(unit.Value))
                {
                    "\\ufffd"u8.CopyTo(mended.AsSpan(at));
                }

                at += EscapeLength - 1;
            }
        }

        return mended;
    }

    private static char? EscapeAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at] == (byte)'\\' && json[at + 1] == (byte)'u'
        && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
