using Bot.News.Index;

namespace Bot.News.Answers.Asking;

/// <summary>How near an article's day is to the day of the question; all 0 for an article without a date.</summary>
/// <param name="Week">1 within the week before, 0 long before; a half at eight days.</param>
/// <param name="Month">1 for the same day; falls to a third in a month.</param>
/// <param name="Weeks">1 within three weeks, 0 long before; a half at three weeks.</param>
/// <param name="Later">1 where it is dated after the question: by an update, or another time zone.</param>
internal readonly record struct Recency(double Week, double Month, double Weeks, double Later)
{
    private const double DaysOfMonth = 30;
    private const double EndOfWeek = 8;
    private const double EndOfWeeks = 21;
    private const double Softness = 1.5;

    /// <param name="day">The article's day number.</param>
    /// <param name="today">The question's day number.</param>
    public static Recency Of(int day, int today)
    {
        if (day == IndexedDocument.NoDay)
        {
            return default;
        }

        var age = Math.Abs((double)today - day);
        return new Recency(
            Within(EndOfWeek, age),
            OfMonth(day, today),
            Within(EndOfWeeks, age),
            day > today ? 1 : 0);
    }

    private static double Within(double end, double age) => 1 / (1 + Math.Exp((age - end) / Softness));

    /// <summary>The part that reaches back a month and more.</summary>
    public static double OfMonth(int day, int today) =>
        day == IndexedDocument.NoDay ? 0 : Math.Exp(-Math.Abs((double)today - day) / DaysOfMonth);
}
