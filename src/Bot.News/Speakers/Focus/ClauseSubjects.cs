using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Focus;

/// <summary>Where names and pronouns stand in their sentences: as subjects, as those whose words are reported.</summary>
internal sealed class ClauseSubjects(WordSequence words)
{
    /// <summary>How many words may tell where somebody is from, between the name and the verb.</summary>
    private const int LongestPlace = 5;

    /// <summary>Whether a name opens its sentence or clause, and a verb or an apposition follows.</summary>
    public bool IsSubject(Mention mention)
    {
        var before = mention.First - 1;
        while (before >= 0 && mention.Description is { } description && description.Start <= words[before].Start)
        {
            before--;
        }

        if (!(before < 0 || words[before].Sentence != words[mention.First].Sentence || words[before].IsMark || words[before].Is(WordClass.And)
            || words.Letters(before) is "the" or "The" or "but" or "But" || OpensClause(before)
            || (words.Letters(before) is "for" && words.IsWord(before - 1) && words.Letters(before - 1) is "As")))
        {
            return false;
        }

        ref readonly var next = ref words[Math.Min(mention.End, words.Count - 1)];
        return next.IsMark || !(next.IsCapital || next.Is(WordClass.Preposition | WordClass.And))
            || (next.Is(WordClass.Preposition) && (before < 0 || words[before].Sentence != words[mention.First].Sentence)
                && (words.Is(mention.End + 1, WordClass.Calendar) || VerbFollows(mention.End)));
    }

    // "Jane Roe in the Mail felt", "Roe of Leeds said": a verb behind no more than a few words.
    private bool VerbFollows(int preposition)
    {
        for (var i = preposition + 1; i < words.Count && i <= preposition + LongestPlace && !words[i].IsMark; i++)
        {
            if (!words[i].IsCapital && !words.Is(i - 1, WordClass.Definite | WordClass.Indefinite)
                && (Lexicon.Of(Lexicon.Find(words.Letters(i))) & (Lexicon.Forms.Past | Lexicon.Forms.Third)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whoever is named last before a word, in its sentence, as a subject; or null.</summary>
    public Entity? SubjectBefore(List<Mention> mentions, int word)
    {
        for (var at = MentionList.At(mentions, word) - 1; at >= 0 && words[mentions[at].First].Sentence == words[word].Sentence; at--)
        {
            if (mentions[at].Entity is { } entity && !words[mentions[at].End - 1].IsPossessive && IsSubject(mentions[at]))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>Whether a clause follows the word: "when", "that".</summary>
    public bool OpensClause(int word) =>
        words[word].Is(WordClass.Which)
        || words.Letters(word) is "when" or "When" or "while" or "While" or "because" or "if" or "If" or "although" or "Although" or "though"
            or "as" or "As" or "after" or "After" or "before" or "Before" or "where" or "so" or "whether" or "how" or "what" or "why";

    /// <summary>Whether the text reports words of the one named: "Jones said", "said Jones", "Jones, a plumber, told".</summary>
    public bool Reports(Mention mention)
    {
        var verb = words.IsWord(mention.First - 1) && words.Letters(mention.First - 1) is "the" or "The" ? mention.First - 2 : mention.First - 1;
        if (words.Is(verb, WordClass.SpeechVerb) && words[verb].Sentence == words[mention.First].Sentence
            && (words.IsMark(verb - 1, ',') || words.IsMark(verb - 1, '"') || words.IsMark(verb - 1, '”') || words.IsMark(verb - 1, '\''))
            && words.Letters(verb) is "said" or "says" or "added" or "wrote" or "tweeted" or "explained")
        {
            return true;
        }

        var next = mention.End;
        if (words.IsMark(next, ',') && mention.Description is { } description && description.Start > mention.Name.End)
        {
            while (next < words.Count && words[next].Start < description.End)
            {
                next++;
            }

            next += words.IsMark(next, ',') ? 1 : 0;
        }

        // "a Roe post" is no verb.
        return words.Is(next, WordClass.SpeechVerb) && !words[next].IsCapital && words[next].Sentence == words[mention.First].Sentence
            && !(words[next].Is(WordClass.SpeechNoun) && !words.Letters(next).EndsWith("s"));
    }

    /// <summary>Whether it is who hears: "told the Mail", "an interview with Sky".</summary>
    public bool IsTold(Mention mention)
    {
        var before = words.IsWord(mention.First - 1) && words.Letters(mention.First - 1) is "the" or "The" ? mention.First - 2 : mention.First - 1;
        return words.IsWord(before) && (words.Letters(before) is "told" or "tells" or "telling"
            || (words.Letters(before) is "with" or "to" && words.IsWord(before - 1) && words.Letters(before - 1) is "interview" or "speaking" or "spoke" or "statement"));
    }

    public bool IsSubjectPronoun(int word) => words.Letters(word) is "he" or "He" or "she" or "She";

    public Sex SexOf(int word) => words[word].Is(WordClass.She) ? Sex.Female : Sex.Male;
}
