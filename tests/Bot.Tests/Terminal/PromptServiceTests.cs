using Bot.Chat;
using Bot.Hosting;
using Bot.News;
using Bot.News.Index;
using Bot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using RadLine;
using Spectre.Console;

namespace Bot.Tests.Terminal;

public sealed class PromptServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("/about\n", "Articles: 6")]
    [InlineData("/he\t\n", "Ask about the news.")]
    [InlineData("/about\n\u2191\n", "Articles: 6", 2)]
    [InlineData("/summary x le\t\ts\n", "\"length\" takes short, medium, long.")]
    [InlineData("/articles\n\u21DF", "The newest articles, page 2 of 2")]
    [InlineData("/articles\n\u21DF\u21DF\u21DE", "The newest articles, page 1 of 2", 2)]
    [InlineData("\u21DF/about\n\u21DF", "Articles: 6")]
    public async Task Prompt_KeysTyped_AreAnswered(string keys, string answer, int times = 1)
    {
        var shown = await TypeAsync(keys + "/quit\n");

        Assert.Equal(times, shown.Split(answer).Length - 1);
    }

    /// <summary>Two pages of articles.</summary>
    private static NewsIndex SixArticles()
    {
        var news = new NewsIndex();
        news.Publish(b =>
        {
            for (var i = 0; i < 6; i++)
            {
                b.Add(Document.Read(new Article($"article-{i}", $"Number {i} has one sentence of its own.")));
            }
        });
        return news;
    }

    private static async Task<string> TypeAsync(string keys)
    {
        var lifetime = new Mock<IHostApplicationLifetime>();
        var ended = new TaskCompletionSource();
        lifetime.Setup(l => l.StopApplication()).Callback(ended.SetResult);
        lifetime.Setup(l => l.ApplicationStarted).Returns(new CancellationToken(canceled: true));
        var report = new StartReport(
            new ServiceCollection().BuildServiceProvider(), lifetime.Object, NullLogger<StartReport>.Instance);
        report.Loaded(new NewsIndex().Current.Counts, TimeSpan.Zero);
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new WideOutput(output),
        });
        using var prompt = new PromptService(
            new NewsDesk(SixArticles(), TimeProvider.System, "1"), report, lifetime.Object, console,
            NullLogger<PromptService>.Instance, new Keys(keys));

        await prompt.StartAsync(CancellationToken.None);
        await ended.Task.WaitAsync(Patience);
        await prompt.StopAsync(CancellationToken.None);
        return output.ToString();
    }

    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => 120;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }

    /// <summary>Key strokes: '\t' is Tab, '\n' is Enter, an arrow is an arrow, one with two bars turns the page.</summary>
    private sealed class Keys(string keys) : IInputSource
    {
        private int _next;

        public bool ByPassProcessing => true;

        public bool IsKeyAvailable() => _next < keys.Length;

        public ConsoleKeyInfo ReadKey()
        {
            var key = keys[_next++];
            return key switch
            {
                '\t' => new ConsoleKeyInfo(key, ConsoleKey.Tab, false, false, false),
                '\n' => new ConsoleKeyInfo(key, ConsoleKey.Enter, false, false, false),
                '\u2191' => new ConsoleKeyInfo('\0', ConsoleKey.UpArrow, false, false, false),
                '\u21DE' => new ConsoleKeyInfo('\0', ConsoleKey.PageUp, false, false, false),
                '\u21DF' => new ConsoleKeyInfo('\0', ConsoleKey.PageDown, false, false, false),
                _ => new ConsoleKeyInfo(key, ConsoleKey.NoName, false, false, false),
            };
        }
    }
}
