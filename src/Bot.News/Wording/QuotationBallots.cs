using Bot.News.Index;

namespace Bot.News.Wording;

/// <summary>The quotations of a segment that have a term.</summary>
internal struct QuotationBallots : IBallots<QuotationBallots>
{
    private EliasFanoCursor _quotations;

    public static int UnitsOf(Segment segment) => segment.AllQuotations;

    public static bool Has(Segment segment, int unit) => segment.HasQuotation(unit);

    public static QuotationBallots Of(Segment segment, int term) => new() { _quotations = segment.Quotations.Open(term) };

    public bool Count(Segment segment, int first, Span<float> votes, float worth) =>
        _quotations.AddTo(segment.Quotations.Data, first, votes, worth);
}
