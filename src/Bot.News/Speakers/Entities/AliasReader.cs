using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;

namespace Bot.News.Speakers.Entities;

/// <summary>
/// Other names that an article gives somebody: an acronym in parentheses or made of the initials, an account or a
/// spelling in another script in parentheses.
/// </summary>
internal sealed class AliasReader(WordSequence words)
{
    private const int LongestAcronym = 8;

    /// <summary>"US", "U.S.", "FBI": each letter counts in a longer acronym.</summary>
    private const int LongestAbbreviation = 4;

    /// <summary>How long a clipped word is, and how much longer the whole one at least.</summary>
    private const int ShortestClipping = 3, LongestClipping = 4, FewestClipped = 3;

    /// <summary>The first code unit after the Latin letters in use in names.</summary>
    private const int LatinEnd = 0x250;

    public void Link(List<Mention> mentions, EntityGrouper entities)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (i == 0 || mentions[i - 1] is not { Entity: { } owner } name)
            {
                continue;
            }

            if (IsParenthesised(name, mention) && (mention.Entity is null || mention.Parts.Length == 1 || IsOtherScript(name, mention)))
            {
                Give(owner, mention, entities, mention.Parts);
            }
            else if (IsKnownAs(name, mention))
            {
                // "Fire" alone is not "Roe Fire".
                Give(owner, mention, entities, mention.Parts.Length == 1 ? mention.Parts : []);
            }
        }

        LinkInitials(mentions, entities);
    }

    /// <summary>Joins acronyms with the names that they are the initials of.</summary>
    public void LinkInitials(List<Mention> mentions, EntityGrouper entities)
    {
        Dictionary<string, Entity?>? byInitials = null;
        foreach (var mention in mentions)
        {
            if (IsAcronym(mention))
            {
                byInitials ??= ByInitials(entities.Entities);
                if (byInitials.GetValueOrDefault(SpelledOutNames.Letters(mention.Parts[0])) is { } owner && owner != mention.Entity && (owner.First < mention.First || !(words.Is(owner.Fullest.End, WordClass.And) || HasTail(owner.Fullest))))
                {
                    Give(owner, mention, entities, mention.Parts);
                }
            }
            else if (IsClipped(mention) && Unclipped(mention, entities.Entities) is { } whole)
            {
                Give(whole, mention, entities, mention.Parts);
            }
            else if (IsHalfAcronym(mention) && HalfSpelledOut(mention, entities) is { } spelled)
            {
                Give(spelled, mention, entities, [mention.Parts[1]]);
            }
        }
    }

    private static void Give(Entity owner, Mention mention, EntityGrouper entities, string[] parts)
    {
        foreach (var alias in parts)
        {
            if (!owner.Aliases.Contains(alias))
            {
                owner.Aliases.Add(alias);
                entities.Index(alias, owner);
            }
        }

        if (mention.Entity is { } other && other != owner)
        {
            foreach (var moved in other.Mentions)
            {
                owner.Add(moved);
            }

            other.Mentions.Clear();
            entities.Entities.Remove(other);
            foreach (var alias in parts)
            {
                entities.Unindex(alias, other);
            }
        }
        else
        {
            owner.Add(mention);
        }
    }

    // "Islamic Revolutionary Guard Corps (IRGC)", "Harrow (HRW)", "Donald Trump (@realDonaldTrump)", "Zelensky (Зеленський)"
    private bool IsParenthesised(Mention name, Mention alias)
    {
        var open = name.End;
        if (alias.First != open + 1 || !words.IsMark(open, '(') || !words.IsMark(alias.End, ')'))
        {
            return false;
        }

        return alias.Kind == MentionKind.Account
            || (IsAcronym(alias) && StartsAlike(name, alias))
            || (IsMixedAcronym(alias) && name.Parts.Length > 1)
            || IsSpokenAcronym(name, alias)
            || (IsAcronym(alias) && name.Kind is MentionKind.Organisation or MentionKind.Unknown && name.Parts.Length == 1)
            || IsOtherScript(name, alias);
    }

    // "the Department of Forestry, known as Roe Fire,"
    private bool IsKnownAs(Mention name, Mention alias)
    {
        if (name.Kind != MentionKind.Organisation || !words.IsMark(name.End, ','))
        {
            return false;
        }

        var also = words.IsWord(name.End + 1) && words.Letters(name.End + 1) is "also" or "better" or "commonly" ? 1 : 0;
        return alias.First == name.End + also + 3 && words.Letters(alias.First - 2) is "known" && words.Letters(alias.First - 1) is "as";
    }

    private bool IsOtherScript(Mention name, Mention alias) =>
        words.Text[alias.Name.Start] >= LatinEnd != words.Text[name.Name.Start] >= LatinEnd;

    private bool StartsAlike(Mention name, Mention alias) =>
        name.Parts.Length > 1 && name.Parts[0].Length > 0 && alias.Parts[0].Length > 1;

    private bool IsAcronym(Mention mention) =>
        mention.Parts.Length == 1 && mention.Parts[0].Length is >= 2 and <= LongestAcronym && words[mention.NameFirst].Has(WordForm.AllCapitals)
        && (!words[mention.NameFirst].Is(WordClass.Place | WordClass.GivenName) || words[mention.NameFirst].Is(WordClass.Organisation));

    // "Michigan DNR"
    private bool IsHalfAcronym(Mention mention) =>
        mention.Parts.Length == 2 && mention.Parts[1].Length is > 2 and <= LongestAcronym && words[mention.End - 1].Has(WordForm.AllCapitals) && words[mention.NameFirst].Is(WordClass.Place);

    // "Michigan Department of Natural Resources"
    private Entity? HalfSpelledOut(Mention mention, EntityGrouper entities)
    {
        Span<char> initials = stackalloc char[LongestAcronym];
        foreach (var entity in entities.With(mention.Parts[0]))
        {
            if (entity != mention.Entity && entity.Fullest.Parts[0] == mention.Parts[0] && entity.Fullest.Parts.Length > 2 && Initials(entity.Fullest, initials) is var (length, ofFirst, _)
                && initials[ofFirst..length].SequenceEqual(SpelledOutNames.Letters(mention.Parts[1])))
            {
                return entity;
            }
        }

        return null;
    }

    // "the Fed"
    private bool IsClipped(Mention mention) =>
        mention.Parts is [{ Length: >= ShortestClipping and <= LongestClipping }] && mention.First == mention.NameFirst && words.Is(mention.First - 1, WordClass.Definite);

    // "Federal Reserve": the one institution of two words so far whose first begins so and is longer.
    private static Entity? Unclipped(Mention mention, List<Entity> entities)
    {
        Entity? found = null;
        foreach (var entity in entities)
        {
            if (entity.Kind == MentionKind.Organisation && entity.First < mention.First && entity != mention.Entity && entity.Fullest.Parts is [var first, _]
                && first.Length >= mention.Parts[0].Length + FewestClipped && first.StartsWith(mention.Parts[0], StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entity;
            }
        }

        return found;
    }

    // "IfG", "MoD": the small letters of prepositions.
    private bool IsMixedAcronym(Mention mention)
    {
        var letters = words.Letters(mention.NameFirst);
        return mention.Parts.Length == 1 && letters.Length is >= 3 and <= LongestAcronym && char.IsUpper(letters[0]) && char.IsUpper(letters[^1])
            && letters.ContainsAnyInRange('a', 'z');
    }

    // "Society for Payment Clearing (Spac)": an acronym spelled like a word, its letters in the order of the name's (as Schwartz and Hearst, 2003).
    private bool IsSpokenAcronym(Mention name, Mention alias)
    {
        var letters = words.Letters(alias.NameFirst);
        if (alias.Parts.Length != 1 || name.Parts.Length < 3 || name.Kind is not (MentionKind.Organisation or MentionKind.Unknown)
            || letters.Length is < 3 or > LongestAcronym || letters[0] != words.Text[name.Name.Start])
        {
            return false;
        }

        var at = 0;
        foreach (var letter in name.Name.In(words.Text))
        {
            at += at < letters.Length && char.ToLowerInvariant(letter) == char.ToLowerInvariant(letters[at]) ? 1 : 0;
        }

        return at == letters.Length;
    }

    // The organisations by their initials; null where two share them. Shorter initials stand back behind those of whole names.
    private Dictionary<string, Entity?> ByInitials(List<Entity> entities)
    {
        Dictionary<string, Entity?> found = [], shorter = [];
        Span<char> initials = stackalloc char[LongestAcronym];
        foreach (var entity in entities)
        {
            if (entity.Fullest.Parts.Length < 2 || !MayHaveAcronym(entity))
            {
                continue;
            }

            var (length, ofFirst, tail) = Initials(entity.Fullest, initials);
            if (length < 3 && entity.Kind is not (MentionKind.Organisation or MentionKind.Unknown))
            {
                continue;
            }

            // "U.S. Government Accountability Office" (GAO), "UN Environment Programme" (UNEP and EP): without what it belongs to.
            var start = entity.Fullest.Parts.Length > 2 && IsOwner(entity.Fullest.NameFirst) ? ofFirst : 0;
            AddInitials(found, initials[..length], entity);
            if (start > 0 && length - start > 1)
            {
                AddInitials(found, initials[start..length], entity);
            }

            AddShorter(shorter, initials[..length], start, tail, entity);
        }

        foreach (var (initial, entity) in shorter)
        {
            found.TryAdd(initial, entity);
        }

        return found;
    }

    private bool IsOwner(int first) =>
        words[first].Is(WordClass.Place | WordClass.Demonym) || (words[first].Is(WordClass.Organisation) && words[first].Has(WordForm.AllCapitals));

    private void AddShorter(Dictionary<string, Entity?> found, ReadOnlySpan<char> initials, int start, int joined, Entity entity)
    {
        var name = entity.Fullest;
        if (initials.Length > 2 && words[name.End - 1].Lexeme is { Form: "co" or "corp" or "inc" or "ltd" or "llc" })
        {
            // "Pacific Gas & Electric Co.": PG&E
            AddInitials(found, initials[..^1], entity);
        }

        if (words[start > 0 ? name.NameFirst + 1 : name.NameFirst].Lexeme is { Form: "department" or "dept" or "ministry" } && initials.Length - start > 3)
        {
            // "Department of Health and Human Services": HHS
            AddInitials(found, initials[(start + 1)..], entity);
        }

        if (initials.Length - start == 2 && words[start > 0 ? name.NameFirst + 1 : name.NameFirst].Lexeme is { Form: "department" or "ministry" })
        {
            // "Department of Labor": DOL
            AddInitials(found, [initials[start], 'o', initials[start + 1]], entity);
        }

        // "US Centers for Disease Control and Prevention" (CDC): without what stands after "and",
        // "American Civil Liberties Union of Arkansas" (ACLU): without the place after "of".
        if (joined < initials.Length && joined > 2)
        {
            AddInitials(found, initials[..joined], entity);
            if (start > 0 && joined - start > 2)
            {
                AddInitials(found, initials[start..joined], entity);
            }
        }
    }

    // A body whose name says so, or a name of three words and more that is hardly a person's: "Customs and Border Protection".
    private static bool MayHaveAcronym(Entity entity) =>
        entity.Kind switch
        {
            MentionKind.Organisation or MentionKind.Unknown => true,
            MentionKind.Thing => entity.Fullest.Parts.Length > 2,
            MentionKind.Person => entity.Fullest.Parts.Length > 2 && !entity.IsSurelyPerson && entity.Roles.Count == 0 && entity.Sex == Sex.Unknown,
            _ => false,
        };

    /// <summary>
    /// Writes the capitals of a name in lower case, those behind hyphens and of abbreviations too: "adl" for "Anti-Defamation
    /// League", "usn" for "U.S. Navy".
    /// </summary>
    /// <returns>How many there are, how many of them are of the first word, and how many stand before "and", "&amp;" or "of" and a place.</returns>
    private (int Length, int OfFirst, int BeforeTail) Initials(Mention name, Span<char> initials)
    {
        int length = 0, first = 0, tail = -1;
        for (var i = name.NameFirst; i < name.End; i++)
        {
            if (tail < 0 && (words[i].Is(WordClass.And) || words.IsMark(i, '&') || (words[i].Is(WordClass.Preposition) && words.Is(i - 1, WordClass.Organisation) && words.Is(i + 1, WordClass.Place))))
            {
                tail = length;
            }

            if (words[i].IsMark || !words[i].IsCapital)
            {
                continue;
            }

            var letters = words.Letters(i);
            var abbreviation = words[i].Has(WordForm.AllCapitals) && letters.Length <= LongestAbbreviation;
            for (var at = 0; at < letters.Length && length < LongestAcronym; at++)
            {
                if (at == 0 || (char.IsUpper(letters[at]) && (abbreviation || letters[at - 1] == '-')))
                {
                    initials[length++] = char.ToLowerInvariant(letters[at]);
                }
            }

            first = i == name.NameFirst ? length : first;
        }

        return (length, first, tail < 0 ? length : tail);
    }

    private bool HasTail(Mention name)
    {
        Span<char> initials = stackalloc char[LongestAcronym];
        var (length, _, tail) = Initials(name, initials);
        return tail < length;
    }

    private void AddInitials(Dictionary<string, Entity?> found, ReadOnlySpan<char> initials, Entity entity)
    {
        var key = initials.ToString();
        found[key] = !found.TryGetValue(key, out var other) || other == entity || IsEndOf(other, entity) ? entity : IsEndOf(entity, other) || IsTwin(entity, other) ? other : null;
    }

    // "Israel Defense Forces" and "Israeli Defense Forces": the same but for how they spell the country.
    private bool IsTwin(Entity entity, Entity? other) =>
        other is not null && entity.Fullest.Parts.Length > 2 && entity.Fullest.Parts.AsSpan(1).SequenceEqual(other.Fullest.Parts.AsSpan(1))
        && entity.Fullest.Parts[0].AsSpan().CommonPrefixLength(other.Fullest.Parts[0]) > 2
        && words[entity.Fullest.NameFirst].Is(WordClass.Place | WordClass.Demonym) && words[other.Fullest.NameFirst].Is(WordClass.Place | WordClass.Demonym);

    // "Environmental Protection Agency" and "U.S. Environmental Protection Agency"
    private static bool IsEndOf(Entity? shorter, Entity? longer) =>
        shorter is not null && longer is not null && longer.Fullest.Parts.AsSpan().EndsWith(shorter.Fullest.Parts);
}
