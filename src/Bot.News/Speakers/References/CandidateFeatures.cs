using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Describes the candidates for an anaphor by their <see cref="AntecedentFeature"/>s.</summary>
internal sealed class CandidateFeatures(WordSequence words, List<Mention> mentions, Salience salience, RoleReference roles)
{
    private const int OpeningWords = 60;

    /// <summary>How many sentences back something without a name may have spoken that "it" means.</summary>
    private const int JustNow = 2;

    private const int Near = 4, Far = 8;

    private static readonly WordTable Firms = WordList.Table("Speakers.Lexicon.firm-names.txt");

    private readonly Descriptions descriptions = new(words);

    private readonly Issuers issuers = new(words, mentions);

    private readonly List<(int Noun, Entity? Meant)> meant = [];

    private Anaphor anaphor;

    private Surroundings around;

    private double mostSalient, allSalience;

    private int mostNamed, lastSpoke, lastNamed, organisations, holders;

    /// <summary>Turns to an anaphor and its candidates.</summary>
    public void Open(in Anaphor next, in Surroundings surroundings, List<Entity> candidates)
    {
        (anaphor, around) = (next, surroundings);
        (mostSalient, allSalience, mostNamed, lastSpoke, lastNamed, organisations, holders) = (0, 0, 0, -1, -1, 0, 0);
        issuers.Seek(anaphor);
        foreach (var entity in candidates)
        {
            if (Counts(entity))
            {
                var share = salience.Of(entity, anaphor.Sentence);
                mostSalient = Math.Max(mostSalient, share);
                allSalience += share;
                mostNamed = Math.Max(mostNamed, entity.Mentions.Count);
                lastSpoke = Math.Max(lastSpoke, entity.SpokeIn);
                holders += anaphor.Role is not null && entity.Roles.Exists(IsRole) ? 1 : 0;
                lastNamed = Math.Max(lastNamed, NamedAt(entity));
                organisations += entity.Kind == MentionKind.Organisation ? 1 : 0;
            }
        }
    }

    /// <summary>Keeps what an anaphor was found to mean.</summary>
    public void Remember(in Anaphor resolved, Entity? entity)
    {
        if (resolved.IsDescription)
        {
            meant.Add((resolved.Noun, entity));
        }
    }

    public void DescribeStaying(Span<float> values)
    {
        Set(values, AntecedentFeature.Stays, true);
        Set(values, AntecedentFeature.StaysUnnamed, around.UnnamedSentence >= 0 && anaphor.Sentence - around.UnnamedSentence <= JustNow && around.UnnamedSentence >= lastSpoke);
        Set(values, AntecedentFeature.StaysPlural, around.PluralSentence >= 0 && anaphor.Sentence - around.PluralSentence <= Near);
        if (!anaphor.IsDescription)
        {
            return;
        }

        Set(values, AntecedentFeature.StaysModified, anaphor.Noun > anaphor.First + 1);
        Set(values, AntecedentFeature.StaysComplement, anaphor.End > anaphor.Noun + 1 && words[anaphor.Noun + 1].Is(WordClass.Preposition | WordClass.Which | WordClass.Who));
        for (var i = anaphor.First + 1; i < anaphor.Noun; i++)
        {
            Set(values, AntecedentFeature.StaysCapital, words[i].IsCapital);
            Set(values, AntecedentFeature.StaysOther, words.Letters(i) is "other" or "another" or "second" or "rival" or "same" or "new" or "parent" or "former");
        }

        Set(values, AntecedentFeature.StaysAged, anaphor.Sort == AnaphorSort.Person && anaphor.Role is null);
        if (anaphor.Role is { } role)
        {
            Set(values, AntecedentFeature.StaysAnonymous, RoleReference.IsAnonymous(words[anaphor.Noun].Lexeme ?? role));
            Set(values, AntecedentFeature.StaysSeen, roles.IsSeen(role));
            Set(values, AntecedentFeature.StaysFigure, RoleReference.IsFigure(role));
        }

        Set(values, AntecedentFeature.StaysIntroduced, IsIntroduced());
        Set(values, AntecedentFeature.StaysAgain, Before() is { Known: true, Meant: null });
    }

    public void Describe(Entity entity, Span<float> values)
    {
        DescribeKind(entity, values);
        DescribeFocus(entity, values);
        DescribeSpeech(entity, values);
        if (anaphor.Sort == AnaphorSort.Person)
        {
            DescribeRole(entity, values);
        }
        else if (anaphor.IsDescription)
        {
            DescribeName(entity, values);
        }

        if (issuers.Sentence >= 0)
        {
            var (isBy, isIn, isIts, isSubject, isBeside) = issuers.Of(entity);
            Set(values, AntecedentFeature.IssuedBy, isBy);
            Set(values, AntecedentFeature.IssuedIn, isIn);
            Set(values, AntecedentFeature.IssuedAsIts, isIts);
            Set(values, AntecedentFeature.IssuedBeside, isBeside);
            Set(values, AntecedentFeature.IssuedBySubject, isSubject);
            Set(values, AntecedentFeature.IssuedBySpeaker, salience.SpeaksIn(entity, issuers.Sentence));
        }
    }

    private void DescribeKind(Entity entity, Span<float> values)
    {
        Set(values, AntecedentFeature.Organisation, entity.Kind == MentionKind.Organisation);
        Set(values, AntecedentFeature.Medium, MediaNames.IsMedium(entity));
        Set(values, AntecedentFeature.Person, entity.Kind == MentionKind.Person && !Counts(entity));
        Set(values, AntecedentFeature.PersonMaybe, entity.Kind == MentionKind.Person && Counts(entity));
        Set(values, AntecedentFeature.Unknown, entity.Kind == MentionKind.Unknown);
        Set(values, AntecedentFeature.Place, entity.Kind == MentionKind.Place);
        foreach (var part in entity.Fullest.Parts)
        {
            var (isBody, isAgency) = PublicBodies.Find(part);
            Set(values, AntecedentFeature.PublicBody, isAgency);
            Set(values, AntecedentFeature.Assembly, isBody && !isAgency);
            Set(values, AntecedentFeature.Firm, Firms.Contains(part));
        }

        Set(values, AntecedentFeature.Part, entity.Kind == MentionKind.Organisation && entity.Fullest.Parts is [.., "center" or "centre" or "laboratory" or "office"]);
        foreach (var mention in entity.Mentions)
        {
            Set(values, AntecedentFeature.Initials, mention.Parts.Length == 1 && words[mention.NameFirst].Has(WordForm.AllCapitals));
        }
    }

    private void DescribeFocus(Entity entity, Span<float> values)
    {
        var focus = salience.Of(entity, anaphor.Sentence);
        values[(int)AntecedentFeature.Salience] = (float)Math.Log(1 + (100 * focus)) / 5;
        Set(values, AntecedentFeature.MostSalient, Counts(entity) && focus >= mostSalient && focus > 0);
        values[(int)AntecedentFeature.SalienceShare] = allSalience > 0 && Counts(entity) ? (float)(focus / allSalience) : 0;
        values[(int)AntecedentFeature.Mentions] = (float)Math.Log(entity.Mentions.Count);
        Set(values, AntecedentFeature.InOpening, entity.First < OpeningWords);
        Set(values, AntecedentFeature.MostNamed, Counts(entity) && entity.Mentions.Count == mostNamed);
        if (entity.Last is not { } last)
        {
            Set(values, AntecedentFeature.FarSentence, true);
            return;
        }

        var distance = anaphor.Sentence - words[last.NameFirst].Sentence;
        Set(values, AntecedentFeature.SameSentence, distance <= 0);
        Set(values, AntecedentFeature.LastSentence, distance == 1);
        Set(values, AntecedentFeature.NearSentence, distance is 2 or 3);
        Set(values, AntecedentFeature.FarSentence, distance > Far);
        Set(values, AntecedentFeature.SameParagraph, last.Name.Start >= around.ParagraphStart);
        Set(values, AntecedentFeature.Subject, entity.SubjectIn >= anaphor.Sentence - 1 && entity.SubjectIn >= 0);
        Set(values, AntecedentFeature.Possessive, words[last.End - 1].IsPossessive);
        Set(values, AntecedentFeature.Quoted, entity.LastIsQuoted);
        Set(values, AntecedentFeature.NamedLast, Counts(entity) && NamedAt(entity) == lastNamed && lastNamed >= 0);
        Set(values, AntecedentFeature.OnlyOrganisation, organisations == 1 && entity.Kind == MentionKind.Organisation);
        Set(values, AntecedentFeature.NamedInQuotation, entity.NamedInQuote == around.Quotation);
    }

    private void DescribeSpeech(Entity entity, Span<float> values)
    {
        var distance = entity.SpokeIn < 0 ? int.MaxValue : anaphor.Sentence - entity.SpokeIn;
        Set(values, AntecedentFeature.SpokeNow, distance <= 1);
        Set(values, AntecedentFeature.SpokeNear, distance is > 1 and <= Near);
        Set(values, AntecedentFeature.Spoke, entity.Speaks);
        Set(values, AntecedentFeature.SpokeLast, entity.SpokeIn >= 0 && Counts(entity) && entity.SpokeIn == lastSpoke);
        Set(values, AntecedentFeature.SpeaksBefore, entity == around.Before);
        Set(values, AntecedentFeature.Reported, entity.Last is { } last && words.IsWord(last.End) && words.Letters(last.End) is "reported" or "reports");
        Set(values, AntecedentFeature.LastIsTold, entity.LastIsTold);
        Set(values, AntecedentFeature.ToldNear, entity.HeardIn >= 0 && anaphor.Sentence - entity.HeardIn <= Near);
    }

    private void DescribeRole(Entity entity, Span<float> values)
    {
        Set(values, AntecedentFeature.Later, entity.First > anaphor.First);
        DescribeBefore(entity, values);
        if (anaphor.Role is not { } role)
        {
            return;
        }

        var fit = roles.Fit(entity, anaphor);
        var has = entity.Roles.Exists(IsRole);
        Set(values, AntecedentFeature.HasRole, has);
        Set(values, AntecedentFeature.HasKinRole, !has && fit > 0);
        values[(int)AntecedentFeature.RoleAgreement] = has ? (float)Math.Clamp(fit - 2, -2, 2) : fit > 0 ? (float)Math.Clamp(fit - 1, -2, 2) : 0;
        Set(values, AntecedentFeature.HasOtherRoles, !has && fit <= 0 && entity.Roles.Count > 0);
        Set(values, AntecedentFeature.SharesRole, has && holders > 1);
        Set(values, AntecedentFeature.SexTold, role.RoleSex != Sex.Unknown && role.RoleSex == entity.Sex);
    }

    private void DescribeName(Entity entity, Span<float> values)
    {
        var noun = words.Letters(anaphor.Noun);
        var hasNoun = NameWords.Has(entity.Fullest.Parts, noun);
        Set(values, AntecedentFeature.NameHasNoun, hasNoun);
        Set(values, AntecedentFeature.NameEndsInNoun, hasNoun && NameWords.IsForm(noun, entity.Fullest.Parts[^1]));
        if (anaphor.Noun > anaphor.First + 1)
        {
            var (held, all) = Modifiers(entity.Fullest.Parts);
            Set(values, AntecedentFeature.NameHasAll, hasNoun && held == all);
            Set(values, AntecedentFeature.NameLacksWord, hasNoun && held < all);
            Set(values, held > 0 ? AntecedentFeature.NameHasModifier : AntecedentFeature.NameLacksModifier, true);
        }

        if (NounNames.Knows(noun))
        {
            Set(values, NounNames.Fit(noun, entity.Fullest.Parts) ? AntecedentFeature.NameFits : AntecedentFeature.NameFitsNot, true);
        }

        foreach (var called in descriptions.Of(entity))
        {
            if (called >= anaphor.First)
            {
                continue;
            }

            if (words.Letters(called).Equals(noun, StringComparison.OrdinalIgnoreCase))
            {
                Set(values, AntecedentFeature.Called, true);
                Set(values, AntecedentFeature.CalledSame, anaphor.Noun > anaphor.First + 1 && words.IsWord(called - 1)
                    && words.Letters(called - 1).Equals(words.Letters(anaphor.Noun - 1), StringComparison.OrdinalIgnoreCase));
            }
            else if (anaphor.Sort != AnaphorSort.Other && ReferenceNouns.SortOf(words.Letters(called)) == anaphor.Sort)
            {
                Set(values, AntecedentFeature.CalledAlike, true);
            }
        }

        Set(values, AntecedentFeature.Beside, IsBeside(entity));
        DescribeBefore(entity, values);
    }

    private void DescribeBefore(Entity entity, Span<float> values)
    {
        if (Before() is { Known: true, Meant: { } before })
        {
            Set(values, before == entity ? AntecedentFeature.MeantBefore : AntecedentFeature.MeantAnother, true);
        }
    }

    /// <summary>Whether an entity is no person and so counts where things are compared.</summary>
    private bool Counts(Entity entity) =>
        anaphor.Sort is AnaphorSort.Document or AnaphorSort.Person || entity.Kind != MentionKind.Person || entity.IsHardlyPerson;

    private bool IsRole(RoleFact fact) => fact.Role == anaphor.Role;

    // Where it was last named in the article's own words, as itself; -1 for nowhere or as an owner.
    private int NamedAt(Entity entity) =>
        entity is { Kind: not MentionKind.Place, Last: { } last, LastIsQuoted: false } && !words[last.End - 1].IsPossessive ? last.First : -1;

    // What the same noun meant last.
    private (bool Known, Entity? Meant) Before()
    {
        for (var i = meant.Count - 1; i >= 0; i--)
        {
            if (words.Letters(meant[i].Noun).Equals(words.Letters(anaphor.Noun), StringComparison.OrdinalIgnoreCase))
            {
                return (true, meant[i].Meant);
            }
        }

        return default;
    }

    // "a company in Leeds", which nothing names.
    private bool IsIntroduced()
    {
        const int reach = 150;
        var noun = words.Letters(anaphor.Noun);
        for (var i = anaphor.First - 1; i >= Math.Max(1, anaphor.First - reach); i--)
        {
            if (words.Letters(i).Equals(noun, StringComparison.OrdinalIgnoreCase))
            {
                for (var at = i - 1; at >= Math.Max(0, i - 4) && words.IsWord(at); at--)
                {
                    if (words[at].Is(WordClass.Indefinite))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // How many of the words before the noun a name has.
    private (int Held, int All) Modifiers(string[] parts)
    {
        var held = 0;
        for (var i = anaphor.First + 1; i < anaphor.Noun; i++)
        {
            held += NameWords.Has(parts, words.Letters(i)) ? 1 : 0;
        }

        return (held, anaphor.Noun - anaphor.First - 1);
    }

    // "Citizens United, the advocacy group,", "the company, Roe Ltd,"
    private bool IsBeside(Entity entity)
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

    private static void Set(Span<float> values, AntecedentFeature feature, bool holds)
    {
        if (holds)
        {
            values[(int)feature] = 1;
        }
    }
}
