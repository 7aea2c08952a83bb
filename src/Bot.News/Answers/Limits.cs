namespace Bot.News.Answers;

/// <summary>What an answer is limited to, beside its topic; null does not limit.</summary>
/// <param name="By">Only what this speaker said, or articles that quote the speaker.</param>
/// <param name="Outlet">Only what this outlet published.</param>
/// <param name="Since">Only articles published on or after this day; those without a date are left out.</param>
/// <param name="Until">Only articles published on or before this day; those without a date are left out.</param>
public sealed record Limits(string? By = null, string? Outlet = null, DateOnly? Since = null, DateOnly? Until = null)
{
    public static Limits None { get; } = new();
}
