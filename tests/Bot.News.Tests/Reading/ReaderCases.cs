using System.IO.Compression;
using System.Text;
using Bot.News.Reading;

namespace Bot.News.Tests.Reading;

/// <summary>Files made of a few bytes, as the reader gets them.</summary>
internal static class ReaderCases
{
    public static List<ReadOutcome> Read(string name, string content) => Read(name, Encoding.UTF8.GetBytes(content));

    public static List<ReadOutcome> Read(string name, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return [.. ArticleReader.Read(stream, name)];
    }

    public static ReadOutcome ReadOne(string name, string content) => Assert.Single(Read(name, content));

    public static Article ReadArticle(string name, string content)
    {
        var outcome = ReadOne(name, content);
        Assert.Null(outcome.Reason);
        return outcome.Article!;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));
}
