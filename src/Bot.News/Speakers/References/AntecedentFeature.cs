using Bot.News.Speakers.Focus;

namespace Bot.News.Speakers.References;

/// <summary>What is known of a candidate for an anaphor; the first ones are those of the reading that the words stay as they are written.</summary>
internal enum AntecedentFeature : byte
{
    /// <summary>The words stay as written.</summary>
    Stays,

    /// <summary>... and have another word between determiner and noun.</summary>
    StaysModified,

    /// <summary>... one with a capital.</summary>
    StaysCapital,

    /// <summary>... and something follows the noun: "the agency for".</summary>
    StaysComplement,

    /// <summary>... and the noun stood before with "a", named by nothing.</summary>
    StaysIntroduced,

    /// <summary>... and the same noun stayed as written before.</summary>
    StaysAgain,

    /// <summary>... and something without a name has spoken since the last organisation did, at most two sentences before.</summary>
    StaysUnnamed,

    /// <summary>... and several people without a name have spoken just before.</summary>
    StaysPlural,

    /// <summary>... and the noun says "other", "another", "second".</summary>
    StaysOther,

    /// <summary>... and articles mostly quote people of the role without a name: "the official".</summary>
    StaysAnonymous,

    /// <summary>... and somebody without a name has been given the role: "a defense official".</summary>
    StaysSeen,

    /// <summary>... and the role is one of artists and athletes.</summary>
    StaysFigure,

    /// <summary>... and the words say how old somebody is.</summary>
    StaysAged,

    /// <summary>The article gives it the role.</summary>
    HasRole,

    /// <summary>The article gives it a kindred role.</summary>
    HasKinRole,

    /// <summary>How well the words beside the role agree with the phrase.</summary>
    RoleAgreement,

    /// <summary>The article gives it only other roles.</summary>
    HasOtherRoles,

    /// <summary>The article gives others the role, too.</summary>
    SharesRole,

    /// <summary>The role tells its sex.</summary>
    SexTold,

    /// <summary>Named only later.</summary>
    Later,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A newspaper, channel or site by its name.</summary>
    Medium,

    /// <summary>Surely a person.</summary>
    Person,

    /// <summary>Two names that may be a person's.</summary>
    PersonMaybe,

    /// <summary>A name that nothing classifies.</summary>
    Unknown,

    /// <summary>A place.</summary>
    Place,

    /// <summary>The name has a word of public bodies that may be called an agency.</summary>
    PublicBody,

    /// <summary>The name has a word of public bodies that may not.</summary>
    Assembly,

    /// <summary>By its name, a part of a larger body: "Center", "Laboratory", "Office".</summary>
    Part,

    /// <summary>The article uses its initials.</summary>
    Initials,

    /// <summary>The name has a word of firms: "Holdings".</summary>
    Firm,

    /// <summary>The name has the noun.</summary>
    NameHasNoun,

    /// <summary>The name ends in the noun.</summary>
    NameEndsInNoun,

    /// <summary>The name has all the words of the phrase, more than one.</summary>
    NameHasAll,

    /// <summary>The name has the noun, but not all the words before it.</summary>
    NameLacksWord,

    /// <summary>The name has one of the words before the noun: "the rights group".</summary>
    NameHasModifier,

    /// <summary>The name has none of the words before the noun.</summary>
    NameLacksModifier,

    /// <summary>The name has a word of such things: "United" for a club.</summary>
    NameFits,

    /// <summary>The list knows what such things are called, and the name has none of it.</summary>
    NameFitsNot,

    /// <summary>The article has called it by the noun.</summary>
    Called,

    /// <summary>... with the same word before the noun.</summary>
    CalledSame,

    /// <summary>The article has called it by another noun of the sort.</summary>
    CalledAlike,

    /// <summary>The name stands right beside, between commas.</summary>
    Beside,

    /// <summary>The same noun meant it before.</summary>
    MeantBefore,

    /// <summary>The same noun meant another before.</summary>
    MeantAnother,

    /// <summary>How much it is in focus.</summary>
    Salience,

    /// <summary>It is more in focus than any other candidate of its kind.</summary>
    MostSalient,

    /// <summary>Its share of the focus of all candidates of its kind.</summary>
    SalienceShare,

    /// <summary>The logarithm of how often it is named.</summary>
    Mentions,

    /// <summary>Named in the first words of the article.</summary>
    InOpening,

    /// <summary>No other organisation is named more often.</summary>
    MostNamed,

    /// <summary>Last named in the sentence itself.</summary>
    SameSentence,

    /// <summary>Last named in the sentence before.</summary>
    LastSentence,

    /// <summary>Last named two or three sentences before.</summary>
    NearSentence,

    /// <summary>Last named more than eight sentences before.</summary>
    FarSentence,

    /// <summary>Last named in the same paragraph.</summary>
    SameParagraph,

    /// <summary>The subject of this sentence or the last.</summary>
    Subject,

    /// <summary>Last named as an owner: "Roe's".</summary>
    Possessive,

    /// <summary>Last named in somebody's direct words.</summary>
    Quoted,

    /// <summary>It spoke in this sentence or the last.</summary>
    SpokeNow,

    /// <summary>It spoke two to four sentences before.</summary>
    SpokeNear,

    /// <summary>It has spoken.</summary>
    Spoke,

    /// <summary>No other organisation spoke later.</summary>
    SpokeLast,

    /// <summary>No other organisation was named later in the article's own words.</summary>
    NamedLast,

    /// <summary>The only organisation of all candidates.</summary>
    OnlyOrganisation,

    /// <summary>The quotation before is its.</summary>
    SpeaksBefore,

    /// <summary>It "reported" what it said: a paper.</summary>
    Reported,

    /// <summary>Last named as who was told something.</summary>
    LastIsTold,

    /// <summary>It was told something in these sentences.</summary>
    ToldNear,

    /// <summary>Named in the words of this quotation.</summary>
    NamedInQuotation,

    /// <summary>The document was introduced as from or by it.</summary>
    IssuedBy,

    /// <summary>The document was introduced as published in it.</summary>
    IssuedIn,

    /// <summary>The document was introduced as its: "Roe's report".</summary>
    IssuedAsIts,

    /// <summary>Named in the sentence in which the document was introduced.</summary>
    IssuedBeside,

    /// <summary>It was a subject of that sentence.</summary>
    IssuedBySubject,

    /// <summary>It spoke in that sentence.</summary>
    IssuedBySpeaker,

    /// <summary>It was who put the document out: "Roe issued a statement".</summary>
    IssuedByIssuing,
}
