using System.Globalization;
using Bot.News.Index;
using Bot.News.Index.Saving;

namespace Bot.News.Tests.Index.Saving;

/// <summary>
/// A fixture of every version of the format, one folder each. The environment variable BOT_FIXTURES=write makes those of
/// the current version anew; raise <see cref="SavedHeader.Version"/> when they come out differently.
/// </summary>
public sealed class FormatFixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Index", "Saving", "Fixtures");

    private static readonly int[] Known =
        [.. Directory.GetDirectories(Folder).Select(folder => int.Parse(Path.GetFileName(folder)[1..], CultureInfo.InvariantCulture)).Order()];

    public static TheoryData<int> Versions { get; } = [.. Known];

    [Fact]
    public void Fixtures_EveryVersionSoFar_IsThere()
    {
        if (Environment.GetEnvironmentVariable("BOT_FIXTURES") == "write")
        {
            var (files, folder) = (SavedFiles.Of(SavedFiles.Few, SavedFiles.Build), Directory.CreateDirectory(Path.Combine(Folder, $"V{SavedHeader.Version}")));
            File.WriteAllBytes(Path.Combine(folder.FullName, "vocabulary.index"), files.Vocabulary);
            File.WriteAllBytes(Path.Combine(folder.FullName, "segment.index"), files.Segments[0]);
        }

        Assert.Equal(Enumerable.Range(1, SavedHeader.Version), Known);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Read_FixtureOfAVersion_IsTakenOverOrRefusedAsOld(int version)
    {
        var files = Fixture(version);
        if (version < SavedHeader.Version)
        {
            Assert.Contains($"version {version} ", Assert.Throws<InvalidDataException>(() => ReadVocabulary(files)).Message, StringComparison.Ordinal);
            Assert.Contains($"version {version} ", Assert.Throws<InvalidDataException>(() => ReadSegment(files)).Message, StringComparison.Ordinal);
            return;
        }

        var (vocabulary, segment) = (ReadVocabulary(files), ReadSegment(files));
        Assert.True(vocabulary.Has(segment.Stamp));
        var index = new NewsIndex();
        index.Restore(() => new SavedIndex(vocabulary, [new SavedSegment(segment)]));

        var restored = index.Publish(builder => SavedFiles.Few.ToList().ForEach(builder.Add)).Segments.Single();

        Assert.Same(segment.Articles, restored.Articles);
        Assert.Equal(SavedFiles.Few, restored.Documents.Select(d => d.Document));
        Assert.Equal(files.Vocabulary, SavedFiles.Written(to => vocabulary.Write(to, new SavedHeader(SavedKind.Vocabulary, SavedFiles.Build))));
        Assert.Equal(files.Segments[0], SavedFiles.Written(to => SegmentFormat.Write(to, new SavedHeader(SavedKind.Segment, SavedFiles.Build), restored, segment.Stamp)));
        var words = index.Current.Vocabulary;
        Assert.Equal([1, 2], new[] { "bridge", "ferry" }.Select(word => restored.Occurrences(words.TermOf(words.Find(word)))));
    }

    private static SavedFiles Fixture(int version) => new(
        File.ReadAllBytes(Path.Combine(Folder, $"V{version}", "vocabulary.index")),
        [File.ReadAllBytes(Path.Combine(Folder, $"V{version}", "segment.index"))]);

    private static SavedVocabulary ReadVocabulary(SavedFiles files) =>
        SavedVocabulary.Read(new MemoryStream(files.Vocabulary), new SavedHeader(SavedKind.Vocabulary, SavedFiles.Build));

    private static SavedContent ReadSegment(SavedFiles files) =>
        SegmentFormat.Read(new MemoryStream(files.Segments[0]), new SavedHeader(SavedKind.Segment, SavedFiles.Build));
}
