using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>How near an article's day is to the day of the question, on two scales, each 1 for the same day and 0 for no day.</summary>
/// <param name="Days">Falls to a third in four days.</param>
/// <param name="Weeks">Falls to a third in a month.</param>
internal readonly record struct Recency(double Days, double Weeks)
{
    private const double FewDays = 4;
    private const double Month = 30;

    /// <param name="day">The article's day number.</param>
    /// <param name="today">The question's day number; an article may be dated later by an update or another time zone.</param>
    public static Recency Of(int day, int today)
    {
        if (day == IndexedDocument.NoDay)
        {
            return default;
        }

        var age = Math.Abs((double)today - day);
        return new Recency(Math.Exp(-age / FewDays), Math.Exp(-age / Month));
    }
}
