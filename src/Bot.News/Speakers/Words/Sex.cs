namespace Bot.News.Speakers.Words;

/// <summary>The grammatical sex that the text lets a reader infer; <see cref="Unknown"/> agrees with both.</summary>
internal enum Sex : byte
{
    Unknown,
    Female,
    Male,
}
