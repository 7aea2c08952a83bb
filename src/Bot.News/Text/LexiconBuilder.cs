using System.Text;

namespace Bot.News.Text;

/// <summary>Reads the word lists of the <see cref="Lexicon"/> and adds the regular forms of their verbs.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, int> ids = new(StringComparer.OrdinalIgnoreCase);

    private LexiconBuilder()
    {
    }

    public List<string> Words { get; } = [""];

    public List<Lexicon.Forms> Forms { get; } = [Lexicon.Forms.None];

    public List<Tag> Tags { get; } = [Tag.None];

    public List<int> Lemmas { get; } = [0];

    public static LexiconBuilder Read()
    {
        var builder = new LexiconBuilder();
        builder.ReadLists();
        return builder;
    }

    private void ReadLists()
    {
        foreach (var line in WordList.Lines("Text.word-classes.txt"))
        {
            var space = line.IndexOf(' ');
            Tags[Add(line[..space], 0, Lexicon.Forms.None)] = Enum.Parse<Tag>(line[(space + 1)..]);
        }

        foreach (var line in WordList.Lines("Text.irregular-verbs.txt"))
        {
            var parts = line.Split(' ');
            var lemma = Add(parts[0], 0, Lexicon.Forms.Base);
            Add(parts[1], lemma, Lexicon.Forms.Past);
            Add(parts[2], lemma, Lexicon.Forms.Participle);
            AddRegular(parts[0], lemma, Lexicon.Forms.Third | Lexicon.Forms.Ing);
        }

        foreach (var verb in WordList.Lines("Text.verbs.txt"))
        {
            var known = ids.ContainsKey(verb);
            var lemma = Add(verb, 0, Lexicon.Forms.Base);
            AddRegular(verb, lemma, known ? Lexicon.Forms.Third | Lexicon.Forms.Ing : Lexicon.Forms.Third | Lexicon.Forms.Ing | Lexicon.Forms.Past | Lexicon.Forms.Participle);
        }

        foreach (var word in WordList.Lines("Text.words.txt"))
        {
            Add(word, 0, Lexicon.Forms.None);
        }
    }

    private int Add(string word, int lemma, Lexicon.Forms forms)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            id = Words.Count;
            ids.Add(word, id);
            Words.Add(word);
            Forms.Add(Lexicon.Forms.None);
            Tags.Add(Tag.None);
            Lemmas.Add(id);
        }

        Forms[id] |= forms;
        if (lemma != 0 && Lemmas[id] == id)
        {
            Lemmas[id] = lemma;
        }

        return id;
    }

    private void AddRegular(string verb, int lemma, Lexicon.Forms forms)
    {
        var stem = new StringBuilder(verb);
        var last = verb[^1];
        var endsInConsonantY = last == 'y' && !"aeiou".Contains(verb[^2]);
        var third = endsInConsonantY ? verb[..^1] + "ies"
            : last is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh") || verb.EndsWith("ch") ? verb + "es" : verb + "s";
        Add(third, lemma, forms & Lexicon.Forms.Third);
        var past = endsInConsonantY ? verb[..^1] + "ied" : last == 'e' ? verb + "d" : verb + "ed";
        var ing = last == 'e' && !verb.EndsWith("ee") ? verb[..^1] + "ing" : verb + "ing";
        AddPastAndIng(lemma, forms, past, ing);
        if (DoublesLastLetter(verb))
        {
            AddPastAndIng(lemma, forms, stem.Append(last) + "ed", stem + "ing");
        }
    }

    private void AddPastAndIng(int lemma, Lexicon.Forms forms, string past, string ing)
    {
        if ((forms & Lexicon.Forms.Past) != 0)
        {
            Add(past, lemma, Lexicon.Forms.Past | Lexicon.Forms.Participle);
        }

        Add(ing, lemma, Lexicon.Forms.Ing);
    }

    /// <summary>Consonant, vowel, consonant: "stop", "commit". Forms too many ("offerred") do no harm.</summary>
    private static bool DoublesLastLetter(string verb) =>
        verb.Length >= 3 && !"aeiouwxy".Contains(verb[^1]) && "aeiou".Contains(verb[^2]) && !"aeiou".Contains(verb[^3]);
}
