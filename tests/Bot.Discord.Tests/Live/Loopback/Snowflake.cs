namespace Bot.Discord.Tests.Live.Loopback;

/// <summary>Discord's ids: milliseconds since 2015 in the upper 42 bits.</summary>
internal static class Snowflake
{
    private const long Epoch = 1420070400000;
    private static int _increment;

    public static string Next(TimeSpan fromNow = default) =>
        (((ulong)((DateTimeOffset.UtcNow + fromNow).ToUnixTimeMilliseconds() - Epoch) << 22)
            | ((uint)Interlocked.Increment(ref _increment) & 0xFFF)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
