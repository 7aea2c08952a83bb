using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bot.News.Index.Saving;

/// <summary>
/// Reads what <see cref="SavedWriter"/> wrote. Nothing that was read counts before <see cref="End"/> has compared the
/// checksum; until then no more memory is taken than the file is long.
/// </summary>
internal sealed class SavedReader : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[SavedHeader.BufferBytes];
    private readonly Stream _from;
    private long _unread;
    private int _at;
    private int _end;

    /// <param name="from">A stream of known length, at its start; not closed.</param>
    /// <param name="expected">What the file should be.</param>
    /// <exception cref="InvalidDataException">It is something else; the message says what.</exception>
    public SavedReader(Stream from, SavedHeader expected)
    {
        _from = from;
        _unread = from.Length - SHA256.HashSizeInBytes;
        Span<byte> bytes = stackalloc byte[SavedHeader.Bytes];
        Fill(bytes);
        expected.Check(bytes);
    }

    /// <summary>The bytes that are left before the checksum.</summary>
    private long Left => _unread + _end - _at;

    public int ReadNumber()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Fill(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>Reads an array of any length that the file can hold.</summary>
    public T[] Read<T>()
        where T : unmanaged
    {
        var count = ReadNumber();
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > Left)
        {
            throw Damage();
        }

        var array = GC.AllocateUninitializedArray<T>(count);
        Fill(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>Reads an array of which the length is known.</summary>
    public T[] Read<T>(int count)
        where T : unmanaged
    {
        var array = Read<T>();
        return array.Length == count ? array : throw Damage();
    }

    /// <exception cref="InvalidDataException">More follows, or the checksum differs.</exception>
    public void End()
    {
        Span<byte> written = stackalloc byte[SHA256.HashSizeInBytes];
        if (Left != 0 || _from.ReadAtLeast(written, written.Length, throwOnEndOfStream: false) < written.Length
            || !written.SequenceEqual(_hash.GetHashAndReset()))
        {
            throw Damage();
        }
    }

    public static InvalidDataException Damage() => new("it is damaged");

    public void Dispose() => _hash.Dispose();

    private void Fill(Span<byte> bytes)
    {
        if (bytes.Length > Left)
        {
            throw new InvalidDataException("it is cut short");
        }

        while (!bytes.IsEmpty)
        {
            if (_at == _end)
            {
                Next();
            }

            var part = Math.Min(bytes.Length, _end - _at);
            _buffer.AsSpan(_at, part).CopyTo(bytes);
            bytes = bytes[part..];
            _at += part;
        }
    }

    private void Next()
    {
        _at = 0;
        _end = _from.Read(_buffer, 0, (int)Math.Min(_buffer.Length, _unread));
        if (_end == 0)
        {
            throw new InvalidDataException("it is cut short");
        }

        _unread -= _end;
        _hash.AppendData(_buffer, 0, _end);
    }
}
