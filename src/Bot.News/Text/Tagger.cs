namespace Bot.News.Text;

/// <summary>Guesses word classes from lexicon, ending and neighbours: one pass, left to right.</summary>
internal static class Tagger
{
    /// <summary>"The ice is thinning, say scientists": verbs that stand behind a comma and before whoever speaks.</summary>
    private const string AdverbEnding = "ly";

    private static readonly WordTable SpeakingInverted = new(["say", "warn", "argue", "claim", "insist", "believe", "suggest", "predict"]);

    /// <summary>"Studies show", "polls suggest": verbs behind a plural noun that could be a verb itself.</summary>
    private static readonly WordSet Reporting = new(
        "show", "suggest", "say", "indicate", "claim", "reveal", "warn", "argue", "find", "showed", "suggested", "said", "indicated", "revealed", "found", "claimed");

    private static readonly WordTable ThirdPerson = WordList.Table("Text.third-person.txt");

    public static void Run(Tokens tokens)
    {
        ReadOnlySpan<char> text = tokens.Text;
        var words = Lexicon.All;
        for (var s = 0; s + 1 < tokens.SentenceFirst.Length; s++)
        {
            var end = tokens.SentenceFirst[s + 1];
            var before = Tag.None;
            var opens = true;
            var awaitsVerb = false;
            var asks = end > tokens.SentenceFirst[s] && tokens[end - 1] is "?";
            for (var i = tokens.SentenceFirst[s]; i < end; i++)
            {
                ref var token = ref tokens.Items[i];
                if (token.Tag == Tag.None)
                {
                    token.Tag = Guess(token.Span.In(text), token, before, i + 1 < end ? tokens.Items[i + 1] : default, opens, awaitsVerb, asks, words);
                    opens = false;
                    awaitsVerb &= !token.Tag.IsVerb() && !token.Tag.IsAuxiliary();
                }
                else if (token.Tag == Tag.Genitive && before is Tag.SubjectPronoun or Tag.That or Tag.Wh or Tag.Pronoun && IsVerb(tokens, i))
                {
                    // "he’s", "that’s", "who’s"
                    token.Tag = Tag.Be;
                    awaitsVerb = false;
                }
                else if (token.Tag.IsQuote() || token.Tag is Tag.Colon or Tag.Stop)
                {
                    // Behind "…,”" the sentence goes on: a capital letter there makes a name, as in "…,” Shook said."
                    var last = token.Tag == Tag.CloseQuote && i > 0 ? tokens.Items[tokens.LastInside(i)].Tag : Tag.None;
                    opens = last != Tag.Comma;
                    awaitsVerb = last is Tag.Comma or Tag.Stop;
                }

                if (token.Tag is not (Tag.Adverb or Tag.Not) && !token.Tag.IsQuote())
                {
                    before = token.Tag;
                }
            }
        }
    }

    /// <summary>Whether the word that a contraction hangs on is no owner: "somebody’s" may be either.</summary>
    private static bool IsVerb(Tokens tokens, int i) =>
        tokens.Items[i - 1].Tag != Tag.Pronoun || Lexicon.Word(tokens.Items[i - 1].Word) is "it" or "there" or "here" or "this";

    /// <param name="opens">Whether the word opens a sentence or quotation, where a capital letter says nothing.</param>
    /// <param name="awaitsVerb">Whether a sentence between marks has closed ("…,” Berg concludes.") and no verb has followed yet.</param>
    /// <param name="asks">Whether the sentence is a question, which may open with "Will Smith".</param>
    /// <param name="words">The lexicon.</param>
    private static Tag Guess(
        ReadOnlySpan<char> text, in Token token, Tag before, in Token next, bool opens, bool awaitsVerb, bool asks, ReadOnlySpan<Lexicon.Entry> words)
    {
        var closed = words[token.Word].ClosedClass;
        var forms = words[token.Word].Forms;
        if (token.IsCapitalised && !opens && closed is Tag.None or Tag.Adjective && text.Length > 1)
        {
            return Tag.ProperNoun;
        }

        if (closed == Tag.Modal && token.IsCapitalised && (awaitsVerb || IsPastOnly(next, words) || IsWill(token, next, opens, asks)))
        {
            // "…,” Will wrote.", "Will Smith, the mayor, agreed."
            return Tag.ProperNoun;
        }

        if (closed != Tag.None)
        {
            return closed;
        }

        if (forms != Lexicon.Forms.None)
        {
            return token.IsCapitalised && next.IsCapitalised && next.Tag == Tag.None && (forms & Lexicon.Forms.Base) != 0
                ? Tag.ProperNoun
                : VerbOrNoun(text, forms, before, next, awaitsVerb, words);
        }

        if (token.IsCapitalised)
        {
            return opens && ((token.Word != 0 && !next.IsCapitalised) || IsAdverb(text)) ? ByEnding(text, before) : Tag.ProperNoun;
        }

        return ByEnding(text, before);
    }

    /// <summary>"Will Smith" at the beginning, "Mayor Will Rogers" later, where a headline may have "Mayor Will Run".</summary>
    private static bool IsWill(in Token token, in Token next, bool opens, bool asks) =>
        Lexicon.Word(token.Word) is "will" && next.IsCapitalised && (opens ? !asks : next.Word == 0);

    /// <summary>"Critically" at the beginning, which no list has; "Emily" has no such stem, and that of "Lovely" is a verb.</summary>
    private static bool IsAdverb(ReadOnlySpan<char> text) =>
        text.EndsWith(AdverbEnding, StringComparison.Ordinal) && Lexicon.Find(text[..^AdverbEnding.Length]) is > 0 and var stem && Lexicon.Of(stem) == Lexicon.Forms.None;

    private static bool IsPastOnly(in Token token, ReadOnlySpan<Lexicon.Entry> words) =>
        (words[token.Word].Forms & (Lexicon.Forms.Past | Lexicon.Forms.Base)) == Lexicon.Forms.Past;

    private static Tag VerbOrNoun(ReadOnlySpan<char> text, Lexicon.Forms forms, Tag before, in Token next, bool awaitsVerb, ReadOnlySpan<Lexicon.Entry> words)
    {
        if ((forms & Lexicon.Forms.Ing) != 0)
        {
            return Tag.VerbIng;
        }

        var modifies = before is Tag.Determiner or Tag.Possessive or Tag.Genitive or Tag.Adjective or Tag.Number;
        if ((forms & (Lexicon.Forms.Past | Lexicon.Forms.Base)) == Lexicon.Forms.Past)
        {
            // "the proposed plan", but "the 37-year-old revealed that".
            return modifies && before != Tag.Genitive && !EndsPhrase(next, words) && !OpensObject(next, words) && text.EndsWith("ed", StringComparison.Ordinal)
                ? Tag.Adjective : Tag.VerbPast;
        }

        if (forms == Lexicon.Forms.Participle)
        {
            return Tag.VerbParticiple;
        }

        if ((forms & Lexicon.Forms.Third) != 0)
        {
            return modifies || (before is Tag.None or Tag.Comma && IsReporting(next))
                || (before is Tag.Preposition or Tag.VerbThird or Tag.VerbIng && !TakesObject(next, words))
                || (before == Tag.Coordinator && !TakesObject(next, words) && !ThirdPerson.Contains(text))
                || (before is Tag.Noun or Tag.ProperNoun or Tag.None && EndsPhrase(next, words) && !awaitsVerb && !ThirdPerson.Contains(text))
                ? Tag.PluralNoun : Tag.VerbThird;
        }

        if (before is Tag.To or Tag.Modal or Tag.Do or Tag.SubjectPronoun or Tag.Wh)
        {
            return Tag.VerbBase;
        }

        if (before is Tag.Comma or Tag.CloseQuote && SpeakingInverted.Contains(text))
        {
            return Tag.VerbBase;
        }

        if ((forms & Lexicon.Forms.Past) != 0 && before is Tag.Noun or Tag.ProperNoun or Tag.Be or Tag.Have or Tag.Pronoun)
        {
            return Tag.VerbPast;
        }

        return !modifies && before is Tag.PluralNoun or Tag.Pronoun or Tag.ProperNoun or Tag.Comma or Tag.CloseQuote && TakesObject(next, words)
            || (before is Tag.PluralNoun && !EndsPhrase(next, words))
            ? Tag.VerbBase : Tag.Noun;
    }

    private static bool TakesObject(in Token next, ReadOnlySpan<Lexicon.Entry> words) =>
        (!EndsPhrase(next, words) && OpensObject(next, words)) || (next.IsCapitalised && next.Tag == Tag.None);

    /// <summary>"Studies show": the first of the two is the noun.</summary>
    private static bool IsReporting(in Token next) => !next.IsCapitalised && Reporting.Contains(next.Word);

    private static bool OpensObject(in Token next, ReadOnlySpan<Lexicon.Entry> words) =>
        words[next.Word].ClosedClass is Tag.Determiner or Tag.Possessive or Tag.That or Tag.Pronoun or Tag.ObjectPronoun
            or Tag.SubjectPronoun or Tag.Wh or Tag.To;

    private static bool EndsPhrase(in Token next, ReadOnlySpan<Lexicon.Entry> words) => next.Tag.IsPunctuation() && !next.Tag.IsQuote()
        || words[next.Word].ClosedClass is Tag.Preposition or Tag.Be or Tag.Have or Tag.Modal;

    private static Tag ByEnding(ReadOnlySpan<char> text, Tag before)
    {
        if (text.EndsWith(AdverbEnding, StringComparison.Ordinal))
        {
            return Tag.Adverb;
        }

        if (text.EndsWith("ing", StringComparison.Ordinal) && text.Length > 5)
        {
            return Tag.VerbIng;
        }

        if (text.EndsWith("ed", StringComparison.Ordinal) && text.Length > 4)
        {
            return before is Tag.Determiner or Tag.Possessive or Tag.Adjective ? Tag.Adjective : Tag.VerbPast;
        }

        if (text.EndsWith("s", StringComparison.Ordinal) && !text.EndsWith("ss", StringComparison.Ordinal)
            && !text.EndsWith("us", StringComparison.Ordinal) && !text.EndsWith("is", StringComparison.Ordinal))
        {
            return Tag.PluralNoun;
        }

        foreach (var ending in AdjectiveEndings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return Tag.Adjective;
            }
        }

        return Tag.Noun;
    }

    private static readonly string[] AdjectiveEndings = ["ous", "ful", "ic", "ive", "able", "ible", "less", "ish", "ary", "al"];
}
