using System.Text;
using Bot.News.Reading;
using Bot.Tests.Shared;
using static Bot.News.Tests.Reading.ReaderCases;

namespace Bot.News.Tests.Reading;

public class ArticleReaderTests
{
    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("a.TXT", true)]
    [InlineData("a.json", true)]
    [InlineData("a.jsonl", true)]
    [InlineData("a.jsonl.gz", true)]
    [InlineData("a.json.gz", true)]
    [InlineData("a.html", true)]
    [InlineData("a.htm.gz", true)]
    [InlineData("a.pdf", false)]
    [InlineData("a.gz", false)]
    [InlineData("txt", false)]
    [InlineData("", false)]
    public void Reads_ByEnding_SaysWhatIsRead(string name, bool reads)
    {
        Assert.Equal(reads, ArticleReader.Reads(name));
        Assert.Equal(!reads, Read(name, "A b.").Any(o => o.Reason?.StartsWith("its ending", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("a.txt.gz", "One a.\n")]
    [InlineData("a.json.gz", """{"text": "One a.\n"}""")]
    [InlineData("a.jsonl.gz", """{"text": "One a.\n"}""")]
    public void GzipFile_Whole_IsUnpacked(string name, string content) =>
        Assert.Equal("One a.\n", Assert.Single(Read(name, Gzip(content))).Article!.Text);

    [Fact]
    public void GzipFile_CutShort_GivesWhatCameBefore()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $$"""{"text": "Line {{i}} {{i * 7919 % 10007}}."}""" + "\n"));
        var packed = Gzip(lines);
        var outcomes = Read("a.jsonl.gz", packed[..(packed.Length / 2)]);
        Assert.True(outcomes.Count > 100);
        Assert.All(outcomes.SkipLast(1), o => Assert.NotNull(o.Article));
        Assert.StartsWith("it is not valid JSON", outcomes[^1].Reason);
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.json.gz")]
    [InlineData("a.jsonl.gz")]
    public void GzipFile_ThatIsNone_IsRefused(string name) =>
        Assert.Equal("it is not a whole gzip file", ReadOne(name, "not packed at all").Reason);

    [Fact]
    public void Utf8Input_BeyondItsLimit_EndsWithTheReason()
    {
        using var input = new Utf8Input(new MemoryStream(new byte[3 << 10]), isCompressed: false, most: 2 << 10);
        input.ReadAll(1 << 20);
        Assert.StartsWith("it holds more than", input.Fault);
        Assert.Equal(0, input.Read(new byte[10]));
    }

    [Fact]
    public void JsonLines_Utf16_AreRead()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\": \"Ärger – 1.\"}\n{\"text\": \"Two.\"}\n")];
        Assert.Equal(["Ärger – 1.", "Two."], Read("a.jsonl", bytes).Select(o => o.Article!.Text));
    }

    [Fact]
    public void Read_OfALargeFile_IsLazy()
    {
        using var endless = new EndlessLines("{\"text\": \"Once more.\"}\n"u8.ToArray());
        Assert.Equal(1000, ArticleReader.Read(endless, "a.jsonl").Take(1000).Count(o => o.Article is not null));
    }

    [Fact]
    public void Read_OfRandomBytes_NeverThrows()
    {
        var random = new Random(20200107);
        string[] names = ["a.txt", "a.json", "a.jsonl", "a.txt.gz", "a.json.gz", "a.jsonl.gz"];
        var alphabet = Encoding.UTF8.GetBytes("{}[]\":,\\u dfd8text\n\r0title: \u00e9\uFEFF");
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            for (var i = 0; i < bytes.Length && round % 4 != 0; i++)
            {
                bytes[i] = alphabet[bytes[i] % alphabet.Length];
            }

            foreach (var name in names)
            {
                Assert.All(Read(name, bytes), o => Assert.True(o.Article is null ^ o.Reason is null));
            }
        }
    }

    [SharedFact]
    public void NewsCollection_Packed_IsReadWhole()
    {
        using var stream = File.OpenRead(SharedFolder.File("data/news/articles.jsonl.gz"));
        var outcomes = ArticleReader.Read(stream, "articles.jsonl.gz").ToList();
        Assert.Equal(12_415, outcomes.Count(o => o.Article is not null));
        Assert.Equal(12_415, outcomes.Select(o => o.Article?.Id).Distinct().Count());
        Assert.All(outcomes, o => Assert.Empty(o.Remarks));
    }

    [SharedFact]
    public void NaughtyStrings_AsTextAndTitle_AreReadOrRefused()
    {
        var strings = System.Text.Json.JsonSerializer.Deserialize<string[]>(
            File.ReadAllBytes(SharedFolder.File("data/hostile/naughty-strings.json")))!;
        foreach (var value in strings)
        {
            var line = System.Text.Json.JsonSerializer.Serialize(new { title = value, outlet = value, url = value, published = value, text = value });
            var outcome = ReadOne("a.jsonl", line);
            Assert.True(outcome.Reason is not null || outcome.Article!.Text == value);
            Assert.True(outcome.Article?.Title is not { } title || !title.Any(char.IsControl));
            Read("a.txt", value);
        }
    }

    private sealed class EndlessLines(byte[] line) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = line[_at++ % line.Length];
            }

            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
