using Bot.News.Speakers.Entities;
using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Roles;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.References;

/// <summary>Describes the candidates for an anaphor by their <see cref="AntecedentFeature"/>s.</summary>
internal sealed class CandidateFeatures(WordSequence words, List<Mention> mentions, Salience salience, RoleReference roles, Issuers issuers)
{
    private const int OpeningWords = 60;

    /// <summary>How many sentences back something without a name may have spoken that "it" means.</summary>
    private const int JustNow = 2;

    private const int Near = 4, Far = 8;

    private static readonly WordTable Contrasts = WordList.Table("Speakers.Lexicon.contrast-words.txt");

    private readonly NameFeatures names = new(words, mentions);

    private readonly List<(int Noun, Entity? Meant)> meant = [];

    private Anaphor anaphor;

    private Surroundings around;

    private Entity? publisher;

    private double mostSalient, allSalience;

    private int mostNamed, lastSpoke, lastNamed, organisations, holders;

    /// <summary>Turns to an anaphor and its candidates.</summary>
    public void Open(in Anaphor next, in Surroundings surroundings, List<Entity> candidates)
    {
        (anaphor, around) = (next, surroundings);
        (mostSalient, allSalience, mostNamed, lastSpoke, lastNamed, organisations, holders) = (0, 0, 0, -1, -1, 0, 0);
        issuers.Seek(anaphor);
        publisher = issuers.Publisher();
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
        values.Set(AntecedentFeature.Stays, true);
        values.Set(AntecedentFeature.StaysUnnamed, around.UnnamedSentence >= 0 && anaphor.Sentence - around.UnnamedSentence <= JustNow && around.UnnamedSentence >= lastSpoke);
        values.Set(AntecedentFeature.StaysPlural, around.PluralSentence >= 0 && anaphor.Sentence - around.PluralSentence <= Near);
        if (!anaphor.IsDescription)
        {
            return;
        }

        values.Set(AntecedentFeature.StaysModified, anaphor.Noun > anaphor.First + 1);
        values.Set(AntecedentFeature.StaysComplement, anaphor.End > anaphor.Noun + 1 && words[anaphor.Noun + 1].Is(WordClass.Preposition | WordClass.Which | WordClass.Who));
        for (var i = anaphor.First + 1; i < anaphor.Noun; i++)
        {
            values.Set(AntecedentFeature.StaysCapital, words[i].IsCapital);
            values.Set(AntecedentFeature.StaysOther, Contrasts.Contains(words.Letters(i)));
        }

        values.Set(AntecedentFeature.StaysAged, anaphor.Sort == AnaphorSort.Person && anaphor.Role is null);
        if (anaphor.Role is { } role)
        {
            values.Set(AntecedentFeature.StaysAnonymous, RoleNouns.IsAnonymous(words[anaphor.Noun].Lexeme ?? role));
            values.Set(AntecedentFeature.StaysSeen, roles.IsSeen(role));
            values.Set(AntecedentFeature.StaysFigure, RoleNouns.IsFigure(role));
        }

        values.Set(AntecedentFeature.StaysIntroduced, IsIntroduced());
        values.Set(AntecedentFeature.StaysAgain, Before() is { Known: true, Meant: null });
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
            names.Describe(entity, anaphor, values);
            DescribeBefore(entity, values);
        }

        if (issuers.Sentence >= 0)
        {
            var (isBy, isIn, isIts, isSubject, isBeside) = issuers.Of(entity);
            values.Set(AntecedentFeature.IssuedBy, isBy);
            values.Set(AntecedentFeature.IssuedIn, isIn);
            values.Set(AntecedentFeature.IssuedAsIts, isIts);
            values.Set(AntecedentFeature.IssuedBeside, isBeside);
            values.Set(AntecedentFeature.IssuedBySubject, isSubject);
            values.Set(AntecedentFeature.IssuedBySpeaker, salience.SpeaksIn(entity, issuers.Sentence));
            values.Set(AntecedentFeature.IssuedByIssuing, entity == publisher);
        }
    }

    private void DescribeKind(Entity entity, Span<float> values)
    {
        values.Set(AntecedentFeature.Organisation, entity.Kind == MentionKind.Organisation);
        values.Set(AntecedentFeature.Medium, MediaNames.HasAny(entity.Fullest.Parts));
        values.Set(AntecedentFeature.Person, entity.Kind == MentionKind.Person && !Counts(entity));
        values.Set(AntecedentFeature.PersonMaybe, entity.Kind == MentionKind.Person && Counts(entity));
        values.Set(AntecedentFeature.Unknown, entity.Kind == MentionKind.Unknown);
        values.Set(AntecedentFeature.Place, entity.Kind == MentionKind.Place);
        foreach (var part in entity.Fullest.Parts)
        {
            var (isBody, isAgency) = PublicBodies.Find(part);
            values.Set(AntecedentFeature.PublicBody, isAgency);
            values.Set(AntecedentFeature.Assembly, isBody && !isAgency);
            values.Set(AntecedentFeature.Firm, FirmNames.Has(part));
        }

        values.Set(AntecedentFeature.Part, entity.Kind == MentionKind.Organisation && entity.Fullest.Parts is [.., "center" or "centre" or "laboratory" or "office"]);
        foreach (var mention in entity.Mentions)
        {
            values.Set(AntecedentFeature.Initials, mention.Parts.Length == 1 && words[mention.NameFirst].Has(WordForm.AllCapitals));
        }
    }

    private void DescribeFocus(Entity entity, Span<float> values)
    {
        var focus = salience.Of(entity, anaphor.Sentence);
        values[(int)AntecedentFeature.Salience] = (float)Math.Log(1 + (100 * focus)) / 5;
        values.Set(AntecedentFeature.MostSalient, Counts(entity) && focus >= mostSalient && focus > 0);
        values[(int)AntecedentFeature.SalienceShare] = allSalience > 0 && Counts(entity) ? (float)(focus / allSalience) : 0;
        values[(int)AntecedentFeature.Mentions] = (float)Math.Log(entity.Mentions.Count);
        values.Set(AntecedentFeature.InOpening, entity.First < OpeningWords);
        values.Set(AntecedentFeature.MostNamed, Counts(entity) && entity.Mentions.Count == mostNamed);
        if (entity.Last is not { } last)
        {
            values.Set(AntecedentFeature.FarSentence, true);
            return;
        }

        var distance = anaphor.Sentence - words[last.NameFirst].Sentence;
        values.Set(AntecedentFeature.SameSentence, distance <= 0);
        values.Set(AntecedentFeature.LastSentence, distance == 1);
        values.Set(AntecedentFeature.NearSentence, distance is 2 or 3);
        values.Set(AntecedentFeature.FarSentence, distance > Far);
        values.Set(AntecedentFeature.SameParagraph, last.Name.Start >= around.ParagraphStart);
        values.Set(AntecedentFeature.Subject, entity.SubjectIn >= anaphor.Sentence - 1 && entity.SubjectIn >= 0);
        values.Set(AntecedentFeature.Possessive, words[last.End - 1].IsPossessive);
        values.Set(AntecedentFeature.Quoted, entity.LastIsQuoted);
        values.Set(AntecedentFeature.NamedLast, Counts(entity) && NamedAt(entity) == lastNamed && lastNamed >= 0);
        values.Set(AntecedentFeature.OnlyOrganisation, organisations == 1 && entity.Kind == MentionKind.Organisation);
        values.Set(AntecedentFeature.NamedInQuotation, entity.NamedInQuote == around.Quotation);
    }

    private void DescribeSpeech(Entity entity, Span<float> values)
    {
        var distance = entity.SpokeIn < 0 ? int.MaxValue : anaphor.Sentence - entity.SpokeIn;
        values.Set(AntecedentFeature.SpokeNow, distance <= 1);
        values.Set(AntecedentFeature.SpokeNear, distance is > 1 and <= Near);
        values.Set(AntecedentFeature.Spoke, entity.Speaks);
        values.Set(AntecedentFeature.SpokeLast, entity.SpokeIn >= 0 && Counts(entity) && entity.SpokeIn == lastSpoke);
        values.Set(AntecedentFeature.SpeaksBefore, entity == around.Before);
        values.Set(AntecedentFeature.Reported, entity.Last is { } last && words.IsWord(last.End) && words.Letters(last.End) is "reported" or "reports");
        values.Set(AntecedentFeature.LastIsTold, entity.LastIsTold);
        values.Set(AntecedentFeature.ToldNear, entity.HeardIn >= 0 && anaphor.Sentence - entity.HeardIn <= Near);
    }

    private void DescribeRole(Entity entity, Span<float> values)
    {
        values.Set(AntecedentFeature.Later, entity.First > anaphor.First);
        DescribeBefore(entity, values);
        if (anaphor.Role is not { } role)
        {
            return;
        }

        var fit = roles.Fit(entity, anaphor);
        var has = entity.Roles.Exists(IsRole);
        values.Set(AntecedentFeature.HasRole, has);
        values.Set(AntecedentFeature.HasKinRole, !has && fit > 0);
        values[(int)AntecedentFeature.RoleAgreement] = has ? (float)Math.Clamp(fit - 2, -2, 2) : fit > 0 ? (float)Math.Clamp(fit - 1, -2, 2) : 0;
        values.Set(AntecedentFeature.HasOtherRoles, !has && fit <= 0 && entity.Roles.Count > 0);
        values.Set(AntecedentFeature.SharesRole, has && holders > 1);
        values.Set(AntecedentFeature.SexTold, role.RoleSex != Sex.Unknown && role.RoleSex == entity.Sex);
    }

    private void DescribeBefore(Entity entity, Span<float> values)
    {
        if (Before() is { Known: true, Meant: { } before })
        {
            values.Set(before == entity ? AntecedentFeature.MeantBefore : AntecedentFeature.MeantAnother, true);
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
}
