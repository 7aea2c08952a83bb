using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>At the first look, an article near the day of the question has an advantage; those that break a condition are out.</summary>
internal readonly struct RecentFirst(ConditionCheck conditions, int today) : IPreference
{
    /// <summary>What a question's day is worth, as a share of the highest BM25.</summary>
    private const float Worth = 0.25f;

    public float Most => Worth;

    public float MostOf(Segment segment, int block)
    {
        var (first, last) = segment.BlockDays[block];
        return first == IndexedDocument.NoDay ? 0 : Worth * (float)Recency.OfMonth(Math.Clamp(today, first, last), today);
    }

    public float Of(Segment segment, int unit) => Worth * (float)Recency.OfMonth(segment.Days[unit], today);

    public ReadOnlySpan<ulong> Among(Segment segment) => conditions.Among(segment);

    public bool Accepts(Segment segment, int unit) => conditions.Accepts(segment, unit);
}
