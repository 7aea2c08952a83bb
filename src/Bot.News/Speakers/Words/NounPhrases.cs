namespace Bot.News.Speakers.Words;

/// <summary>Where noun phrases begin, what heads them, and which words end them.</summary>
internal sealed class NounPhrases(WordSequence words)
{
    /// <summary>A head noun stands among the first words of its phrase.</summary>
    private const int HeadWithin = 10;

    public bool OpensNounPhrase(int i) =>
        words.IsWord(i) && (words[i].Is(WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson | WordClass.Role | WordClass.Modifier)
            || words[i].IsCapital || words[i].IsPossessive || words.Letters(i) is "formerly" or "now" or "then" or "once" or "also");

    /// <summary>The last role noun before the noun phrase takes a preposition or ends, or -1.</summary>
    public int HeadRole(int first, int sentence)
    {
        var head = -1;
        for (var i = first; i < words.Count && i < first + HeadWithin && words[i].Sentence == sentence && !words[i].IsMark; i++)
        {
            if (words.RoleAt(i) is not null && !words[i].IsPossessive)
            {
                head = i;
            }
            else if (i > first && (words[i].Is(WordClass.Preposition | WordClass.Who | WordClass.Which) || IsFinite(i)))
            {
                if (head < 0 && words.Letters(i) is "of" && words[first].Is(WordClass.Indefinite))
                {
                    continue;
                }

                break;
            }
        }

        return head;
    }

    public int PossessorStart(int i, int limit)
    {
        while (i > limit && words.IsWord(i - 1) && words[i - 1].IsCapital && !words[i - 1].IsPossessive && !words[i - 1].Is(WordClass.Function)
            && words[i].IsCapital && words[i - 1].Sentence == words[i].Sentence)
        {
            i--;
        }

        return i;
    }

    public int SkipParenthesis(int i)
    {
        if (!words.IsMark(i, '('))
        {
            return i;
        }

        for (var close = i + 1; close < words.Count && close < i + 8; close++)
        {
            if (words.IsMark(close, ')'))
            {
                return close + 1;
            }
        }

        return i;
    }

    // "explained", "spoke": no noun phrase has such a word; "led" and "retired" may stand in one.
    public bool IsVerb(int i)
    {
        ref readonly var word = ref words[i];
        if (word.IsCapital || word.IsMark || word.Is(WordClass.Role | WordClass.SpeechNoun | WordClass.Organisation | WordClass.Modifier | WordClass.Preposition))
        {
            return false;
        }

        return word.Is(WordClass.SpeechVerb)
            || (Text.Lexicon.Of(Text.Lexicon.Find(words.Letters(i))) & (Text.Lexicon.Forms.Past | Text.Lexicon.Forms.Participle)) == Text.Lexicon.Forms.Past;
    }

    public bool EndsLikeVerb(int i)
    {
        var letters = words.Letters(i);
        return letters.EndsWith("ed") || letters.EndsWith("ing") || letters.EndsWith("ly");
    }

    /// <summary>An auxiliary, pronoun or conjunction: the phrase before it is over.</summary>
    public bool IsFinite(int i) =>
        words[i].Is(WordClass.Function)
        && !words[i].Is(WordClass.Preposition | WordClass.Definite | WordClass.Indefinite | WordClass.And | WordClass.Modifier | WordClass.ThirdPerson | WordClass.They | WordClass.It)
        && words.Letters(i) is not ("more" or "most" or "not" or "also" or "all" or "both" or "no" or "its" or "last" or "late" or "half" or "than" or "now" or "once" or "who" or "which");
}
