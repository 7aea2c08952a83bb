using System.Globalization;

namespace Bot.Benchmarks.Live;

/// <summary>How long many of a kind took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan took) => _milliseconds.Add(took.TotalMilliseconds);

    /// <summary>As members of a JSON object: median, 95th and 99th percentile, longest, in milliseconds.</summary>
    public string Json(string name)
    {
        _milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"\"{name}\":{{\"n\":{_milliseconds.Count},\"p50\":{At(0.5):f3},\"p95\":{At(0.95):f3},\"p99\":{At(0.99):f3},\"max\":{At(1):f3}}}");
    }

    private double At(double share) =>
        _milliseconds.Count == 0 ? 0 : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
}
