using System.Diagnostics;
using Bot.News;
using Bot.News.Quotes;
using Bot.News.Quotes.Model;
using Bot.News.Speakers;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>
/// How long each stage of <see cref="Document.Read"/> takes: for each article the shortest of several rounds, so that whatever else
/// the machine does hardly counts. A stage's time is that of itself alone, the stages before it done.
/// </summary>
internal static class ExtractStages
{
    public static void Run(string path, int rounds)
    {
        var articles = AnnotatedArticle.Read(path).Select(a => new Article(a.Id, a.Text) { Title = a.Title }).ToList();
        var stages = Stages();
        var shortest = new long[stages.Length, articles.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var a = 0; a < articles.Count; a++)
            {
                var state = new State(articles[a]);
                for (var s = 0; s < stages.Length; s++)
                {
                    var start = Stopwatch.GetTimestamp();
                    stages[s].Step(state);
                    var ticks = Stopwatch.GetTimestamp() - start;
                    shortest[s, a] = round == 0 ? ticks : Math.Min(shortest[s, a], ticks);
                }
            }
        }

        for (var s = 0; s < stages.Length; s++)
        {
            var sum = Enumerable.Range(0, articles.Count).Sum(a => shortest[s, a]);
            Console.WriteLine($"{stages[s].Name,-12} {sum * 1e6 / Stopwatch.Frequency / articles.Count,8:0.0} µs an article");
        }
    }

    private static (string Name, Action<State> Step)[] Stages() =>
    [
        ("paragraphs", s => s.Paragraphs = Paragraphs.Of(s.Article)),
        ("sentences", s => s.Sentences = Sentences.Of(s.Article.Text.ToString(), s.Paragraphs)),
        ("tokens", s => s.Tokens = Tokens.Of(s.Article.Text.ToString(), s.Paragraphs, s.Sentences)),
        ("lay", s => s.Scene = QuoteExtractor.Lay(Tokens.Of(s.Article.Text.ToString(), s.Paragraphs, s.Sentences))),
        ("cues", s => (s.Finder = new AttributionFinder(s.Scene, Weights.Embedded)).ScoreCues()),
        ("find", s => s.Finder.Find(_ => 0.5)),
        ("extract", s => s.Quotes = QuoteExtractor.Extract(s.Article, s.Paragraphs, s.Sentences)),
        ("words", s => WordScanner.Scan(s.Tokens, s.Sentences)),
        ("names", s => SpeakerResolver.ReadNames(s.Tokens, s.Sentences)),
        ("speakers", s => SpeakerResolver.Resolve(s.Tokens, s.Paragraphs, s.Sentences, s.Quotes)),
        ("read", s => Document.Read(s.Article)),
    ];

    private sealed class State(Article article)
    {
        public Article Article { get; } = article;

        public System.Collections.Immutable.ImmutableArray<TextSpan> Paragraphs { get; set; }

        public System.Collections.Immutable.ImmutableArray<TextSpan> Sentences { get; set; }

        public Tokens Tokens { get; set; } = null!;

        public Scene Scene { get; set; } = null!;

        public AttributionFinder Finder { get; set; } = null!;

        public System.Collections.Immutable.ImmutableArray<Quote> Quotes { get; set; }
    }
}
