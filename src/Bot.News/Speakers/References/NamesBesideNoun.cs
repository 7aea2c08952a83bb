using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>The names within a description that tell whose it is: "the Rutanian government" and "the office of Governor Roe" are no body of another country or governor.</summary>
internal sealed class NamesBesideNoun(WordSequence words)
{
    /// <summary>How many mentions are looked at, and how many words behind "of".</summary>
    private const int MostMentions = 16, LongestOwner = 6;

    /// <summary>How many sentences back something may have spoken that is called by its country.</summary>
    private const int JustNow = 2;

    private readonly Affiliations affiliations = new(words);

    /// <summary>Whether a word with a capital stands in a description that neither the candidate's name nor the words beside it have.</summary>
    public bool IsOfAnother(Entity entity, in Anaphor anaphor)
    {
        // "The Islamic Republic": a name itself.
        if (!anaphor.IsDescription || words[anaphor.Noun].IsCapital)
        {
            return false;
        }

        for (var i = anaphor.First + 1; i < anaphor.Noun; i++)
        {
            if (!words[i].IsCapital || IsSeat(i) || IsOrigin(entity, anaphor, i))
            {
                continue;
            }

            // "the Australian government" is no institute of that country.
            if (!Has(entity, i) ? !(words[i].Is(WordClass.Place | WordClass.Demonym) && HasRest(entity, anaphor)) : anaphor.Sort == AnaphorSort.Government && entity.Kind == MentionKind.Organisation && !NameWords.Has(entity.Fullest.Parts, words.Letters(anaphor.Noun)))
            {
                return true;
            }
        }

        return IsOwnedByAnother(entity, anaphor);
    }

    // "the Rutanian health department" and the Department of Health, of which it is said elsewhere where it is.
    private bool HasRest(Entity entity, in Anaphor anaphor)
    {
        var count = 0;
        for (var i = anaphor.First + 1; i <= anaphor.Noun; i++)
        {
            if (!words[i].IsCapital && !NameWords.Has(entity.Fullest.Parts, words.Letters(i)))
            {
                return false;
            }

            count += words[i].IsCapital ? 0 : 1;
        }

        return count > 1;
    }

    private bool IsOwnedByAnother(Entity entity, in Anaphor anaphor)
    {
        var named = false;
        for (var i = anaphor.Noun + 2; i < Math.Min(anaphor.End, anaphor.Noun + LongestOwner) && words.Letters(anaphor.Noun + 1) is "of" && words.IsWord(i); i++)
        {
            if (words[i].IsCapital && Has(entity, i))
            {
                return false;
            }

            named |= words[i].IsCapital;
        }

        return named;
    }

    // "the London-based group", "the TV station": where it sits and what it does is seldom in its name.
    private bool IsSeat(int word) => words.Letters(word).EndsWith("-based") || words.Letters(word) is "TV" or "AI" or "IT" or "Internet";

    // "the British company", of what has just spoken; the article need not say where it is from. "The British central bank" is another one.
    private bool IsOrigin(Entity entity, in Anaphor anaphor, int word) =>
        Nations.Of(words.Letters(word)) >= 0 && entity.SpokeIn >= 0 && anaphor.Sentence - entity.SpokeIn <= JustNow
        && (anaphor.Sort == AnaphorSort.Medium || (anaphor.Sort is AnaphorSort.Company or AnaphorSort.Group && word + 1 == anaphor.Noun && !MediaNames.HasAny(entity.Fullest.Parts)));

    private bool Has(Entity entity, int word)
    {
        for (var i = 0; i < Math.Min(entity.Mentions.Count, MostMentions); i++)
        {
            if (NameWords.Has(entity.Mentions[i].Parts, words.Letters(word)))
            {
                return true;
            }
        }

        return HasNation(entity, Nations.Of(words.Letters(word))) || IsInitials(entity.Fullest.Parts, words.Letters(word)) || affiliations.Has(entity, word);
    }

    // "the Israeli military" and the Israel Defense Forces
    private bool HasNation(Entity entity, int nation)
    {
        for (var i = entity.Fullest.First; i < entity.Fullest.End && nation >= 0; i++)
        {
            if (words.IsWord(i) && Nations.Of(words.Letters(i)) == nation)
            {
                return true;
            }
        }

        return false;
    }

    // "the U.N. agency" and the United Nations Relief Agency
    private static bool IsInitials(string[] parts, ReadOnlySpan<char> word)
    {
        var at = 0;
        foreach (var letter in word)
        {
            if (letter == '.')
            {
                continue;
            }

            if (!char.IsUpper(letter) || at >= parts.Length || char.ToUpperInvariant(parts[at][0]) != letter)
            {
                return false;
            }

            at++;
        }

        return at > 1;
    }
}
