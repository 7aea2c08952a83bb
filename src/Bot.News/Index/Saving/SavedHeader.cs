using System.Buffers.Binary;

namespace Bot.News.Index.Saving;

/// <summary>What a saved file says of itself before anything else.</summary>
/// <param name="Kind">What is in it.</param>
/// <param name="Build">What decides the words that are read out of a text: another one reads other words.</param>
internal readonly record struct SavedHeader(SavedKind Kind, Guid Build)
{
    /// <summary>The version of the format; raised with every change of what is written. Fixtures of each are in the tests.</summary>
    public const int Version = 6;

    /// <summary>Magic, version, kind, build.</summary>
    public const int Bytes = 8 + sizeof(int) + sizeof(int) + 16;

    /// <summary>Files are read, written and hashed in pieces of this size.</summary>
    public const int BufferBytes = 256 * 1024;

    private static ReadOnlySpan<byte> Magic => "BotIndex"u8;

    /// <summary>The header of this program's own files. Builds are deterministic, so it changes only when the code does.</summary>
    public static SavedHeader Of(SavedKind kind) => new(kind, typeof(SavedHeader).Module.ModuleVersionId);

    public void Write(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], (int)Kind);
        Build.TryWriteBytes(bytes[16..]);
    }

    /// <exception cref="InvalidDataException">The bytes are another header; the message says in what.</exception>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("it is no file of the index");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) is var version && version != Version)
        {
            throw new InvalidDataException($"it has version {version} of the format, and this program writes version {Version}");
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != (int)Kind)
        {
            throw new InvalidDataException("it holds something else");
        }

        if (new Guid(bytes[16..32]) != Build)
        {
            throw new InvalidDataException("another build of the program made it");
        }
    }
}

/// <summary>What a saved file holds.</summary>
internal enum SavedKind
{
    Vocabulary = 1,
    Segment = 2,
}
