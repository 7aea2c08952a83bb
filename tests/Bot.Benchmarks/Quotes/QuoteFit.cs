using Bot.News;
using Bot.News.Quotes;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>Fits the weights of the quotation stages to annotated articles, each decision with the gold answers of those before it.</summary>
internal sealed class QuoteFit
{
    /// <summary>What weighs less is left out, a tenth of the weights, so that the file does not grow with what it is fitted to.</summary>
    public const float LeastWeight = 0.04f;

    private const string Origin = "# Weights of the quotation stages, fitted by `fit-quotes` of tests/Bot.Benchmarks to the training articles of PolNeAR 1.0 (networkdynamics/PolNeAR) "
        + "and to articles of other outlets annotated for this; see tests/Bot.Benchmarks/results/extract.md.";

    private readonly Softmax cues = new(3.0, 1, 3);
    private readonly Softmax begins = new(3.0, 1, 3);
    private readonly Softmax ends = new(3.0, 1, 3);
    private readonly Softmax sourceSides = new(3.0, 1, 3);
    private readonly Softmax sources = new(3.0, 1, 3);
    private readonly Softmax sides = new(3.0, 1, 3);
    private readonly Softmax starts = new(3.0, 1, 3);
    private readonly Softmax stops = new(3.0, 1, 3);
    private readonly Softmax backEnds = new(3.0, 1, 3);
    private readonly Softmax backStarts = new(3.0, 1, 3);
    private readonly ulong[] keys = new ulong[Features.Capacity];
    private readonly Dictionary<string, int> lost = [];

    public static Weights Run(IReadOnlyList<AnnotatedArticle> articles, string? older, string? path, int rounds)
    {
        var reranker = RerankerFit.Run(articles, rounds);
        var all = Stages(articles, rounds).Concat(reranker).ToList();
        all = older is null ? all : Mean(all, WeightsFile.Read(File.ReadAllBytes(older)));
        Console.Error.WriteLine($"weights {all.Count}, of the reranker {reranker.Count}");
        if (path is not null)
        {
            File.WriteAllLines(path, WeightsFile.Write(all).Prepend(Origin));
        }

        return new Weights(all);
    }

    private static List<(ulong Key, float Value)> Mean(List<(ulong Key, float Value)> fitted, List<Weight> older)
    {
        var sums = fitted.ToDictionary(weight => weight.Key, weight => weight.Value);
        foreach (var (key, hundredths) in older)
        {
            sums[key] = sums.GetValueOrDefault(key) + (hundredths / 100f);
        }

        return [.. sums.Select(sum => (sum.Key, sum.Value / 2)).Where(weight => Math.Abs(weight.Item2) >= LeastWeight)];
    }

    /// <summary>The weights of the stages that decide one thing each, for all but the reranker.</summary>
    public static List<(ulong Key, float Value)> Stages(IReadOnlyList<AnnotatedArticle> articles, int rounds)
    {
        var fit = new QuoteFit();
        var scenes = articles.Select(a => Lay(a.Text)).ToList();
        var prior = Prior(articles, scenes);
        var gold = articles.Select((a, i) => fit.Heads(a, scenes[i], prior)).ToList();
        for (var i = 0; i < articles.Count; i++)
        {
            fit.AddCues(articles[i], scenes[i], gold[i]);
        }

        fit.cues.Fit(rounds, 0.15, 1);
        var cueWeights = new Weights([.. fit.cues.Weights(0.01f)]);
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i].IsAsPolNeAR)
            {
                new AttributionFinder(scenes[i], cueWeights).ScoreCues();
                fit.AddRest(articles[i], scenes[i], gold[i]);
            }
        }

        Softmax[] rest = [fit.begins, fit.ends, fit.sourceSides, fit.sources, fit.sides, fit.starts, fit.stops, fit.backEnds, fit.backStarts];
        Parallel.ForEach(rest, new ParallelOptions { MaxDegreeOfParallelism = 2 }, model => model.Fit(rounds, 0.4, 1));
        Console.Error.WriteLine($"examples {string.Join(" ", rest.Prepend(fit.cues).Select(m => m.Examples))}; lost {string.Join(", ", fit.lost.Select(p => $"{p.Key} {p.Value}"))}");
        return [.. rest.Prepend(fit.cues).SelectMany(m => m.Weights(LeastWeight))];
    }

    public static Scene Lay(string text)
    {
        var paragraphs = Paragraphs.Of(new Article("", text));
        return QuoteExtractor.Lay(News.Text.Tokens.Of(text, paragraphs, Sentences.Of(text, paragraphs)));
    }

    /// <summary>How often each lemma that can be a cue stands inside a gold cue, of all its occurrences.</summary>
    private static Dictionary<int, double> Prior(IReadOnlyList<AnnotatedArticle> articles, List<Scene> scenes)
    {
        var seen = new Dictionary<int, (int In, int All)>();
        for (var a = 0; a < articles.Count; a++)
        {
            var scene = scenes[a];
            var spans = articles[a].Quotes.SelectMany(q => q.Cue).ToList();
            for (var i = 0; i < scene.Count; i++)
            {
                if (Cues.CanBeCue(scene[i]))
                {
                    var counts = seen.GetValueOrDefault(scene.LemmaAt(i));
                    var token = scene[i].Span;
                    seen[scene.LemmaAt(i)] = (counts.In + (spans.Exists(s => s.Contains(token)) ? 1 : 0), counts.All + 1);
                }
            }
        }

        return seen.ToDictionary(p => p.Key, p => (p.Value.In + 0.1) / (p.Value.All + 2.0));
    }

    private Dictionary<int, AnnotatedArticle.Gold> Heads(AnnotatedArticle article, Scene scene, Dictionary<int, double> prior)
    {
        var heads = new Dictionary<int, AnnotatedArticle.Gold>();
        foreach (var gold in article.Quotes)
        {
            var head = -1;
            foreach (var span in gold.Cue)
            {
                for (var i = TokenAt(scene, span.Start); i < TokenEnd(scene, span.End); i++)
                {
                    if (Cues.CanBeCue(scene[i]) && (head < 0 || prior[scene.LemmaAt(i)] > prior[scene.LemmaAt(head)]) && (scene[i].Tag != Tag.Colon || head < 0))
                    {
                        head = i;
                    }
                }
            }

            if (head < 0 || !heads.TryAdd(head, gold))
            {
                Lose("cue");
            }
        }

        return heads;
    }

    private void AddCues(AnnotatedArticle article, Scene scene, Dictionary<int, AnnotatedArticle.Gold> gold)
    {
        var f = new Features(keys);
        for (var i = 0; i < scene.Count; i++)
        {
            if (Cues.CanBeCue(scene[i]))
            {
                f.Clear();
                Cues.Describe(ref f, scene, i);
                cues.Add(f.Keys);
                cues.Close(1, gold.TryGetValue(i, out var quote) && article.Wants(quote) ? 1 : 0, article.Weight);
            }
        }
    }

    private void AddRest(AnnotatedArticle article, Scene scene, Dictionary<int, AnnotatedArticle.Gold> heads)
    {
        Window previous = default;
        var sentence = -1;
        foreach (var (head, gold) in heads.OrderBy(h => h.Key))
        {
            if (scene.SentenceOf(head) != sentence)
            {
                (sentence, previous) = (scene.SentenceOf(head), default);
            }

            var cue = Tokens(scene, gold.Cue[0]);
            if (cue.First > head || cue.End <= head)
            {
                Lose("cue span");
                continue;
            }

            AddBorders(scene, head, cue);
            var source = gold.Source.Length > 0 ? Tokens(scene, gold.Source[0]) : default;
            AddSource(scene, head, cue, source, previous);
            previous = source.End > 0 ? source : previous;
            if (source.End > 0 && source.First < cue.End && cue.First < source.End)
            {
                Lose("source in cue");
                continue;
            }

            AddContent(scene, Place.Of(scene, head, cue, source), [.. gold.Content.Select(s => Tokens(scene, s))]);
        }
    }

    private void AddBorders(Scene scene, int head, Window cue)
    {
        var f = new Features(keys);
        var first = Cues.FirstBegin(scene, head);
        if (cue.First >= first)
        {
            for (var i = first; i <= head; i++)
            {
                f.Clear();
                Cues.DescribeBegin(ref f, scene, head, i);
                begins.Add(f.Keys);
            }

            CloseChoice(begins, head - first + 1, cue.First - first);
        }

        var last = Cues.LastEnd(scene, head);
        if (cue.End <= last)
        {
            for (var i = head + 1; i <= last; i++)
            {
                f.Clear();
                Cues.DescribeEnd(ref f, scene, head, i);
                ends.Add(f.Keys);
            }

            CloseChoice(ends, last - head, cue.End - head - 1);
        }
    }

    private void AddSource(Scene scene, int head, Window cue, Window source, Window previous)
    {
        var side = source.End == 0 ? Sources.Side.None : source.First < cue.First ? Sources.Side.Before : Sources.Side.After;
        var f = new Features(keys);
        for (var c = 0; c < 3; c++)
        {
            f.Clear();
            Sources.DescribeSide(ref f, scene, head, cue, (Sources.Side)c, previous);
            sourceSides.Add(f.Keys);
        }

        CloseChoice(sourceSides, 3, (int)side);
        if (side == Sources.Side.None)
        {
            return;
        }

        var candidates = new Window[SourceCandidates.Most];
        var count = SourceCandidates.Find(scene, cue, side, candidates);
        var right = Array.IndexOf(candidates, source, 0, count);
        if (right < 0)
        {
            Lose("source");
            return;
        }

        for (var c = 0; c < count; c++)
        {
            f.Clear();
            Sources.Describe(ref f, scene, head, cue, candidates[c], previous);
            sources.Add(f.Keys);
        }

        CloseChoice(sources, count, right);
    }

    private void AddContent(Scene scene, Place place, Window[] parts)
    {
        var before = parts.LastOrDefault(p => p.End <= place.Left && p.First >= place.Window.First);
        var after = parts.FirstOrDefault(p => p.First >= place.Right && p.First < place.Window.End);
        if (before.End == 0 && after.End == 0)
        {
            Lose("content");
            return;
        }

        var f = new Features(keys);
        var unfinished = Clauses.Unfinished(scene, place.Window.First, place.Left);
        var setOff = Clauses.SetOff(scene, place.Left, place.Right, place.Window);
        var side = before.End == 0 ? Contents.Side.After : after.End == 0 ? Contents.Side.Before : Contents.Side.Both;
        for (var s = 0; s < 3; s++)
        {
            f.Clear();
            Contents.DescribeSide(ref f, scene, place, (Contents.Side)s, unfinished, setOff);
            sides.Add(f.Keys);
        }

        CloseChoice(sides, 3, (int)side);
        var places = new int[Contents.Most];
        if (after.End > 0)
        {
            var count = ContentAfter.NearPlaces(scene, place, places);
            AddChoice(starts, places.AsSpan(0, count), after.First, (ref Features g, int i) => ContentAfter.DescribeNear(ref g, scene, place, i), "start");
            count = ContentAfter.FarPlaces(scene, place, after.First, places);
            AddChoice(stops, places.AsSpan(0, count), after.End, (ref Features g, int i) => ContentAfter.DescribeFar(ref g, scene, place, after.First, i), "end");
        }

        if (before.End > 0)
        {
            var count = ContentBefore.NearPlaces(scene, place, places);
            AddChoice(backEnds, places.AsSpan(0, count), before.End, (ref Features g, int i) => ContentBefore.DescribeNear(ref g, scene, place, i), "end before");
            count = ContentBefore.FarPlaces(scene, place, before.End, places);
            AddChoice(backStarts, places.AsSpan(0, count), before.First, (ref Features g, int i) => ContentBefore.DescribeFar(ref g, scene, place, before.End, i), "start before");
        }
    }

    private delegate void Describe(ref Features features, int place);

    private void AddChoice(Softmax model, ReadOnlySpan<int> places, int right, Describe describe, string name)
    {
        var gold = places.IndexOf(right);
        if (gold < 0)
        {
            Lose(name);
            return;
        }

        var f = new Features(keys);
        foreach (var place in places)
        {
            f.Clear();
            describe(ref f, place);
            model.Add(f.Keys);
        }

        CloseChoice(model, places.Length, gold);
    }

    /// <summary>A choice among one teaches nothing, and a single candidate would be read as a yes-or-no decision.</summary>
    private static void CloseChoice(Softmax model, int candidates, int gold)
    {
        if (candidates > 1)
        {
            model.Close(candidates, gold, 1);
        }
    }

    private void Lose(string what) => lost[what] = lost.GetValueOrDefault(what) + 1;

    internal static Window Tokens(Scene scene, TextSpan span) => new(TokenAt(scene, span.Start), TokenEnd(scene, span.End));

    /// <summary>The first token that ends after the offset.</summary>
    private static int TokenAt(Scene scene, int offset)
    {
        int low = 0, high = scene.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = scene[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>One past the last token that starts before the offset.</summary>
    private static int TokenEnd(Scene scene, int offset)
    {
        int low = 0, high = scene.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = scene[middle].Start >= offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
