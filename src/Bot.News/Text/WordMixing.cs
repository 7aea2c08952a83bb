namespace Bot.News.Text;

/// <summary>The step that hashes of words are made of.</summary>
internal static class WordMixing
{
    /// <summary>Both halves of a product of 128 bits in one number (wyhash, https://github.com/wangyi-fudan/wyhash).</summary>
    public static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
