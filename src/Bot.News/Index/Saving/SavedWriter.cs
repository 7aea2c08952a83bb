using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.News.Index.Saving;

/// <summary>
/// Writes what <see cref="SavedReader"/> reads: a header, arrays each behind its length, and at the end the SHA-256 of all
/// that came before. Everything is little-endian.
/// </summary>
internal sealed class SavedWriter : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[SavedHeader.BufferBytes];
    private readonly Stream _to;
    private int _used;

    /// <param name="to">Written to, not closed.</param>
    /// <param name="header">What the file is.</param>
    public SavedWriter(Stream to, SavedHeader header)
    {
        _to = to;
        Span<byte> bytes = stackalloc byte[SavedHeader.Bytes];
        header.Write(bytes);
        Append(bytes);
    }

    public void Write(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Append(bytes);
    }

    /// <summary>Writes an array behind its length.</summary>
    public void Write<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        Write(array.Length);
        Append(MemoryMarshal.AsBytes(array));
    }

    /// <summary>Ends the file; it is whole from here on.</summary>
    public void End()
    {
        Flush();
        _to.Write(_hash.GetHashAndReset());
        _to.Flush();
    }

    public void Dispose() => _hash.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, _buffer.Length - _used);
            bytes[..part].CopyTo(_buffer.AsSpan(_used));
            bytes = bytes[part..];
            _used += part;
            if (_used == _buffer.Length)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _to.Write(_buffer, 0, _used);
        _used = 0;
    }
}
