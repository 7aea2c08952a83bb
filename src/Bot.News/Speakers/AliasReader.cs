namespace Bot.News.Speakers;

/// <summary>
/// Other names that an article gives somebody: an acronym in parentheses or made of the initials, an account or a
/// spelling in another script in parentheses.
/// </summary>
internal sealed class AliasReader(WordSequence words)
{
    /// <summary>The first code unit after the Latin letters in use in names.</summary>
    private const int LatinEnd = 0x250;

    public void Link(List<Mention> mentions, EntityGrouper entities)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (i > 0 && IsParenthesised(mentions[i - 1], mention) && mentions[i - 1].Entity is { } owner
                && (mention.Entity is null || mention.Parts.Length == 1 || IsOtherScript(mentions[i - 1], mention)))
            {
                Give(owner, mention, entities);
            }
        }

        foreach (var mention in mentions)
        {
            if (IsAcronym(mention) && FindByInitials(mention, entities) is { } owner && owner != mention.Entity)
            {
                Give(owner, mention, entities);
            }
        }
    }

    private static void Give(Entity owner, Mention mention, EntityGrouper entities)
    {
        foreach (var alias in mention.Parts)
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
                moved.Entity = owner;
                owner.Mentions.Add(moved);
            }

            other.Mentions.Clear();
            entities.Entities.Remove(other);
            foreach (var alias in mention.Parts)
            {
                entities.Unindex(alias, other);
            }
        }
        else
        {
            mention.Entity = owner;
            owner.Mentions.Add(mention);
        }
    }

    // "Islamic Revolutionary Guard Corps (IRGC)", "Donald Trump (@realDonaldTrump)", "Zelensky (Зеленський)"
    private bool IsParenthesised(Mention name, Mention alias)
    {
        var open = name.End;
        if (alias.First != open + 1 || !words.IsMark(open, '(') || !words.IsMark(alias.End, ')'))
        {
            return false;
        }

        return alias.Kind == MentionKind.Account
            || (IsAcronym(alias) && StartsAlike(name, alias))
            || IsOtherScript(name, alias);
    }

    private bool IsOtherScript(Mention name, Mention alias) =>
        words.Text[alias.Name.Start] >= LatinEnd != words.Text[name.Name.Start] >= LatinEnd;

    private bool StartsAlike(Mention name, Mention alias) =>
        name.Parts.Length > 1 && name.Parts[0].Length > 0 && alias.Parts[0].Length > 1;

    private bool IsAcronym(Mention mention) =>
        mention.Parts.Length == 1 && mention.Parts[0].Length is >= 2 and <= 8 && words[mention.NameFirst].Has(WordForm.AllCapitals)
        && !words[mention.NameFirst].Is(WordClass.Place | WordClass.GivenName);

    private Entity? FindByInitials(Mention acronym, EntityGrouper entities)
    {
        Entity? found = null;
        foreach (var entity in entities.Entities)
        {
            if (entity.Kind is MentionKind.Organisation && entity.Fullest.Parts.Length > 1 && SpellsOut(entity.Fullest, acronym.Parts[0]))
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

    private bool SpellsOut(Mention name, string acronym)
    {
        var at = 0;
        for (var i = name.NameFirst; i < name.End; i++)
        {
            if (words[i].IsMark || !words[i].IsCapital)
            {
                continue;
            }

            if (at >= acronym.Length || char.ToLowerInvariant(words.Text[words[i].Start]) != acronym[at])
            {
                return false;
            }

            at++;
        }

        return at == acronym.Length && at > 1;
    }
}
