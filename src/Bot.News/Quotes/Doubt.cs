namespace Bot.News.Quotes;

/// <summary>Stage 15: how sure a quotation must be, by what it is. What is less sure is left out.</summary>
internal static class Doubt
{
    /// <summary>The confidence under which an attitude ("blamed"), or speech that only mentions something ("tweeted a flag"), is left out.</summary>
    private const double LeastConfidence = 0.78;

    /// <summary>The same for a clause without marks. On PolNeAR's dev articles two of five under it are right, and one in five elsewhere.</summary>
    private const double LeastIndirect = 0.5;

    /// <summary>The same for words not all in marks where the cue names nobody ("was announced"). Under it two of seven are right on PolNeAR's dev articles, and none of twenty elsewhere.</summary>
    private const double LeastNobody = 0.7;

    public static bool IsSure(Quote quote) => quote.Confidence >= quote switch
    {
        { IsSpeech: true, Form: QuoteForm.Statement, Source.IsEmpty: true, Cue.IsEmpty: false, Kind: not QuoteKind.Direct } => LeastNobody,
        not { IsSpeech: true, Form: QuoteForm.Statement } => LeastConfidence,
        { Kind: QuoteKind.Indirect } => LeastIndirect,
        _ => 0,
    };
}
