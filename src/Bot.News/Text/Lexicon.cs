using System.Collections.Frozen;
using System.Text;

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

    private static readonly List<string> Words = [""];
    private static readonly List<Forms> FormsOf = [Forms.None];
    private static readonly List<Tag> TagOf = [Tag.None];
    private static readonly List<int> LemmaOf = [0];
    private static readonly FrozenDictionary<string, int> Ids = Build();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Count => Words.Count;

    /// <summary>The id of a word whatever its case, or 0.</summary>
    public static int Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var id) ? id : 0;

    public static string Word(int id) => Words[id];

    public static Forms Of(int id) => FormsOf[id];

    /// <summary>The tag of a closed-class word or a listed adjective; otherwise none.</summary>
    public static Tag ClosedClass(int id) => TagOf[id];

    /// <summary>The id of the verb's base form; the word's own id where it is no verb form.</summary>
    public static int Lemma(int id) => LemmaOf[id];

    private static FrozenDictionary<string, int> Build()
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Lines("Text.word-classes.txt"))
        {
            var space = line.IndexOf(' ');
            TagOf[Add(ids, line[..space], 0, Forms.None)] = Enum.Parse<Tag>(line[(space + 1)..]);
        }

        foreach (var line in WordList.Lines("Text.irregular-verbs.txt"))
        {
            var parts = line.Split(' ');
            var lemma = Add(ids, parts[0], 0, Forms.Base);
            Add(ids, parts[1], lemma, Forms.Past);
            Add(ids, parts[2], lemma, Forms.Participle);
            AddRegular(ids, parts[0], lemma, Forms.Third | Forms.Ing);
        }

        foreach (var verb in WordList.Lines("Text.verbs.txt"))
        {
            var known = ids.ContainsKey(verb);
            var lemma = Add(ids, verb, 0, Forms.Base);
            AddRegular(ids, verb, lemma, known ? Forms.Third | Forms.Ing : Forms.Third | Forms.Ing | Forms.Past | Forms.Participle);
        }

        foreach (var word in WordList.Lines("Text.words.txt"))
        {
            Add(ids, word, 0, Forms.None);
        }

        return ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static int Add(Dictionary<string, int> ids, string word, int lemma, Forms forms)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            id = Words.Count;
            ids.Add(word, id);
            Words.Add(word);
            FormsOf.Add(Forms.None);
            TagOf.Add(Tag.None);
            LemmaOf.Add(id);
        }

        FormsOf[id] |= forms;
        if (lemma != 0 && LemmaOf[id] == id)
        {
            LemmaOf[id] = lemma;
        }

        return id;
    }

    private static void AddRegular(Dictionary<string, int> ids, string verb, int lemma, Forms forms)
    {
        var stem = new StringBuilder(verb);
        var last = verb[^1];
        var endsInConsonantY = last == 'y' && !"aeiou".Contains(verb[^2]);
        var third = endsInConsonantY ? verb[..^1] + "ies"
            : last is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh") || verb.EndsWith("ch") ? verb + "es" : verb + "s";
        Add(ids, third, lemma, forms & Forms.Third);
        var past = endsInConsonantY ? verb[..^1] + "ied" : last == 'e' ? verb + "d" : verb + "ed";
        var ing = last == 'e' && !verb.EndsWith("ee") ? verb[..^1] + "ing" : verb + "ing";
        AddPastAndIng(ids, lemma, forms, past, ing);
        if (DoublesLastLetter(verb))
        {
            AddPastAndIng(ids, lemma, forms, stem.Append(last) + "ed", stem + "ing");
        }
    }

    private static void AddPastAndIng(Dictionary<string, int> ids, int lemma, Forms forms, string past, string ing)
    {
        if ((forms & Forms.Past) != 0)
        {
            Add(ids, past, lemma, Forms.Past | Forms.Participle);
        }

        Add(ids, ing, lemma, Forms.Ing);
    }

    /// <summary>Consonant, vowel, consonant: "stop", "commit". Forms too many ("offerred") do no harm.</summary>
    private static bool DoublesLastLetter(string verb) =>
        verb.Length >= 3 && !"aeiouwxy".Contains(verb[^1]) && "aeiou".Contains(verb[^2]) && !"aeiou".Contains(verb[^3]);
}
