namespace Bot.News.Index;

/// <summary>The newest of some titles, each once; of those of one day the first that came.</summary>
/// <param name="most">How many, at least one.</param>
internal sealed class NewestTitles(int most)
{
    private readonly List<(string Title, int Day)> _newest = [];

    /// <summary>A title of this day or before is not among the newest; null where any still is.</summary>
    public int? Bound => _newest.Count == most ? _newest[^1].Day : null;

    public IEnumerable<string> Titles => _newest.Select(one => one.Title);

    public void Offer(string title, int day)
    {
        if (day <= Bound)
        {
            return;
        }

        var same = _newest.FindIndex(one => one.Title == title);
        if (same >= 0 && _newest[same].Day >= day)
        {
            return;
        }

        if (same >= 0 || _newest.Count == most)
        {
            _newest.RemoveAt(same >= 0 ? same : most - 1);
        }

        var at = _newest.FindIndex(one => one.Day < day);
        _newest.Insert(at < 0 ? _newest.Count : at, (title, day));
    }
}
