using System.Runtime.CompilerServices;

namespace Bot.News.Index;

/// <summary>The terms of a question, each with its place among them: a small open hash table, for scanning streams of words.</summary>
internal sealed class TermSlots
{
    private readonly int[] _terms;
    private readonly int[] _slots;
    private readonly int _shift;

    /// <param name="terms">Different terms, none of them <see cref="Vocabulary.None"/>.</param>
    public TermSlots(ReadOnlySpan<int> terms)
    {
        var bits = 4;
        while (1 << bits < terms.Length * 4)
        {
            bits++;
        }

        _shift = 32 - bits;
        _terms = new int[1 << bits];
        _slots = new int[1 << bits];
        _terms.AsSpan().Fill(Vocabulary.None);
        for (var i = 0; i < terms.Length; i++)
        {
            var at = First(terms[i]);
            while (_terms[at] != Vocabulary.None)
            {
                at = (at + 1) & (_terms.Length - 1);
            }

            _terms[at] = terms[i];
            _slots[at] = i;
        }
    }

    /// <summary>The place of a term, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked for each word of long texts
    public int Of(int term)
    {
        for (var at = First(term); ; at = (at + 1) & (_terms.Length - 1))
        {
            if (_terms[at] == term)
            {
                return _slots[at];
            }

            if (_terms[at] == Vocabulary.None)
            {
                return -1;
            }
        }
    }

    private int First(int term) => (int)(((uint)term * 0x9E3779B1) >> _shift);
}
