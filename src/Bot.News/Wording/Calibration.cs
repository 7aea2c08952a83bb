namespace Bot.News.Wording;

/// <summary>What a wording match is worth, so that one threshold decides whether somebody said it.</summary>
internal static class Calibration
{
    public static double Of(WordingAlignment alignment, RememberedWord[] remembered) => alignment.Score;
}
