namespace Bot.Fetching;

/// <summary>Reads a body up to a cap; what is unpacked on the way counts, not what was sent.</summary>
internal static class CappedBody
{
    private const int FirstBuffer = 64 * 1024;

    /// <returns>The whole body, or null where it is larger than the cap; no more than that is ever read.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, int most, CancellationToken stop)
    {
        var buffer = new byte[Math.Min(FirstBuffer, most + 1)];
        var length = 0;
        while (true)
        {
            var read = await content.ReadAsync(buffer.AsMemory(length), stop);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > most)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, most + 1L));
            }
        }
    }
}
