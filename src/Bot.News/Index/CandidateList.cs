namespace Bot.News.Index;

/// <summary>Articles of a segment that may be among the best, ascending, with what they are known to score.</summary>
/// <param name="units">Memory for <see cref="Capacity"/>, as all that follows.</param>
/// <param name="scores">The like.</param>
/// <param name="impacts">The like.</param>
/// <param name="having">The like.</param>
internal ref struct CandidateList(Span<ushort> units, Span<float> scores, Span<byte> impacts, Span<ushort> having)
{
    /// <summary>The most articles.</summary>
    public const int Capacity = 2048;

    private readonly Span<ushort> _units = units;
    private readonly Span<float> _scores = scores;
    private readonly Span<byte> _impacts = impacts;
    private readonly Span<ushort> _having = having;

    public int Count { get; private set; }

    /// <summary>Takes articles of a term in place of those before: those that it brings more than a floor, as many as there is room for.</summary>
    /// <param name="arrays">The postings of the segment's articles.</param>
    /// <param name="cursor">The term.</param>
    /// <param name="block">Where to start; moved to where the next ones start.</param>
    /// <param name="floor">The floor.</param>
    public void Take(PostingArrays arrays, TermCursor cursor, ref int block, float floor)
    {
        var least = (byte)Math.Clamp(floor / cursor.Weight, 0, Bm25.MostImpact);
        while (least < Bm25.MostImpact && cursor.Weight * least <= floor)
        {
            least++;
        }

        var read = PostingReader.Read(arrays, ref block, cursor.End, least, _units, _impacts);
        var (kept, weight) = (0, cursor.Weight);
        var units = _units[..read];
        var scores = _scores[..read];
        var impacts = _impacts[..read];
        for (var i = 0; i < units.Length; i++)
        {
            var impact = impacts[i];
            units[kept] = units[i];
            scores[kept] = weight * impact;
            kept += impact >= least ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Looks a term up and keeps the articles that are then above a floor.</summary>
    public void Add(PostingArrays arrays, ref TermCursor cursor, float floor)
    {
        var (kept, weight) = (0, cursor.Weight);
        var units = _units[..Count];
        var scores = _scores[..Count];
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            var score = scores[i] + (weight * cursor.ImpactOn(arrays, unit));
            units[kept] = unit;
            scores[kept] = score;
            kept += score > floor ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Adds a term and keeps the articles that may then be above a floor. Nothing is guessed at by the processor, for it would guess wrong too often.</summary>
    /// <param name="arrays">The postings of the segment's articles.</param>
    /// <param name="cursor">The term.</param>
    /// <param name="set">The articles that have it, a bit each.</param>
    /// <param name="without">What those without it must be above.</param>
    /// <param name="with">What those with it must be above before it is added.</param>
    public void Add(PostingArrays arrays, ref TermCursor cursor, ReadOnlySpan<ulong> set, float without, float with)
    {
        var (kept, count) = (0, 0);
        var units = _units[..Count];
        var scores = _scores[..Count];
        var having = _having[..Count];
        for (var i = 0; i < units.Length; i++)
        {
            var (unit, score) = (units[i], scores[i]);
            var has = (int)(set[unit >> 6] >> unit) & 1;
            var isKept = (score > without ? 1 : 0) | (has & (score > with ? 1 : 0));
            units[kept] = unit;
            scores[kept] = score;
            having[count] = (ushort)kept;
            count += has & isKept;
            kept += isKept;
        }

        foreach (var i in having[..count])
        {
            scores[i] += cursor.Weight * cursor.ImpactOn(arrays, units[i]);
        }

        Count = kept;
    }

    /// <summary>Offers the articles that have none of some rarer terms.</summary>
    public readonly void Offer<TPreference>(Segment segment, int number, Span<TermCursor> rarer, TPreference preference, ref TopUnits top)
        where TPreference : struct, IPreference
    {
        var among = preference.Among(segment);
        for (var i = 0; i < Count; i++)
        {
            var (unit, relevance) = (_units[i], _scores[i]);
            if (relevance + preference.Most <= top.Least || (!among.IsEmpty && !ArticleSet.Has(among, unit)))
            {
                continue;
            }

            var score = relevance + preference.Of(segment, unit);
            if (score > top.Least && !TermCursor.HasAny(segment.Articles.Arrays, rarer, unit) && segment.Has(unit) && preference.Accepts(segment, unit))
            {
                top.Insert(new FoundUnit(score, relevance, number, unit));
            }
        }
    }
}
