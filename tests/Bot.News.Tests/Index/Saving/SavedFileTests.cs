using System.Buffers.Binary;
using Bot.News.Index.Saving;

namespace Bot.News.Tests.Index.Saving;

/// <summary>A file that is not just what was written is refused with a reason, in no time and little memory.</summary>
public sealed class SavedFileTests
{
    /// <summary>Bytes that are changed, one in so many of each file, besides the first ones.</summary>
    private const int OneIn = 41;

    private const int First = 256;

    /// <summary>What reading may allocate beside a few times the file: its buffer.</summary>
    private const int Spare = SavedHeader.BufferBytes + (64 * 1024);

    private readonly SavedFiles _files = SavedFiles.Of([.. new[] { new RandomNews(1) }.SelectMany(news => Enumerable.Range(0, 40).Select(i => news.Document($"a{i}")))], SavedFiles.Build);

    [Fact]
    public void Read_AnyByteChanged_IsRefused() => EachFile((bytes, read) =>
    {
        foreach (var at in Enumerable.Range(0, First).Concat(Enumerable.Range(0, bytes.Length).Where(i => i % OneIn == 0 || i >= bytes.Length - First)))
        {
            foreach (byte change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var changed = bytes.ToArray();
                changed[at] ^= change;
                AssertRefused(changed, read);
            }
        }
    });

    [Fact]
    public void Read_CutShortOrLonger_IsRefused() => EachFile((bytes, read) =>
    {
        foreach (var length in Enumerable.Range(0, First).Concat(Enumerable.Range(0, bytes.Length).Where(i => i % OneIn == 0 || i >= bytes.Length - First)))
        {
            AssertRefused(bytes[..length], read);
        }

        AssertRefused([.. bytes, 0], read);
    });

    [Fact]
    public void Read_LengthsOfAnything_AreRefusedWithoutTheMemory() => EachFile((bytes, read) =>
    {
        for (var at = SavedHeader.Bytes; at < bytes.Length - sizeof(int); at += OneIn)
        {
            var changed = bytes.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), int.MaxValue - (at % 7));
            AssertRefused(changed, read);
        }
    });

    [Theory]
    [InlineData(0, "no file of the index")]
    [InlineData(8, "version")]
    [InlineData(12, "something else")]
    [InlineData(16, "another build")]
    [InlineData(31, "another build")]
    public void Read_ForeignFile_SaysInWhat(int at, string reason) => EachFile((bytes, read) =>
    {
        var foreign = bytes.ToArray();
        foreign[at] ^= 0x10;

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => read(new MemoryStream(foreign))).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Has_SegmentOfAnotherVocabulary_IsFalse()
    {
        var other = SavedFiles.Of(SavedFiles.Few, SavedFiles.Build);
        var (vocabulary, segment) = (ReadVocabulary(new MemoryStream(_files.Vocabulary)), ReadSegment(new MemoryStream(_files.Segments[0])));

        Assert.True(vocabulary.Has(segment.Stamp));
        Assert.False(vocabulary.Has(ReadSegment(new MemoryStream(other.Segments[0])).Stamp));
        Assert.False(ReadVocabulary(new MemoryStream(other.Vocabulary)).Has(segment.Stamp));
    }

    private static SavedVocabulary ReadVocabulary(Stream from) =>
        SavedVocabulary.Read(from, new SavedHeader(SavedKind.Vocabulary, SavedFiles.Build));

    private static SavedContent ReadSegment(Stream from) =>
        SegmentFormat.Read(from, new SavedHeader(SavedKind.Segment, SavedFiles.Build));

    private void EachFile(Action<byte[], Func<Stream, object>> check)
    {
        check(_files.Vocabulary, ReadVocabulary);
        check(_files.Segments[0], ReadSegment);
    }

    private static void AssertRefused(byte[] bytes, Func<Stream, object> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => read(new MemoryStream(bytes)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (8 * bytes.Length) + Spare);
    }
}
