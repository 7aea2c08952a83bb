using System.IO.Compression;
using System.Text;

namespace Bot.News.Reading;

/// <summary>A file's bytes as UTF-8 without a byte order mark: decompressed, transcoded, and cut where there are too many.</summary>
internal sealed class Utf8Input : IDisposable
{
    private readonly Stream _source;
    private readonly bool _isCompressed;
    private readonly long _most;
    private readonly byte[] _opening = new byte[3];
    private int _openingAt;
    private int _openingEnd;
    private Stream? _bytes;
    private long _read;

    /// <param name="source">The file; left open.</param>
    /// <param name="isCompressed">Whether it is a gzip file (RFC 1952).</param>
    /// <param name="most">The most bytes to read, decompressed.</param>
    public Utf8Input(Stream source, bool isCompressed, long most)
    {
        _source = source;
        _isCompressed = isCompressed;
        _most = most;
    }

    /// <summary>Why the bytes ended before the file did, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The next bytes; 0 at the end, or at a fault.</summary>
    public int Read(Span<byte> into)
    {
        if (Fault is not null)
        {
            return 0;
        }

        try
        {
            _bytes ??= Open();
            var read = _openingAt < _openingEnd ? ReadOpening(into) : _bytes.Read(into);
            _read += read;
            if (_read <= _most)
            {
                return read;
            }

            Fault = $"it holds more than {_most >> 30} GB";
        }
        catch (InvalidDataException)
        {
            Fault = "it is not a whole gzip file";
        }

        return 0;
    }

    /// <summary>All of it, or null where that is more than <paramref name="most"/> bytes.</summary>
    public byte[]? ReadAll(int most)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    public void Dispose()
    {
        if (_bytes != _source)
        {
            _bytes?.Dispose();
        }
    }

    private int ReadOpening(Span<byte> into)
    {
        var opening = _opening.AsSpan(_openingAt, Math.Min(into.Length, _openingEnd - _openingAt));
        opening.CopyTo(into);
        _openingAt += opening.Length;
        return opening.Length;
    }

    private Stream Open()
    {
        var bytes = _isCompressed ? new GZipStream(_source, CompressionMode.Decompress, leaveOpen: true) : _source;
        _openingEnd = bytes.ReadAtLeast(_opening.AsSpan(0, 2), 2, throwOnEndOfStream: false);
        var utf16 = _opening is [0xFF, 0xFE, _] ? Encoding.Unicode
            : _opening is [0xFE, 0xFF, _] ? Encoding.BigEndianUnicode
            : null;
        if (utf16 is not null)
        {
            _openingEnd = 0;
            return Encoding.CreateTranscodingStream(bytes, utf16, Encoding.UTF8, leaveOpen: !_isCompressed);
        }

        if (_opening is [0xEF, 0xBB, _])
        {
            _openingEnd += bytes.Read(_opening, 2, 1);
            _openingAt = _opening[2] == 0xBF ? _openingEnd : 0;
        }

        return bytes;
    }
}
