using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Sources;

/// <summary>
/// The noun phrase that is the subject of a sentence, by word classes: what stands before its verb, without what opens the sentence
/// and without relative clauses.
/// </summary>
internal sealed class SubjectPhrases(Tokens tokens, WordSequence words)
{
    /// <summary>How many tokens may stand before the subject: "In the village of Hale, ".</summary>
    private const int LongestOpening = 30;

    /// <summary>How many tokens a subject has.</summary>
    private const int LongestPhrase = 20;

    /// <summary>The subject of a sentence, or null where it opens with quoted words, or with none that a verb follows.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The offset before which the subject must end.</param>
    public SubjectPhrase? Of(int sentence, int before = int.MaxValue)
    {
        if (sentence < 0 || sentence + 1 >= tokens.SentenceFirst.Length)
        {
            return null;
        }

        var end = tokens.SentenceFirst[sentence + 1];
        var opening = SkipConjunctions(tokens.SentenceFirst[sentence], end);
        var first = SkipOpening(opening, end);

        // "When [the advisers] had met, they agreed"
        return (first < 0 ? null : Read(first, end, before)) ?? (TagAt(opening, end) is Tag.Subordinator or Tag.Wh ? Read(opening + 1, end, before) : null);
    }

    private Tag TagAt(int i, int end) => i < end ? tokens.Items[i].Tag : Tag.Stop;

    // "But", "Meanwhile,"
    private int SkipConjunctions(int i, int end)
    {
        while (TagAt(i, end) is Tag.Coordinator or Tag.Adverb or Tag.Comma or Tag.Dash)
        {
            i++;
        }

        return i;
    }

    // "In the village of Hale,", "When they had gone,"
    private int SkipOpening(int i, int end)
    {
        var last = Math.Min(end, i + LongestOpening);

        // "Last week, some members"
        for (var time = i; time < last && IsInside(TagAt(time, end)); time++)
        {
            if (TagAt(time + 1, end) == Tag.Comma && IsTime(tokens[time]) && IsInside(TagAt(time + 2, end)))
            {
                return time + 2;
            }
        }

        if (TagAt(i, end) is not (Tag.Preposition or Tag.Subordinator or Tag.VerbIng or Tag.VerbParticiple or Tag.Wh or Tag.To))
        {
            return i < last ? i : -1;
        }

        for (i++; i + 1 < last && !TagAt(i, end).IsQuote(); i++)
        {
            if (TagAt(i, end) == Tag.Comma && TagAt(i + 1, end) is not (Tag.Number or Tag.Coordinator or Tag.Preposition or Tag.VerbIng or Tag.Wh))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static bool IsTime(ReadOnlySpan<char> noun) =>
        noun is "week" or "month" or "year" or "day" or "night" or "morning" or "afternoon" or "evening" or "time" or "today" or "yesterday" || noun.EndsWith("day");

    private SubjectPhrase? Read(int first, int end, int before)
    {
        int i = first, head = -1, joined = -1;
        for (; i < end && i < first + LongestPhrase; i++)
        {
            var tag = TagAt(i, end);
            if (tag is Tag.Noun or Tag.PluralNoun or Tag.ProperNoun)
            {
                head = i;
            }
            else if (tag == Tag.Coordinator && head >= 0 && tokens[i] is "and" && IsInside(TagAt(i + 1, end)))
            {
                joined = i;
            }
            else if (tag == Tag.Genitive)
            {
                head = -1;
            }
            else if (!StandsInPhrase(i, end, isFirst: i == first, hasNoun: head >= 0))
            {
                break;
            }
        }

        if (head < 0 || head != i - 1)
        {
            return null;
        }

        // "seven members of the council from Hale"
        var last = i;
        while (TagAt(i, end) == Tag.Preposition && IsInside(TagAt(i + 1, end)) && i < first + LongestPhrase)
        {
            for (i++; IsInside(TagAt(i, end)) || TagAt(i, end) == Tag.Genitive; i++)
            {
            }

            last = IsTime(tokens[i - 1]) ? last : i;
        }

        if (tokens.Items[last - 1].End > before || !IsFollowedByVerb(i, end))
        {
            return null;
        }

        var noun = words.At(tokens.Items[head].Start);
        return new SubjectPhrase(
            words.At(tokens.Items[first].Start), words.At(tokens.Items[last - 1].End - 1) + 1, noun, joined >= 0 ? words.At(tokens.Items[joined].Start) : -1, TagAt(head, end) == Tag.PluralNoun);
    }

    private bool StandsInPhrase(int i, int end, bool isFirst, bool hasNoun) => TagAt(i, end) switch
    {
        Tag.Determiner or Tag.Possessive or Tag.Adjective or Tag.Number => true,
        Tag.VerbParticiple or Tag.VerbIng or Tag.Adverb => !hasNoun && IsInside(TagAt(i + 1, end)),
        Tag.Pronoun => isFirst,
        _ => false,
    };

    // Right behind it, or anywhere behind what a mark or a relative clause sets off.
    private bool IsFollowedByVerb(int i, int end)
    {
        if (TagAt(i, end) is not (Tag.Comma or Tag.Wh or Tag.That or Tag.OpenBracket or Tag.Dash))
        {
            while (TagAt(i, end) is Tag.Adverb or Tag.Not)
            {
                i++;
            }

            return TagAt(i, end).IsAuxiliary() || TagAt(i, end).IsVerb();
        }

        for (; i < end && !TagAt(i, end).IsQuote(); i++)
        {
            if (TagAt(i, end).IsAuxiliary() || TagAt(i, end) is Tag.VerbPast or Tag.VerbThird or Tag.VerbBase)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(Tag tag) =>
        tag is Tag.Determiner or Tag.Possessive or Tag.Adjective or Tag.Number or Tag.Noun or Tag.PluralNoun or Tag.ProperNoun;
}
