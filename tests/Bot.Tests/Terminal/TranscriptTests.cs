using System.Text;
using Bot.Chat;
using Bot.Ingestion;
using Bot.News;
using Bot.News.Index;
using Bot.Terminal;
using Bot.Tests.Shared;
using Spectre.Console;

namespace Bot.Tests.Terminal;

/// <summary>What people see in a terminal of 80 columns, kept as files to read: a line after "&gt; " is typed, what follows is the reply.</summary>
public sealed class TranscriptTests
{
    private static readonly Lazy<NewsDesk> Desk = new(() =>
    {
        var index = new NewsIndex();
        Assert.Empty(ArticleLibrary.Load(index, Path.Combine(SharedFolder.Repository, "seeds")));
        return new NewsDesk(index, new FixedClock(), "1.2.3");
    });

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(SharedFolder.Repository, "tests", "Bot.Tests", "Terminal", "Transcripts");

    [Theory]
    [MemberData(nameof(Names))]
    public void Transcript_TypedAgain_GivesTheSameReplies(string name)
    {
        var written = File.ReadAllText(Path.Combine(Folder, name + ".txt"));
        var typed = written.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);

        Assert.Equal(written, string.Join('\n', typed.Select(line => $"> {line}\n{Reply(Desk.Value, line)}")));
    }

    [Fact]
    public void Summary_OfATopic_PrintsOutletAndDayUnderEachSentence()
    {
        var index = new NewsIndex();
        index.Publish(builder =>
        {
            builder.Add(Ferry("1", "Coast Daily", new DateOnly(2019, 12, 30), "The ferry to Norvale Island ran aground in thick fog on Monday morning."));
            builder.Add(Ferry("2", "Harbour Post", new DateOnly(2020, 1, 7), "Tugs pulled the ferry to Norvale Island free and towed it into the harbour."));
        });

        var printed = Reply(new NewsDesk(index, new FixedClock(), "1.2.3"), "/summary norvale order:events");

        Assert.Equal(
            """
            The news about “norvale”

              The ferry to *Norvale* Island ran aground in thick fog on Monday morning.
                Ferry news 1 · Coast Daily · 30 December 2019

              Tugs pulled the ferry to *Norvale* Island free and towed it into the harbour.
                Ferry news 2 · Harbour Post · 7 January 2020
            """,
            printed.TrimEnd(),
            ignoreLineEndingDifferences: true);
    }

    private static Document Ferry(string id, string outlet, DateOnly day, string text) => Document.Read(new Article(id, text)
    {
        Title = $"Ferry news {id}",
        Outlet = outlet,
        Published = new DateTimeOffset(day, default, TimeSpan.Zero),
    });

    private static string Reply(NewsDesk desk, string line)
    {
        using var output = new StringWriter();
        TerminalReply.Write(AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new Paper(output),
        }), desk.RunLine(line).Reply, marks: "*");
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(shown => shown.TrimEnd()));
    }

    private sealed class Paper(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => 80;

        public int Height => 100;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 1, 9, 12, 0, 0, TimeSpan.Zero);
    }
}
