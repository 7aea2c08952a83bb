using System.Diagnostics;
using System.Numerics;
using Bot.News.Text;

namespace Bot.News.Index;

/// <summary>
/// Every word that any article has, as a number, and the stem ("term") of each, which is a word of its own. It only
/// grows, so numbers stay good for every snapshot. Reading never waits; adding takes a lock.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of no word.</summary>
    public const int None = -1;

    private const int FirstCapacity = 1 << 12, LettersOfWord = 8;

    private readonly Lock _adding = new();
    private State _state = new(FirstCapacity, FirstCapacity * LettersOfWord);

    /// <summary>How many words there are; numbers run from 0.</summary>
    public int Count => Volatile.Read(ref _state).Count;

    /// <summary>The bytes of its arrays.</summary>
    public long Bytes => Volatile.Read(ref _state).Bytes;

    /// <summary>The number of a folded word, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => Volatile.Read(ref _state).Find(folded, WordHash.Of(folded));

    /// <summary>The number of a folded word, given now if it has none.</summary>
    public int Intern(ReadOnlySpan<char> folded)
    {
        var hash = WordHash.Of(folded);
        var found = Volatile.Read(ref _state).Find(folded, hash);
        if (found != None)
        {
            return found;
        }

        lock (_adding)
        {
            return Add(folded, hash);
        }
    }

    /// <summary>Takes in a word that was saved, with its term: the same, or one that was taken in before.</summary>
    public void Restore(ReadOnlySpan<char> folded, int term)
    {
        lock (_adding)
        {
            Append(folded, WordHash.Of(folded), term);
        }
    }

    /// <summary>The word's letters.</summary>
    public ReadOnlySpan<char> Letters(int word) => Volatile.Read(ref _state).Letters(word);

    /// <summary>The term of a word: the number of its stem.</summary>
    public int TermOf(int word) => Volatile.Read(ref _state).Terms[word];

    /// <summary>The terms of all words, by number; longer than there are words.</summary>
    public ReadOnlySpan<int> TermsOfWords => Volatile.Read(ref _state).Terms;

    /// <summary>Which letters each word has: a bit each for a to z, one for digits, one for all others.</summary>
    public ReadOnlySpan<uint> Masks => Volatile.Read(ref _state).Masks;

    /// <summary>A hash of each word's letters, the same in every process; longer than there are words.</summary>
    public ReadOnlySpan<uint> Hashes => Volatile.Read(ref _state).StableHashes;

    /// <summary>The bits of <see cref="Masks"/> for a folded word.</summary>
    public static uint Mask(ReadOnlySpan<char> folded)
    {
        uint mask = 0;
        foreach (var c in folded)
        {
            mask |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : char.IsAsciiDigit(c) ? 1u << 26 : 1u << 27;
        }

        return mask;
    }

    /// <summary>FNV-1a over the code units (http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
    private static uint Fnv(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261;
        foreach (var c in folded)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    private int Add(ReadOnlySpan<char> folded, int hash)
    {
        var state = _state;
        var found = state.Find(folded, hash);
        if (found != None)
        {
            return found;
        }

        Span<char> stem = stackalloc char[Math.Max(folded.Length, 1)];
        folded.CopyTo(stem);
        var length = Stemmer.Stem(stem[..folded.Length]);
        var isOwnStem = folded.SequenceEqual(stem[..length]);
        var term = isOwnStem ? None : Add(stem[..length], WordHash.Of(stem[..length]));
        return Append(folded, hash, isOwnStem ? Count : term);
    }

    private int Append(ReadOnlySpan<char> folded, int hash, int term)
    {
        var state = _state;
        if (state.IsFull(folded.Length))
        {
            state = new State(state, folded.Length);
            Volatile.Write(ref _state, state);
        }

        var word = state.Append(folded);
        state.Link(word, term);
        state.Publish(word, hash);
        return word;
    }

    /// <summary>The arrays; a full state is copied into one half as large again, so a reader's state never moves.</summary>
    private sealed class State
    {
        private readonly char[] _letters;
        private readonly int[] _starts;

        /// <summary>Open addressing: a word's number, which is counted from 1 here, and above it as much of its hash as there is room for.</summary>
        private readonly int[] _slots;

        /// <summary>The bits of a slot that are the number.</summary>
        private readonly int _numberBits;

        private int _count;

        public State(int words, int letters)
        {
            _letters = new char[letters];
            _starts = new int[words + 1];
            _slots = new int[BitOperations.RoundUpToPowerOf2((uint)words + (uint)(words / 4))];
            _numberBits = (int)BitOperations.RoundUpToPowerOf2((uint)words + 1) - 1;
            Terms = new int[words];
            Masks = new uint[words];
            StableHashes = new uint[words];
        }

        public State(State full, int letters)
            : this(Larger(full._count), Larger(full._starts[full._count] + letters))
        {
            _count = full._count;
            full._letters.AsSpan(0, full._starts[_count]).CopyTo(_letters);
            full._starts.AsSpan(0, _count + 1).CopyTo(_starts);
            full.Terms.AsSpan(0, _count).CopyTo(Terms);
            full.Masks.AsSpan(0, _count).CopyTo(Masks);
            full.StableHashes.AsSpan(0, _count).CopyTo(StableHashes);
            for (var word = 0; word < _count; word++)
            {
                Publish(word, WordHash.Of(Letters(word)));
            }
        }

        public long Bytes => (2L * _letters.Length) + (4L * (_slots.Length + _starts.Length + (3 * Terms.Length)));

        public int Count => Volatile.Read(ref _count);

        public int[] Terms { get; }

        public uint[] Masks { get; }

        public uint[] StableHashes { get; }

        public bool IsFull(int letters) =>
            _count == Terms.Length || _starts[_count] + letters > _letters.Length;

        public ReadOnlySpan<char> Letters(int word) => _letters.AsSpan(_starts[word].._starts[word + 1]);

        public int Find(ReadOnlySpan<char> folded, int hash)
        {
            var mask = _slots.Length - 1;
            for (var slot = hash & mask; ; slot = (slot + 1) & mask)
            {
                var entry = Volatile.Read(ref _slots[slot]);
                if (entry == 0)
                {
                    return None;
                }

                var word = (entry & _numberBits) - 1;
                if (((entry ^ hash) & ~_numberBits) == 0 && folded.SequenceEqual(Letters(word)))
                {
                    return word;
                }
            }
        }

        public int Append(ReadOnlySpan<char> folded)
        {
            var word = _count;
            folded.CopyTo(_letters.AsSpan(_starts[word]));
            _starts[word + 1] = _starts[word] + folded.Length;
            Masks[word] = Mask(folded);
            StableHashes[word] = Fnv(folded);
            Volatile.Write(ref _count, word + 1);
            return word;
        }

        public void Link(int word, int term)
        {
            Debug.Assert(word < _count && term < _count, "Both are in.");
            Terms[word] = term;
        }

        public void Publish(int word, int hash)
        {
            var mask = _slots.Length - 1;
            var slot = hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            Volatile.Write(ref _slots[slot], (hash & ~_numberBits) | (word + 1));
        }

        private static int Larger(int count) => checked(count + (count / 2) + 1);
    }
}
