namespace Bot.News.Text;

/// <summary>The words the newsroom knows: what each may be, and the base form of verbs.</summary>
internal static class Lexicon
{
    /// <summary>What a form may be; several at once.</summary>
    [Flags]
    internal enum Forms : byte
    {
        None = 0,
        Base = 1,
        Third = 2,
        Past = 4,
        Participle = 8,
        Ing = 16,
    }

    private static readonly LexiconBuilder Lists = LexiconBuilder.Read();
    private static readonly string[] Words = [.. Lists.Words];
    private static readonly Entry[] Entries = Build();
    private static readonly WordTable Table = new(Words);

    /// <summary>What the lexicon knows of one word.</summary>
    /// <param name="Forms">What it may be as a form of a verb.</param>
    /// <param name="ClosedClass">The tag of a closed-class word or a listed adjective; otherwise none.</param>
    /// <param name="Lemma">The id of the verb's base form; the word's own id where it is no verb form.</param>
    internal readonly record struct Entry(Forms Forms, Tag ClosedClass, ushort Lemma);

    public static int Count => Words.Length;

    /// <summary>All words by their ids, for loops over words: code compiled ahead asks for a static field anew each time.</summary>
    public static ReadOnlySpan<Entry> All => Entries;

    /// <summary>The id of a word whatever its case, or 0.</summary>
    public static int Find(ReadOnlySpan<char> word) => Math.Max(0, Table.Find(word));

    public static string Word(int id) => Words[id];

    public static Forms Of(int id) => Entries[id].Forms;

    /// <summary>The tag of a closed-class word or a listed adjective; otherwise none.</summary>
    public static Tag ClosedClass(int id) => Entries[id].ClosedClass;

    /// <summary>The id of the verb's base form; the word's own id where it is no verb form.</summary>
    public static int Lemma(int id) => Entries[id].Lemma;

    private static Entry[] Build()
    {
        var entries = new Entry[Words.Length];
        for (var id = 0; id < entries.Length; id++)
        {
            entries[id] = new Entry(Lists.Forms[id], Lists.Tags[id], (ushort)Lists.Lemmas[id]);
        }

        return entries;
    }
}
