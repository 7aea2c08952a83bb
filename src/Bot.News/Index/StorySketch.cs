using System.Runtime.CompilerServices;

namespace Bot.News.Index;

/// <summary>
/// A sketch of a text from which the share of three-word runs that two texts have in common is estimated: one-permutation
/// MinHash (Li, Owen, Zhang, "One Permutation Hashing", 2012).
/// </summary>
internal sealed class StorySketch
{
    /// <summary>Bins: the estimate's standard error is at most 1 / (2 √bins), here 0.09.</summary>
    public const int Bins = 32;

    /// <summary>The bytes of a sketch.</summary>
    public const int Bytes = Bins * sizeof(uint);

    private readonly uint[] _least;

    /// <param name="least">The least hash of each bin.</param>
    public StorySketch(uint[] least) => _least = least;

    public ReadOnlySpan<uint> Least => _least;

    /// <param name="hashes">Of the text's words, in order (<see cref="Vocabulary.Hashes"/>).</param>
    public static StorySketch Of(ReadOnlySpan<uint> hashes)
    {
        var least = new uint[Bins];
        least.AsSpan().Fill(uint.MaxValue);
        for (var i = 2; i < hashes.Length; i++)
        {
            var hash = Mix((hashes[i - 2] * 0x9E3779B97F4A7C15) ^ (hashes[i - 1] * 0xC2B2AE3D27D4EB4F) ^ hashes[i]);
            ref var bin = ref least[(int)(hash & (Bins - 1))];
            bin = Math.Min(bin, (uint)(hash >> 32));
        }

        return new StorySketch(least);
    }

    /// <summary>The estimated share, 0 to 1; 0 where either text is too short to tell.</summary>
    public double Resemblance(StorySketch other)
    {
        int same = 0, used = 0;
        for (var i = 0; i < Bins; i++)
        {
            if (_least[i] != uint.MaxValue || other._least[i] != uint.MaxValue)
            {
                used++;
                same += _least[i] == other._least[i] ? 1 : 0;
            }
        }

        return used < Bins / 2 ? 0 : (double)same / used;
    }

    /// <summary>
    /// The estimated share of the shorter text's runs that the longer one has too, 0 to 1: 1 for a copy with sentences cut
    /// (Broder, "On the resemblance and containment of documents", 1997).
    /// </summary>
    /// <param name="other">The other text's sketch.</param>
    /// <param name="words">How many words this text has.</param>
    /// <param name="otherWords">How many words the other text has.</param>
    public double Containment(StorySketch other, int words, int otherWords)
    {
        var resemblance = Resemblance(other);
        var common = resemblance / (1 + resemblance) * (words + otherWords);
        return Math.Min(1, common / Math.Max(1, Math.Min(words, otherWords)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // for each word of each article
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
