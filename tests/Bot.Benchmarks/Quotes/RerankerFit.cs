using Bot.News.Quotes;
using Bot.News.Quotes.Model;
using Bot.News.Text;

namespace Bot.Benchmarks.Quotes;

/// <summary>
/// Fits the reranker to readings of articles that the stages before it have not seen: they are fitted to all folds but one and read that one.
/// </summary>
internal static class RerankerFit
{
    private const int Folds = 4;

    /// <summary>How much of the annotated content a reading must share (Jaccard, in tokens) to count as right.</summary>
    private const double LeastShared = 0.5;

    public static List<(ulong Key, float Value)> Run(IReadOnlyList<AnnotatedArticle> articles, int rounds)
    {
        var stages = new Weights[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
            stages[fold] = new Weights(QuoteFit.Stages([.. articles.Where((_, i) => i % Folds != fold)], rounds)));
        var model = new Softmax(3.0, 1, 4);
        for (var i = 0; i < articles.Count; i++)
        {
            Add(model, articles[i], stages[i % Folds]);
        }

        model.Fit(rounds, 0.2, 1);
        Console.Error.WriteLine($"reranker: examples {model.Examples}");
        return [.. model.Weights(QuoteFit.LeastWeight)];
    }

    private static void Add(Softmax model, AnnotatedArticle article, Weights weights)
    {
        var scene = QuoteFit.Lay(article.Text);
        new AttributionFinder(scene, weights).ScoreCues();
        var search = new CandidateSearch(scene, weights);
        var gold = article.Quotes.Where(article.Wants).Select(q => new Gold(
            [.. q.Cue.Select(s => QuoteFit.Tokens(scene, s))], [.. q.Source.Select(s => QuoteFit.Tokens(scene, s))], [.. q.Content.Select(s => QuoteFit.Tokens(scene, s))])).ToList();
        Window previous = default;
        var sentence = -1;
        for (var head = 0; head < scene.Count; head++)
        {
            if (scene.CueScores[head] < AttributionFinder.LeastCue)
            {
                continue;
            }

            if (scene.SentenceOf(head) != sentence)
            {
                (sentence, previous) = (scene.SentenceOf(head), default);
            }

            var candidates = search.Find(head, previous);
            if (!candidates.IsEmpty)
            {
                AddExample(model, scene, head, candidates, gold.Find(g => g.Cue.Any(c => c.First <= head && head < c.End)), article);
                previous = scene.CueScores[head] > 0 && candidates[0].Source.End > 0 ? candidates[0].Source : previous;
            }
        }
    }

    private sealed record Gold(Window[] Cue, Window[] Source, Window[] Content);

    private static void AddExample(Softmax model, Scene scene, int head, ReadOnlySpan<Candidate> candidates, Gold? gold, AnnotatedArticle article)
    {
        var right = candidates.Length;
        if (gold is not null)
        {
            var best = LeastShared;
            for (var c = 0; c < candidates.Length; c++)
            {
                var shared = Shared(scene, candidates[c].Content, gold.Content);
                var closeness = shared + (gold.Source.Contains(candidates[c].Source) ? 0.1 : 0) + (article.IsAsPolNeAR && gold.Cue.Contains(candidates[c].Cue) ? 0.05 : 0);
                if (shared >= LeastShared && closeness > best)
                {
                    (best, right) = (closeness, c);
                }
            }

            if (right == candidates.Length)
            {
                return;
            }
        }

        var f = new Features(new ulong[Features.Capacity]);
        foreach (var candidate in candidates)
        {
            f.Clear();
            Reranker.Describe(ref f, scene, candidate);
            model.Add(f.Keys, candidate.Score + Reranker.Prior(scene, head));
        }

        f.Clear();
        Reranker.DescribeNone(ref f, scene, head);
        model.Add(f.Keys);
        model.Close(candidates.Length + 1, right, article.Weight);
    }

    /// <summary>The Jaccard index of two contents, in words.</summary>
    private static double Shared(Scene scene, IEnumerable<Window> one, IEnumerable<Window> other)
    {
        var first = Words(scene, one);
        var second = Words(scene, other);
        var both = first.Count(second.Contains);
        return (double)both / Math.Max(1, first.Count + second.Count - both);
    }

    private static HashSet<int> Words(Scene scene, IEnumerable<Window> parts) =>
        [.. parts.SelectMany(p => Enumerable.Range(p.First, p.End - p.First)).Where(i => !scene[i].Tag.IsPunctuation() && scene[i].Tag != Tag.That)];
}
