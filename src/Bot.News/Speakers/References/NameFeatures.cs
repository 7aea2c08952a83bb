using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Describes how the name of a candidate, and what the article calls it, agree with the words of a description.</summary>
internal sealed class NameFeatures(WordSequence words, List<Mention> mentions)
{
    private readonly Descriptions descriptions = new(words);

    public void Describe(Entity entity, in Anaphor anaphor, Span<float> values)
    {
        var noun = words.Letters(anaphor.Noun);
        var hasNoun = NameWords.Has(entity.Fullest.Parts, noun);
        values.Set(AntecedentFeature.NameHasNoun, hasNoun);
        values.Set(AntecedentFeature.NameEndsInNoun, hasNoun && NameWords.IsForm(noun, entity.Fullest.Parts[^1]));
        if (anaphor.Noun > anaphor.First + 1)
        {
            var (held, all) = Modifiers(entity.Fullest.Parts, anaphor);
            values.Set(AntecedentFeature.NameHasAll, hasNoun && held == all);
            values.Set(AntecedentFeature.NameLacksWord, hasNoun && held < all);
            values.Set(held > 0 ? AntecedentFeature.NameHasModifier : AntecedentFeature.NameLacksModifier, held > 0 || all > 0);
        }

        if (NounNames.Knows(noun))
        {
            var fits = NounNames.Fit(noun, entity.Fullest.Parts);
            values.Set(AntecedentFeature.NameFits, fits);
            values.Set(AntecedentFeature.NameFitsNot, !fits && !(noun is "party" && IsInitials(entity)));
        }

        foreach (var called in descriptions.Of(entity))
        {
            if (called >= anaphor.First)
            {
                continue;
            }

            if (words.Letters(called).Equals(noun, StringComparison.OrdinalIgnoreCase))
            {
                values.Set(AntecedentFeature.Called, true);
                values.Set(AntecedentFeature.CalledSame, anaphor.Noun > anaphor.First + 1 && words.IsWord(called - 1)
                    && words.Letters(called - 1).Equals(words.Letters(anaphor.Noun - 1), StringComparison.OrdinalIgnoreCase));
            }
            else if (anaphor.Sort != AnaphorSort.Other && ReferenceNouns.SortOf(words.Letters(called)) == anaphor.Sort)
            {
                values.Set(AntecedentFeature.CalledAlike, true);
            }
        }

        values.Set(AntecedentFeature.Beside, IsBeside(entity, anaphor));
    }

    // Parties are mostly called by their initials.
    private bool IsInitials(Entity entity) => entity.Fullest.Parts.Length == 1 && words[entity.Fullest.NameFirst].Has(WordForm.AllCapitals);

    // How many of the words before the noun a name has.
    private (int Held, int All) Modifiers(string[] parts, in Anaphor anaphor)
    {
        var (held, all) = (0, 0);
        for (var i = anaphor.First + 1; i < anaphor.Noun; i++)
        {
            var has = NameWords.Has(parts, words.Letters(i));
            held += has ? 1 : 0;
            all += has || !IsSeat(i) ? 1 : 0;
        }

        return (held, all);
    }

    // "the Geneva-based group": where it sits is seldom in its name.
    private bool IsSeat(int word) => words.Letters(word).EndsWith("-based");

    // "Citizens United, the advocacy group,", "the company, Roe Ltd,"
    private bool IsBeside(Entity entity, in Anaphor anaphor)
    {
        var after = anaphor.Noun + 1;
        if (!words.IsMark(after, ','))
        {
            return false;
        }

        for (var at = Math.Max(0, MentionList.At(mentions, anaphor.First) - 1); at < mentions.Count && mentions[at].First <= after + 1; at++)
        {
            var mention = mentions[at];
            if (mention.Entity == entity && words[mention.First].Sentence == anaphor.Sentence
                && ((mention.End == anaphor.First - 1 && words.IsMark(anaphor.First - 1, ',') && !words[mention.End - 1].IsPossessive)
                    || (mention.First == after + 1 && words.IsMark(mention.End, ','))))
            {
                return true;
            }
        }

        return false;
    }
}
