using Bot.News.Wording;

namespace Bot.News.Answers;

/// <summary>What a place is worth as an answer: the rank of its wording, and what is known about who said it.</summary>
internal static class WordingWorth
{
    /// <summary>What it is worth that the text names who said it.</summary>
    private const double Named = 1;

    /// <summary>What it is worth that there is at least a description.</summary>
    private const double Described = 0.5;

    /// <summary>What certainty about the quotation is worth.</summary>
    private const double Confidence = 0.5;

    /// <summary>What it is worth that the words stand there without others between them; decides between places with the same words.</summary>
    private const double Unbroken = 0.4;

    public static double Of(WordingMatch match) => match.Rank + (IsUnbroken(match.Places) ? Unbroken : 0) +
        (match.Quote is not { } quote
            ? 0
            : (Confidence * quote.Confidence) + (quote.Speaker is null ? 0 : quote.Speaker.IsNamed ? Named : Described));

    private static bool IsUnbroken(int[] places) => places[^1] - places[0] == places.Length - 1;
}
