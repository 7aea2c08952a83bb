using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>The articles of a segment that have a term.</summary>
internal struct ArticleBallots : IBallots<ArticleBallots>
{
    private int _block;
    private int _end;

    public static int UnitsOf(Segment segment) => segment.Documents.Length;

    public static bool Has(Segment segment, int unit) => segment.Has(unit);

    public static ArticleBallots Of(Segment segment, int term)
    {
        var list = segment.Articles[term];
        return new ArticleBallots { _block = list.First, _end = list.End };
    }

    public bool Count(Segment segment, int first, Span<float> votes, float worth)
    {
        var (arrays, before) = (segment.Articles.Arrays, _block);
        for (; _block < _end && (arrays.BlockNumbers[_block] << PostingBlock.Shift) - first is var start && start < votes.Length; _block++)
        {
            arrays.Block(_block).VoteIn(votes[start..], worth);
        }

        return _block > before;
    }
}
