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
    private static readonly Forms[] FormsOf = [.. Lists.Forms];
    private static readonly Tag[] TagOf = [.. Lists.Tags];
    private static readonly int[] LemmaOf = [.. Lists.Lemmas];
    private static readonly WordTable Table = new(Words);

    public static int Count => Words.Length;

    /// <summary>The id of a word whatever its case, or 0.</summary>
    public static int Find(ReadOnlySpan<char> word) => Math.Max(0, Table.Find(word));

    public static string Word(int id) => Words[id];

    public static Forms Of(int id) => FormsOf[id];

    /// <summary>The tag of a closed-class word or a listed adjective; otherwise none.</summary>
    public static Tag ClosedClass(int id) => TagOf[id];

    /// <summary>The id of the verb's base form; the word's own id where it is no verb form.</summary>
    public static int Lemma(int id) => LemmaOf[id];
}
