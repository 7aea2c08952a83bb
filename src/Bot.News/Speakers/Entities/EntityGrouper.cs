using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>Brings the mentions of one article together: who is who.</summary>
internal sealed class EntityGrouper(WordSequence words)
{
    /// <summary>More people of one name than any article has; the rest are not told apart.</summary>
    public const int MostNamesakes = 64;

    private static readonly List<Entity> None = [];
    private readonly Dictionary<string, List<Entity>> byPart = [];
    private readonly ShortNameFit fit = new(words);
    private readonly SurnameVariant variants = new(words);
    private readonly FullerInstitution institutions = new(words);

    public List<Entity> Entities { get; } = [];

    /// <summary>Gives each mention its entity. Full names come first, so that a surname finds a name that stands later.</summary>
    public void Group(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (IsFullPerson(mention) && !mention.InHeadline && !IsDoubtful(mention))
            {
                AddFull(mention);
            }
            else if (mention.Kind == MentionKind.Organisation && mention.Parts.Length > 2 && (institutions.HasPlace(mention.NameFirst) || mention.Parts[^2] == "of"))
            {
                AddOrganisation(mention);
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Organisation && mention.Parts.Length > 1 && mention.Entity is null)
            {
                AddOrganisation(mention);
            }
        }

        foreach (var mention in mentions)
        {
            if (IsFullPerson(mention) && !mention.InHeadline && mention.Entity is null)
            {
                AddDoubtful(mention);
            }
        }

        var aliases = new AliasReader(words);
        aliases.Link(mentions, this);
        AddShort(mentions, false);
        AddShort(mentions, true);

        aliases.LinkInitials(mentions, this);
        foreach (var entity in Entities)
        {
            if (entity.Kind == MentionKind.Person && entity.Fullest.Parts.Length > 2 && entity.FullAt.Count > 1)
            {
                Settle(entity);
            }
        }
        foreach (var mention in mentions)
        {
            if (mention.InHeadline)
            {
                AddHeadline(mention);
            }
            else if (mention.Kind == MentionKind.Title && mention.End == mention.First + 1)
            {
                AddSurname(mention);
            }
        }
    }

    public List<Entity> With(string part) => byPart.TryGetValue(part, out var entities) ? entities : None;

    public Entity Create(Mention mention)
    {
        var entity = new Entity { Kind = mention.Kind, Fullest = mention };
        Entities.Add(entity);
        Attach(mention, entity);
        return entity;
    }

    public void Attach(Mention mention, Entity entity)
    {
        entity.Add(mention);
        entity.StandsInside |= !words[mention.First].IsOpening;
        if (mention.HasHonorific || mention.Sex != entity.Sex)
        {
            // What the given name tells counts once: "he" and "she" may outweigh it.
            entity.AddSex(mention.Sex, mention.HasHonorific ? 4 : 3);
        }

        if (mention.Kind == MentionKind.Person && entity.Kind is MentionKind.Unknown)
        {
            entity.Kind = MentionKind.Person;
        }

        entity.IsSurelyPerson |= mention.Kind == MentionKind.Person
            && (mention.Roles.Count > 0 || mention.HasHonorific || mention.Sex != Sex.Unknown || words[mention.NameFirst].Is(WordClass.GivenName)
                || (mention.Parts.Length == 1 && entity.FullAt.Count > 0 && mention.Parts[0] == entity.Fullest.Parts[^1]));
        entity.IsSurelyPerson |= mention.Kind is MentionKind.Unknown && mention.Parts.Length == 1 && entity.Kind == MentionKind.Person
            && entity.Fullest.Parts.Length > 1 && entity.Fullest.Parts[^1] == mention.Parts[0];

        if (IsFuller(mention, entity.Fullest))
        {
            entity.Fullest = mention;
        }

        foreach (var part in mention.Parts)
        {
            Index(part, entity);
        }
    }

    public void Index(string part, Entity entity)
    {
        if (!byPart.TryGetValue(part, out var entities))
        {
            byPart[part] = entities = [];
        }

        if (entities.Count < MostNamesakes && !entities.Contains(entity))
        {
            entities.Add(entity);
        }
    }

    public void Unindex(string part, Entity entity)
    {
        if (byPart.TryGetValue(part, out var entities))
        {
            entities.Remove(entity);
        }
    }

    private static bool IsFullPerson(Mention mention) => mention.Kind == MentionKind.Person && mention.Parts.Length > 1;

    private bool IsFuller(Mention mention, Mention fullest)
    {
        if (mention.Parts.Length != fullest.Parts.Length)
        {
            return mention.Parts.Length > fullest.Parts.Length ? !RunsOn(mention, fullest) : RunsOn(fullest, mention);
        }

        // A transcript's capitals, or an initial, give way to the name as it is usually written.
        return words[fullest.NameFirst].Has(WordForm.AllCapitals) && !words[mention.NameFirst].Has(WordForm.AllCapitals);
    }

    // "Bill Nye Saves the World", "Marco Rubio Miss", "Vermonter Bernie Sanders" are no fuller names.
    private bool RunsOn(Mention longer, Mention shorter)
    {
        var extra = longer.Parts.Length - shorter.Parts.Length;
        if (extra == 1 && longer.Kind == MentionKind.Person && shorter.Parts.Length > 1 && IsDoubtful(longer) && longer.Parts.AsSpan(1).SequenceEqual(shorter.Parts))
        {
            // "Admitting Jane Roe" opened a sentence.
            return true;
        }

        if (shorter.Parts.Length < 2 || !words[shorter.NameFirst].Is(WordClass.GivenName))
        {
            return false;
        }

        if (longer.Parts.AsSpan(0, shorter.Parts.Length).SequenceEqual(shorter.Parts))
        {
            if (extra == 1 && longer.Parts[^1] == longer.Parts[^2])
            {
                // "Photos: Jane Roe Roe speaks in Leeds": two captions.
                return true;
            }

            var next = words.Letters(longer.NameFirst + shorter.Parts.Length);
            return (Text.Lexicon.Of(Text.Lexicon.Find(next)) & Text.Lexicon.Forms.Third) != 0
                || (extra == 1 && Text.Lexicon.Find(next) != 0 && !words[longer.End - 1].Is(WordClass.GivenName | WordClass.Suffix) && shorter.Entity?.FullAt.Count > 2);
        }

        return longer.Parts.AsSpan(extra).SequenceEqual(shorter.Parts) && !words[longer.NameFirst].Is(WordClass.GivenName) && !words[longer.NameFirst].Has(WordForm.Initial);
    }

    private void AddFull(Mention mention)
    {
        foreach (var entity in With(mention.Parts[^1]))
        {
            if (entity.Kind == MentionKind.Person && SexAgrees(mention, entity) && SamePerson(entity.Fullest, mention))
            {
                Attach(mention, entity);
                return;
            }
        }

        foreach (var entity in With(mention.Parts[0]))
        {
            if (entity.Kind == MentionKind.Person && SexAgrees(mention, entity) && SamePerson(entity.Fullest, mention))
            {
                Attach(mention, entity);
                return;
            }
        }

        Create(mention);
    }

    // A sentence may open with any word: "Understated Perez" beside "Thomas Perez" is no other person.
    private bool IsDoubtful(Mention mention) =>
        words[mention.NameFirst].IsOpening && mention.First == mention.NameFirst && !words[mention.NameFirst].Is(WordClass.GivenName)
        && !words[mention.NameFirst].Has(WordForm.Initial) && IsEnglish(words.Letters(mention.NameFirst));

    private static bool IsEnglish(ReadOnlySpan<char> word) =>
        Text.Lexicon.Find(word) != 0 || NameLexicon.Find(word) is not null || word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ful")
        || word.EndsWith("ous") || word.EndsWith("ive") || word.EndsWith("less") || word.EndsWith("al") || word.EndsWith("ic");

    private void AddDoubtful(Mention mention)
    {
        Entity? namesake = null;
        foreach (var entity in With(mention.Parts[^1]))
        {
            if (entity.Kind != MentionKind.Person)
            {
                continue;
            }

            if (NameMatch.SamePerson(entity.Fullest.Parts, mention.Parts))
            {
                Attach(mention, entity);
                return;
            }

            namesake = entity;
        }

        if (namesake is not null && mention.Parts.Length == 2 && !byPart.ContainsKey(mention.Parts[0]))
        {
            namesake.Add(mention);
        }
        else
        {
            Create(mention);
        }
    }

    // The headline gives somebody a first name whom the body knows by the surname alone.
    private void AddHeadline(Mention mention)
    {
        foreach (var entity in With(mention.Parts[^1]))
        {
            if (entity.Kind is MentionKind.Person or MentionKind.Unknown && SexAgrees(mention, entity)
                && (entity.Fullest.Parts.Length == 1 ? entity.Fullest.Parts[0] == mention.Parts[^1] : NameMatch.SamePerson(entity.Fullest.Parts, mention.Parts)))
            {
                entity.Kind = MentionKind.Person;
                Attach(mention, entity);
                return;
            }
        }
    }

    // "Amber Roe FAQs", once, where else "Amber Roe" and "Roe" stand: a word too much.
    private void Settle(Entity entity)
    {
        Mention? shorter = null;
        foreach (var mention in entity.Mentions)
        {
            if (mention.Parts.Length == entity.Fullest.Parts.Length && mention != entity.Fullest)
            {
                return;
            }

            if (mention.Parts.Length > 1 && mention.Parts.Length < entity.Fullest.Parts.Length && words[mention.NameFirst].Is(WordClass.GivenName)
                && entity.Fullest.Parts.AsSpan().StartsWith(mention.Parts))
            {
                shorter ??= mention;
            }
        }

        if (shorter is not null && !Calls(entity, entity.Fullest.Parts[^1]) && Calls(entity, shorter.Parts[^1]))
        {
            entity.Fullest = shorter;
        }
    }

    private static bool Calls(Entity entity, string surname) => entity.Mentions.Exists(mention => mention.Parts.Length == 1 && mention.Parts[0] == surname);

    // "King said" is Donnie King where the article has him; "the King" is nobody's surname.
    private void AddSurname(Mention mention)
    {
        if (words.Is(mention.First - 1, WordClass.Definite | WordClass.Indefinite | WordClass.ThirdPerson) || words[mention.First].Has(WordForm.AllCapitals))
        {
            return;
        }

        var surname = NameFolding.Fold(words.Letters(mention.First));
        foreach (var entity in With(surname))
        {
            if (entity.Kind == MentionKind.Person && entity.Fullest.Parts.Length > 1 && entity.Fullest.Parts[^1] == surname)
            {
                entity.Add(mention);
                return;
            }
        }
    }

    // "Donald Trump" and "Donald Trump Jr." are father and son; "Joseph R. Biden Jr." and "Joe Biden" are one.
    private static bool SamePerson(Mention a, Mention b) =>
        NameMatch.SamePerson(a.Parts, b.Parts) && (a.IsJunior == b.IsJunior || a.Parts[0] != b.Parts[0]);

    private void AddOrganisation(Mention mention)
    {
        foreach (var entity in With(mention.Parts[^1]))
        {
            if (entity.Kind == MentionKind.Organisation && mention.Parts.AsSpan().SequenceEqual(entity.Fullest.Parts))
            {
                Attach(mention, entity);
                return;
            }
        }

        if (institutions.Fuller(mention, this) is { } fuller)
        {
            Attach(mention, fuller);
        }
        else
        {
            Create(mention);
        }
    }

    private void AddShort(List<Mention> mentions, bool openingMedia)
    {
        foreach (var mention in mentions)
        {
            if (mention.Entity is null && mention.Parts.Length > 0 && mention.Kind is not MentionKind.Title && !mention.InHeadline && (openingMedia || !institutions.IsOpeningMedium(mention)))
            {
                AddShort(mention);
            }
        }
    }

    private void AddShort(Mention mention)
    {
        Entity? best = null;
        var bestScore = 0.0;
        foreach (var entity in With(mention.Parts[^1]))
        {
            var score = fit.Score(mention, entity);
            if (score > bestScore)
            {
                (best, bestScore) = (entity, score);
            }
        }

        best ??= variants.Owner(mention, Entities) ?? institutions.OfLastWord(mention, this);
        if (best is not null)
        {
            Attach(mention, best);
        }
        else if (mention.Kind != MentionKind.Thing && !(words[mention.NameFirst].Is(WordClass.Function) && mention.Kind != MentionKind.Place))
        {
            Create(mention);
        }
    }

    public static bool SexAgrees(Mention mention, Entity entity) =>
        mention.Sex == Sex.Unknown || entity.Sex == Sex.Unknown || mention.Sex == entity.Sex;
}
