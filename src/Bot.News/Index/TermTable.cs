using System.Numerics;

namespace Bot.News.Index;

/// <summary>From a term to its slot: open addressing with linear probing over the array of terms itself.</summary>
internal sealed class TermTable
{
    private readonly int[] _terms;
    private readonly int[] _slots;
    private readonly int _shift;

    /// <param name="terms">Different terms, by slot.</param>
    public TermTable(int[] terms)
    {
        _terms = terms;
        var bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, terms.Length)) + 1);
        bits += terms.Length * 4L > (1L << bits) * 3 ? 1 : 0;
        _shift = 32 - bits;
        _slots = new int[1 << bits];
        for (var slot = 0; slot < terms.Length; slot++)
        {
            var at = First(terms[slot]);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = slot + 1;
        }
    }

    public long Bytes => 4L * _slots.Length;

    /// <summary>The slot of a term, or -1.</summary>
    public int Find(int term)
    {
        for (var at = First(term); ; at = (at + 1) & (_slots.Length - 1))
        {
            var slot = _slots[at] - 1;
            if (slot < 0 || _terms[slot] == term)
            {
                return slot;
            }
        }
    }

    private int First(int term) => (int)(((uint)term * 0x9E3779B1) >> _shift);
}
