using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Names;

/// <summary>
/// Surnames that are a day, a month or a pronoun as well: "Jane May, a nurse" and then "May said", "Anna You" and then ", You said". Where an article has
/// the whole name and the word by itself speaks, both are names.
/// </summary>
internal sealed class WordSurnames
{
    /// <summary>How many such surnames an article can have.</summary>
    private const int Most = 4;

    private readonly WordSequence words;
    private readonly List<int> named = [];

    public WordSurnames(WordSequence words)
    {
        this.words = words;
        for (var i = 1; i < words.Count && named.Count < Most; i++)
        {
            if (IsWordOfTwoKinds(i) && IsAfterFirstName(i) && Speaks(words.Letters(i)))
            {
                named.Add(i);
            }
        }
    }

    /// <summary>Whether the word is such a surname behind its first name.</summary>
    public bool EndsName(int i) => IsNamed(i) && IsAfterFirstName(i);

    /// <summary>Whether the word is such a surname by itself.</summary>
    public bool StandsAt(int i) => IsNamed(i) && IsSpeaking(i);

    private bool IsNamed(int i)
    {
        foreach (var name in named)
        {
            if (words.Letters(i).SequenceEqual(words.Letters(name)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWordOfTwoKinds(int i) =>
        words[i].Is(WordClass.Calendar | WordClass.SecondPerson | WordClass.He) && words[i].IsCapital && !words[i].Has(WordForm.AllCapitals) && !words[i].IsOpening;

    // "Jane May", "coach Dusty May", "Dusty May, a nurse"; "told Roe Monday" has no first name.
    private bool IsAfterFirstName(int i)
    {
        if (!words.IsWord(i - 1) || !words[i - 1].IsCapital || words[i - 1].IsPossessive || words[i - 1].Is(WordClass.Function | WordClass.Calendar | WordClass.Place))
        {
            return false;
        }

        return words[i - 1].Is(WordClass.GivenName)
            || (words[i - 1].Lexeme is null && words.Is(i - 2, WordClass.Role) && !words[i - 2].IsPossessive);
    }

    private bool Speaks(ReadOnlySpan<char> surname)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsCapital && words.Letters(i).SequenceEqual(surname) && IsSpeaking(i))
            {
                return true;
            }
        }

        return false;
    }

    // "May said" opens a sentence or follows a mark; "the club on Saturday said" has its subject before it, and "You said" may open a sentence to anybody.
    private bool IsSpeaking(int i) =>
        words.Is(i + 1, WordClass.SpeechVerb) && !words[i + 1].IsCapital
        && (words[i].Is(WordClass.Calendar) ? words[i].IsOpening || words[i - 1].IsMark
            : !words.Is(i - 1, WordClass.Preposition) && (!words[i].IsOpening || (words.IsMark(i - 2, ',') && words[i - 1].IsMark)));
}
