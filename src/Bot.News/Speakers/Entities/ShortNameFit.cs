using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>How well a surname, first name, acronym or part of a name fits somebody whom the article names in full.</summary>
internal sealed class ShortNameFit(WordSequence words)
{
    /// <summary>How well the mention fits the entity: 0 for not at all.</summary>
    public double Score(Mention mention, Entity entity)
    {
        if (entity.Kind == MentionKind.Organisation)
        {
            return mention.Kind is MentionKind.Person ? 0
                : entity.Fullest.Parts.AsSpan().SequenceEqual(mention.Parts) || entity.Aliases.Contains(mention.Parts[^1]) ? 10
                : (mention.Kind == MentionKind.Unknown || mention.Parts.Length == 1) && entity.First < mention.First && !IsNameOfItsOwn(mention) && NameMatch.OpensWith(entity.Fullest.Parts, mention.Parts) ? 1
                : 0;
        }

        // "TRUMP:" in a transcript is Donald Trump and "Hall" Susan Hall; "the Hall" is neither.
        if (mention.Kind == MentionKind.Organisation && entity.Kind == MentionKind.Person)
        {
            return mention.Parts.Length == 1 && entity.Fullest.Parts.Length > 1 && entity.Fullest.Parts[^1] == mention.Parts[0]
                && !words.Is(mention.First - 1, WordClass.Definite)
                ? 300 + Prominence(mention, entity)
                : 0;
        }

        if (entity.Kind is not (MentionKind.Person or MentionKind.Unknown or MentionKind.Place or MentionKind.Account or MentionKind.People))
        {
            return 0;
        }

        if (entity.Aliases.Contains(mention.Parts[^1]))
        {
            return 20;
        }

        if (!EntityGrouper.SexAgrees(mention, entity))
        {
            return 0;
        }

        if (mention.Kind == MentionKind.Thing && (entity.Kind != MentionKind.Person || mention.Parts.Length > 1))
        {
            return 0;
        }

        if (mention.Kind == MentionKind.People && entity.Kind != MentionKind.Person)
        {
            return entity.Fullest.Parts.AsSpan().SequenceEqual(mention.Parts) ? 100 : 0;
        }

        var place = NameMatch.PlaceIn(entity.Fullest.Parts, mention.Parts);
        var fit = place switch
        {
            NamePlace.Whole => 4,
            NamePlace.End => 3,
            NamePlace.Start when mention.Kind == MentionKind.Organisation && entity.Kind == MentionKind.Unknown && IsNameOfItsOwn(mention) => 0,
            NamePlace.Start when mention.First < entity.First && IsHardlyPerson(entity) => 0,
            NamePlace.Start when IsReigning(mention) && !entity.Mentions.Exists(other => other.Parts.Length > 1 && Title(other) == Title(mention)) => 0,
            NamePlace.Start => mention.HasHonorific && mention.Sex != Sex.Unknown && !IsFamilyNameFirst(entity) ? 0.5 : 2,
            NamePlace.Middle => 0.8,
            _ => 0,
        };
        if (mention.Kind == MentionKind.Place && entity.Kind == MentionKind.Unknown && place == NamePlace.End)
        {
            // "France" is not "Stade de France".
            return 0;
        }

        if (fit == 0 || (mention.Kind is MentionKind.Place or MentionKind.People or MentionKind.Thing && entity.Kind == MentionKind.Person && place != NamePlace.Whole && place != NamePlace.End))
        {
            return 0;
        }

        return (fit * 100) + Prominence(mention, entity) + (SharesRole(mention, entity) ? 40 : 0);
    }

    // "NASA" is not "NASA TV", nor "The Times" the "Times Radio".
    private bool IsNameOfItsOwn(Mention mention) =>
        mention.Parts.Length == 1 && (words[mention.NameFirst].Has(WordForm.AllCapitals)
            || (MediaNames.Has(words.Letters(mention.NameFirst)) && words.Is(mention.First - 1, WordClass.Definite)));

    // "Prince Charles" is not Charles Hale, but Prince Mohammed may be Prince Mohammed bin Salman.
    private bool IsReigning(Mention mention) => Title(mention) is "pope" or "king" or "queen" or "prince" or "princess" or "emperor" or "sultan";

    private string? Title(Mention mention) => mention.NameFirst > mention.First ? words[mention.NameFirst - 1].Lexeme?.Form : null;

    private static bool SharesRole(Mention mention, Entity entity)
    {
        foreach (var role in mention.Roles)
        {
            foreach (var other in entity.Roles)
            {
                if (role.Role == other.Role)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Ford" that stands before "Ford Expedition" is not that: people's full names come first.
    private bool IsHardlyPerson(Entity entity) =>
        entity is { Kind: MentionKind.Person, IsSurelyPerson: false, Roles.Count: 0, Sex: Sex.Unknown } && !words[entity.Fullest.NameFirst].Is(WordClass.GivenName);

    private static bool IsFamilyNameFirst(Entity entity) => entity.Fullest.Sex == Sex.Unknown;

    // Of two people with one surname: the one who was named in full just before, then the one the article names most.
    private double Prominence(Mention mention, Entity entity)
    {
        var score = Math.Min(entity.FullAt.Count + (2.0 * entity.ShortMentions), 60);
        var place = entity.FullAt.BinarySearch(mention.NameFirst);
        var last = (place < 0 ? ~place : place) - 1;
        if (last >= 0)
        {
            score += 5;
            var distance = words[mention.NameFirst].Sentence - words[entity.FullAt[last]].Sentence;
            score += distance is >= 0 and <= 3 ? last == 0 ? 12 : 6 : 0;
        }

        return score;
    }
}
