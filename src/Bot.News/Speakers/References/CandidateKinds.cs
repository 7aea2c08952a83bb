using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.References;

/// <summary>Which things named may be meant at all: no university is "the company", no person "the group".</summary>
internal sealed class CandidateKinds(WordSequence words)
{
    private readonly NamesBesideNoun namesBeside = new(words);

    private static readonly Text.WordTable OwnNouns = Text.WordList.Table("Speakers.Lexicon.own-nouns.txt");

    /// <summary>Whether an anaphor may mean an entity.</summary>
    public bool Allow(Entity entity, in Anaphor anaphor) => anaphor.Sort switch
    {
        AnaphorSort.Person => (entity.Kind == MentionKind.Person ? !entity.IsHardlyPerson || entity.Speaks : entity.IsSurelyPerson)
            && (anaphor.Role is not { } role || RoleNouns.SexAgrees(role, entity)),
        AnaphorSort.Document => entity.Kind is MentionKind.Organisation or MentionKind.Account or MentionKind.Person || (entity.Kind == MentionKind.Unknown && IsName(entity)),
        _ => IsThing(entity, anaphor) && (anaphor.Sort == AnaphorSort.Medium || !IsOnlyTold(entity))
            && (!anaphor.IsOwned || HasAll(entity.Fullest.Parts, anaphor)) && !IsOfAnotherKind(entity, anaphor) && !namesBeside.IsOfAnother(entity, anaphor),
    };

    /// <summary>Whether it only takes its part of the attention: a country has a team, but it is no federation.</summary>
    public bool IsNever(Entity entity, in Anaphor anaphor) =>
        entity.Kind == MentionKind.Place && anaphor.Sort == AnaphorSort.Group && words.Letters(anaphor.Noun) is not ("team" or "side" or "squad");

    private bool IsThing(Entity entity, in Anaphor anaphor) => entity.Kind switch
    {
        MentionKind.Account => true,
        MentionKind.Organisation => !IsSeveral(entity) && !IsCommonNoun(entity) && !IsProduct(entity),
        MentionKind.Unknown => !entity.IsSurelyPerson && IsName(entity) && !IsSeveral(entity) && !IsProduct(entity),
        MentionKind.Person => MayBeBody(entity, anaphor),
        MentionKind.People => (anaphor.Sort == AnaphorSort.They || words.Letters(anaphor.Noun) is "party") && RoleNouns.IsParty(entity.Fullest.Parts[^1]),
        MentionKind.Place => anaphor.Sort is AnaphorSort.Government or AnaphorSort.Group or AnaphorSort.It or AnaphorSort.Its,
        _ => false,
    };

    // Two names that nothing shows to be a person's, "Tasty Roe", for a firm, an agency or, as papers are told things, a paper; "the Roe campaign" is no syndrome called after her.
    private bool MayBeBody(Entity entity, in Anaphor anaphor) =>
        entity.IsHardlyPerson && anaphor.Sort is not (AnaphorSort.Group or AnaphorSort.Government or AnaphorSort.Other)
        && (anaphor.Sort != AnaphorSort.Medium || entity.HeardIn >= 0 || MediaNames.HasAny(entity.Fullest.Parts))
        && !words.HasCapital(anaphor.First + 1, anaphor.Noun);

    // Papers and channels, when somebody only told them something.
    private static bool IsOnlyTold(Entity entity) => !entity.Speaks && entity.HeardIn >= 0;

    // A common word ("Crews", "Wishing") only where it is named again, and not just because a sentence opens.
    private static bool IsName(Entity entity) =>
        Text.Lexicon.Find(entity.Fullest.Parts[0]) == 0 || (entity.StandsInside && entity.Mentions.Count > 1);

    // "SEZs", "PCs"
    private bool IsSeveral(Entity entity)
    {
        var name = words.Letters(entity.Fullest.NameFirst);
        return entity.Fullest.Parts.Length == 1 && name.Length > 2 && name[^1] == 's' && !name[..^1].ContainsAnyExceptInRange('A', 'Z');
    }

    // "Schools might wait": a capital only because a sentence opens.
    private static bool IsCommonNoun(Entity entity) =>
        entity is { StandsInside: false, Fullest.Parts: [var part] } && part.EndsWith('s') && Text.Lexicon.Find(part.AsSpan(0, part.Length - 1)) != 0;

    // "Office 2019"
    private bool IsProduct(Entity entity) =>
        entity.Fullest.Parts.Length == 1 && entity.Mentions.TrueForAll(mention => words.IsWord(mention.End) && words[mention.End].Has(WordForm.Number));

    private bool IsOfAnotherKind(Entity entity, in Anaphor anaphor)
    {
        if (anaphor.Sort == AnaphorSort.Company)
        {
            // Letters in parentheses that no name has: an office or a rule that the article has just explained.
            return PublicBodies.IsIn(entity.Fullest.Parts) || IsRegulator(entity) || IsReporting(entity) || IsOwned(entity) || (entity.Mentions[0] is var one && words.IsMark(one.First - 1, '(') && words.IsMark(one.End, ')'));
        }

        // No ministry is "the daily"; its website may be meant.
        if (Lacks(entity, words.Letters(anaphor.Noun)) || (anaphor.Sort == AnaphorSort.Medium && words.Letters(anaphor.Noun) is not ("site" or "website") && Array.Exists(entity.Fullest.Parts, part => PublicBodies.Find(part).IsAgency || OwnNouns.Contains(part)) && !MediaNames.HasAny(entity.Fullest.Parts)))
        {
            return true;
        }

        // The Space Flight Center: rather the agency that it belongs to.
        return anaphor.Sort == AnaphorSort.Agency && words.Letters(anaphor.Noun) is "agency" && entity.Fullest.Parts is [.., "center" or "centre" or "laboratory" or "office"];
    }

    // "SEC", "FDA"
    private static bool IsRegulator(Entity entity) =>
        entity.Fullest.Parts.Length == 1 && (NounNames.Fit("agency", entity.Fullest.Parts) || NounNames.Fit("regulator", entity.Fullest.Parts));

    // "The Herald reported": a paper that tells what the company said.
    private bool IsReporting(Entity entity) =>
        MediaNames.HasAny(entity.Fullest.Parts) && entity.Last is { } last && words.IsWord(last.End) && words.Letters(last.End) is "reported" or "reports";

    // "its Roe Plaza cinema": what the company owns.
    private bool IsOwned(Entity entity) =>
        entity.Last is { } last && words.IsWord(last.First - 1) && words.Letters(last.First - 1) is "its";

    // Whatever "the court" is, its name says so, but for initials: no firm that stands before it.
    private bool Lacks(Entity entity, ReadOnlySpan<char> noun) =>
        OwnNouns.Contains(noun) && !NounNames.Fit(noun, entity.Fullest.Parts) && !NameWords.Has(entity.Fullest.Parts, noun)
        && !(entity.Fullest.Parts.Length == 1 && words[entity.Fullest.NameFirst].Has(WordForm.AllCapitals) && !MediaNames.HasAny(entity.Fullest.Parts));

    private bool HasAll(string[] parts, in Anaphor anaphor)
    {
        for (var i = anaphor.First + 1; i <= anaphor.Noun; i++)
        {
            if (!words[i].IsMark && !NameWords.Has(parts, words.Letters(i)))
            {
                return false;
            }
        }

        return true;
    }
}
