using Bot.News.Quotes.Model;

namespace Bot.Benchmarks.Quotes;

/// <summary>
/// Examples of one kind of decision: candidates with features, one of them right (or, for a yes-or-no decision, one candidate and a label).
/// Fitted by FTRL-proximal (McMahan et al. 2013), which leaves most weights at nothing.
/// </summary>
internal sealed class Softmax(double l1, double l2, int minimum)
{
    private const int Orders = 9;

    private readonly List<int> features = [];
    private readonly List<int> candidateEnds = [];
    private readonly List<float> offsets = [];
    private readonly List<(int FirstCandidate, int Candidates, int Gold, float Weight)> examples = [];
    private readonly Dictionary<ulong, int> ids = [];
    private readonly List<ulong> keys = [];
    private readonly List<int> counts = [];
    private float[] weights = [];

    public int Examples => examples.Count;

    /// <param name="offset">What the candidate weighs beforehand.</param>
    public void Add(ReadOnlySpan<ulong> candidate, float offset = 0)
    {
        offsets.Add(offset);
        foreach (var key in candidate)
        {
            if (!ids.TryGetValue(key, out var id))
            {
                ids.Add(key, id = keys.Count);
                keys.Add(key);
                counts.Add(0);
            }

            features.Add(id);
        }

        candidateEnds.Add(features.Count);
    }

    /// <param name="candidates">How many of the last candidates added belong to the example.</param>
    /// <param name="gold">Which of them is right; for a single candidate 1 is yes and 0 is no.</param>
    /// <param name="weight">How much the example counts.</param>
    public void Close(int candidates, int gold, float weight)
    {
        examples.Add((candidateEnds.Count - candidates, candidates, gold, weight));
        var right = candidates == 1 ? candidateEnds.Count - 1 : candidateEnds.Count - candidates + gold;
        for (var i = right == 0 ? 0 : candidateEnds[right - 1]; i < candidateEnds[right]; i++)
        {
            counts[features[i]]++;
        }
    }

    /// <summary>Fits several times in different orders and keeps the mean, which hangs less on the order than any one of them.</summary>
    public void Fit(int rounds, double rate, int seed)
    {
        var sum = new float[keys.Count];
        for (var order = 0; order < Orders; order++)
        {
            FitOnce(rounds, rate, seed + order);
            for (var id = 0; id < sum.Length; id++)
            {
                sum[id] += weights[id] / Orders;
            }
        }

        weights = sum;
    }

    private void FitOnce(int rounds, double rate, int seed)
    {
        var z = new double[keys.Count];
        var n = new double[keys.Count];
        weights = new float[keys.Count];
        var allowed = counts.Select(c => c >= minimum).ToArray();
        var flat = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features).ToArray();
        var ends = candidateEnds.ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        var scores = new double[1024];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (first, count, gold, weight) = examples[e];
                var top = double.NegativeInfinity;
                for (var c = 0; c < count; c++)
                {
                    double sum = offsets[first + c];
                    for (var i = first + c == 0 ? 0 : ends[first + c - 1]; i < ends[first + c]; i++)
                    {
                        sum += weights[flat[i]];
                    }

                    scores[c] = sum;
                    top = Math.Max(top, sum);
                }

                if (count == 1)
                {
                    scores[0] = 1 / (1 + Math.Exp(-scores[0]));
                }
                else
                {
                    var total = 0.0;
                    for (var c = 0; c < count; c++)
                    {
                        total += scores[c] = Math.Exp(scores[c] - top);
                    }

                    for (var c = 0; c < count; c++)
                    {
                        scores[c] /= total;
                    }
                }

                for (var c = 0; c < count; c++)
                {
                    var gradient = weight * (scores[c] - (count == 1 ? gold : c == gold ? 1 : 0));
                    if (Math.Abs(gradient) < 1e-4)
                    {
                        continue;
                    }

                    for (var i = first + c == 0 ? 0 : ends[first + c - 1]; i < ends[first + c]; i++)
                    {
                        var id = flat[i];
                        if (!allowed[id])
                        {
                            continue;
                        }

                        var before = n[id];
                        n[id] += gradient * gradient;
                        z[id] += gradient - ((Math.Sqrt(n[id]) - Math.Sqrt(before)) / rate * weights[id]);
                        weights[id] = Math.Abs(z[id]) <= l1 ? 0
                            : (float)(-(z[id] - (Math.Sign(z[id]) * l1)) / (((1 + Math.Sqrt(n[id])) / rate) + l2));
                    }
                }
            }
        }
    }

    public IEnumerable<(ulong Key, float Value)> Weights(float least) =>
        keys.Select((key, id) => (key, weights[id])).Where(w => Math.Abs(w.Item2) >= least);
}
