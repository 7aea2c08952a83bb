using Bot.News.Text;

namespace Bot.News.Speakers.Words;

/// <summary>The word lists of this folder as one table, so that each word of a text is looked up once.</summary>
internal static class NameLexicon
{
    private static readonly Lexeme[] Lexemes = Build();

    private static readonly WordTable Table = new([.. Lexemes.Select(lexeme => lexeme.Form)]);

    private static readonly Lexeme?[] ByWord = OfWords();

    /// <summary>What the lists say of a word of the <see cref="Lexicon"/>; null where they do not have it.</summary>
    public static Lexeme? Of(int word) => ByWord[word];

    /// <summary>What the lists say of a word, in any case; null where they do not have it.</summary>
    public static Lexeme? Find(ReadOnlySpan<char> word) =>
        Table.Find(word) is >= 0 and var place ? Lexemes[place] : null;

    /// <summary>The role that two words make together ("prime minister"), or null.</summary>
    public static Lexeme? FindCompound(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var length = first.Length + 1 + second.Length;
        if (length > Table.Longest)
        {
            return null;
        }

        Span<char> joined = stackalloc char[length];
        first.CopyTo(joined);
        joined[first.Length] = '-';
        second.CopyTo(joined[(first.Length + 1)..]);
        return Find(joined) is { } lexeme && lexeme.Is(WordClass.Role) ? lexeme : null;
    }

    private static Lexeme?[] OfWords()
    {
        var byWord = new Lexeme?[Lexicon.Count];
        foreach (var lexeme in Lexemes)
        {
            byWord[Lexicon.Find(lexeme.Form)] = lexeme;
        }

        byWord[0] = null;
        return byWord;
    }

    private static Lexeme[] Build()
    {
        var lexemes = new Dictionary<string, Lexeme>(StringComparer.OrdinalIgnoreCase);
        AddList("function-words", WordClass.Function);
        AddList("prepositions", WordClass.Preposition | WordClass.Function);
        AddList("particles", WordClass.Particle);
        AddList("role-modifiers", WordClass.Modifier);
        AddList("organisations", WordClass.Organisation);
        AddList("things", WordClass.Thing);
        AddList("places", WordClass.Place);
        AddList("demonyms", WordClass.Demonym);
        AddList("calendar", WordClass.Calendar);
        AddList("speech-verbs", WordClass.SpeechVerb);
        AddList("speech-nouns", WordClass.SpeechNoun);
        AddList("name-suffixes", WordClass.Suffix);
        AddList("group-nouns", WordClass.GroupNoun);
        foreach (var line in WordList.Lines("Speakers.Lexicon.pronouns.txt"))
        {
            var parts = line.Split(' ');
            Add(parts[0], Enum.Parse<WordClass>(parts[1]) | WordClass.Function);
        }

        AddGivenNames("given-names");
        AddGivenNames("us-given-names");

        AddRoles("honorifics", WordClass.Honorific, itself: false);
        AddRoles("roles", WordClass.Role, itself: true);
        return [.. lexemes.Values];

        void AddList(string list, WordClass wordClass)
        {
            foreach (var line in WordList.Lines($"Speakers.Lexicon.{list}.txt"))
            {
                Add(line, wordClass);
            }
        }

        void AddGivenNames(string list)
        {
            foreach (var line in WordList.Lines($"Speakers.Lexicon.{list}.txt"))
            {
                var parts = line.Split(' ');
                Add(parts[0], WordClass.GivenName, nameSex: SexOf(parts[1]));
            }
        }

        void AddRoles(string list, WordClass wordClass, bool itself)
        {
            foreach (var line in WordList.Lines($"Speakers.Lexicon.{list}.txt"))
            {
                var parts = line.Split(' ');
                string[] own = itself ? [parts[0].ToLowerInvariant()] : [];
                if (parts[0].LastIndexOf('-') is > 0 and var hyphen && hyphen == parts[0].IndexOf('-'))
                {
                    Add(parts[0][(hyphen + 1)..], WordClass.RoleTail);
                }

                Add(parts[0], wordClass, SexOf(parts[1]), meanings: [.. own, .. parts[2..]]);
            }
        }

        void Add(string form, WordClass wordClass, Sex roleSex = Sex.Unknown, Sex nameSex = Sex.Unknown, string[]? meanings = null)
        {
            var known = lexemes.GetValueOrDefault(form) ?? new(form.ToLowerInvariant(), 0, Sex.Unknown, Sex.Unknown, []);
            lexemes[form] = known with
            {
                Class = known.Class | wordClass,
                RoleSex = roleSex == Sex.Unknown ? known.RoleSex : roleSex,
                NameSex = nameSex == Sex.Unknown ? known.NameSex : nameSex,
                Meanings = meanings is null ? known.Meanings : [.. known.Meanings.Union(meanings)],
            };
        }
    }

    private static Sex SexOf(string letter) => letter switch
    {
        "f" => Sex.Female,
        "m" => Sex.Male,
        _ => Sex.Unknown,
    };
}
